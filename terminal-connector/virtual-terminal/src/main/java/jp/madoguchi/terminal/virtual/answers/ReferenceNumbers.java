package jp.madoguchi.terminal.virtual.answers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.terminal.messages.BulkRegistrationUnit;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.ReferenceNumberRegistrationInfo;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberResponse;
import jp.madoguchi.terminal.messages.ReferenceNumberResponseBody;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/** 照会番号登録, one person or many: a number registered comes back in every later result. */
public final class ReferenceNumbers {
  private static final int LONGEST = 50;

  private final VirtualPopulation population;
  private final Memory memory;
  private final QualificationAnswers qualification;

  public ReferenceNumbers(
      VirtualPopulation population, Memory memory, QualificationAnswers qualification) {
    this.population = population;
    this.memory = memory;
    this.qualification = qualification;
  }

  /** The answer to {@code OQSsiimm01req}. */
  public ReferenceNumberResponse answer(ReferenceNumberRequest request) {
    BulkRegistrationUnit done =
        register(request.body() == null ? null : request.body().referenceNumberRegistrationInfo());
    return new ReferenceNumberResponse(
        qualification.header(request.arbitraryFileIdentifier(), null).build(),
        new ReferenceNumberResponseBody(
            done.referenceNumberRegistrationInfo(),
            done.processingResultStatus(),
            done.processingResultCode(),
            done.processingResultMessage(),
            List.of()),
        List.of());
  }

  /**
   * Registers one number.
   *
   * @param asked whose and which number; null when the request said nothing
   */
  public BulkRegistrationUnit register(ReferenceNumberRegistrationInfo asked) {
    Optional<VirtualPerson> person = asked == null ? Optional.empty() : insured(asked);
    String problem =
        person.isEmpty()
            ? "（試験用）登録する方が見つかりません"
            : asked.referenceNumber() == null || asked.referenceNumber().length() > LONGEST
                ? "（試験用）照会番号は1～50文字です"
                : null;
    if (problem == null) {
      memory.reference(person.get().number(), asked.referenceNumber());
      return new BulkRegistrationUnit(asked, ProcessingResultStatus.NORMAL, null, null, List.of());
    }
    return new BulkRegistrationUnit(
        asked,
        ProcessingResultStatus.ERROR,
        QualificationAnswers.NO_PUBLIC_CODE,
        problem,
        List.of());
  }

  /** The person with this insurance; several share 記号 and 番号, and 枝番 tells them apart. */
  Optional<VirtualPerson> insured(ReferenceNumberRegistrationInfo asked) {
    List<VirtualPerson> insured =
        population.insuredUnder(
            asked.insurerNumber(), asked.insuredCardSymbol(), asked.insuredIdentificationNumber());
    return insured.stream()
        .filter(
            person ->
                insured.size() == 1
                    || person.coverage().branch() != null
                        && Objects.equals(person.coverage().branch(), asked.insuredBranchNumber()))
        .findFirst();
  }
}
