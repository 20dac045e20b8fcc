package jp.madoguchi.terminal.virtual.answers;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberRegistrationInfo;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberResponse;
import jp.madoguchi.terminal.messages.ReferenceNumberResponseBody;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.population.Person;
import jp.madoguchi.terminal.virtual.population.Population;

/** Hands each question to whoever can answer it. */
public final class AnswerDesk {
  private final Population population;
  private final Memory memory;
  private final QualificationAnswers qualification;
  private final ClinicalAnswers clinical;

  public AnswerDesk(
      Population population,
      Memory memory,
      QualificationAnswers qualification,
      ClinicalAnswers clinical) {
    this.population = population;
    this.memory = memory;
    this.qualification = qualification;
    this.clinical = clinical;
  }

  /** The answer, or empty when the virtual centre does not play this kind of question. */
  public Optional<TerminalMessage> answer(TerminalMessage request) {
    if (request instanceof QualificationRequest question) {
      return Optional.of(qualification.byNumber(question));
    } else if (request instanceof ClinicalRequest question) {
      return Optional.of(clinical.answer(question));
    } else if (request instanceof ReferenceNumberRequest registration) {
      return Optional.of(register(registration));
    }
    return Optional.empty();
  }

  private ReferenceNumberResponse register(ReferenceNumberRequest request) {
    ReferenceNumberRegistrationInfo asked =
        request.body() == null ? null : request.body().referenceNumberRegistrationInfo();
    Optional<Person> person = asked == null ? Optional.empty() : insured(asked);
    Draft<ReferenceNumberResponseBody> body =
        Draft.of(ReferenceNumberResponseBody.class).set("ReferenceNumberRegistrationInfo", asked);
    if (person.isPresent() && asked.referenceNumber() != null) {
      memory.reference(person.get().number(), asked.referenceNumber());
      body.set("ProcessingResultStatus", ProcessingResultStatus.NORMAL);
    } else {
      body.set("ProcessingResultStatus", ProcessingResultStatus.ERROR)
          .set("ProcessingResultCode", QualificationAnswers.NO_PUBLIC_CODE)
          .set("ProcessingResultMessage", "（試験用）登録する方が見つかりません");
    }
    return new ReferenceNumberResponse(
        qualification.header(request.arbitraryFileIdentifier(), null).build(),
        body.build(),
        List.of());
  }

  private Optional<Person> insured(ReferenceNumberRegistrationInfo asked) {
    List<Person> insured =
        population.insuredUnder(
            asked.insurerNumber(), asked.insuredCardSymbol(), asked.insuredIdentificationNumber());
    return insured.stream()
        .filter(
            person ->
                insured.size() == 1
                    || person.coverage().branch() != null
                        && person.coverage().branch().equals(asked.insuredBranchNumber()))
        .findFirst();
  }
}
