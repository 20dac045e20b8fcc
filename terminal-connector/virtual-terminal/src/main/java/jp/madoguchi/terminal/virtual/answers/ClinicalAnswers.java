package jp.madoguchi.terminal.virtual.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.CheckupResponseBody;
import jp.madoguchi.terminal.messages.CheckupResponseHeader;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.ClinicalResultCode;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.DrugResponseHeader;
import jp.madoguchi.terminal.messages.FileCategory;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageMonth;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.QuaInf;
import jp.madoguchi.terminal.messages.QualificationsInfo;
import jp.madoguchi.terminal.messages.Sex;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.document.ClinicalPages;
import jp.madoguchi.terminal.virtual.document.PdfDocument;
import jp.madoguchi.terminal.virtual.population.Kana;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/** 薬剤情報等 and 特定健診情報: given only while the patient's consent lasts. */
public final class ClinicalAnswers {
  private static final ClinicalResultCode REFUSED = new ClinicalResultCode("2");
  private static final int MONTHS = 60;

  private final VirtualPopulation population;
  private final Memory memory;
  private final ClinicalChanges changes;
  private final Clock clock;

  public ClinicalAnswers(VirtualPopulation population, Memory memory, Clock clock) {
    this(population, memory, ClinicalChanges.NONE, clock);
  }

  /**
   * @param changes what a scenario wants to be other than generated
   */
  public ClinicalAnswers(
      VirtualPopulation population, Memory memory, ClinicalChanges changes, Clock clock) {
    this.population = population;
    this.memory = memory;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The answer to a {@code YZKsiquc01req} or {@code TKKsiquc01req} as it is sent: a PDF when one
   * was asked for and may be given.
   */
  public CentreAnswer answer(ClinicalRequest request) {
    TerminalMessage message = message(request);
    if (isPdf(request.body().fileCategory())) {
      if (message instanceof DrugResponse drugs && drugs.normal()) {
        return new CentreAnswer.DocumentAnswer(PdfDocument.of(ClinicalPages.of(drugs)), drugs);
      } else if (message instanceof CheckupResponse checkups && checkups.normal()) {
        return new CentreAnswer.DocumentAnswer(
            PdfDocument.of(ClinicalPages.of(checkups)), checkups);
      }
    }
    return new CentreAnswer.MessageAnswer(message);
  }

  /** The same as a message, in whatever form it was asked for. */
  TerminalMessage message(ClinicalRequest request) {
    boolean checkups = request.family() == MessageFamily.TKKsiquc;
    Optional<VirtualPerson> person = person(request.header());
    String refusal =
        refusal(request, person.orElse(null), checkups ? ConsentElement.TKK : ConsentElement.YZK);
    if (checkups) {
      return refusal == null
          ? checkups(request, person.orElseThrow())
          : new CheckupResponse(
              new CheckupResponseHeader(REFUSED, refusal, identifier(request), null, List.of()),
              null,
              List.of());
    }
    return refusal == null
        ? drugs(request, person.orElseThrow())
        : new DrugResponse(
            new DrugResponseHeader(REFUSED, refusal, identifier(request), null, List.of()),
            null,
            List.of());
  }

  private String refusal(ClinicalRequest request, VirtualPerson person, ConsentElement kind) {
    FileCategory category = request.body().fileCategory();
    boolean procedures = withProcedures(category);
    if (person == null) {
      return "（試験用）該当する資格がありません";
    } else if (!mayGive(person, kind) || procedures && !mayGive(person, ConsentElement.SRJ)) {
      return "（試験用）閲覧の同意が確認できません";
    } else if (!category.known() || procedures && kind == ConsentElement.TKK) {
      return "（試験用）ファイル区分が正しくありません";
    }
    return null;
  }

  private CheckupResponse checkups(ClinicalRequest request, VirtualPerson person) {
    QualificationsInfo who =
        new QualificationsInfo(
            person.name(),
            Kana.half(person.kana()),
            MessageDate.of(person.birthDate()),
            new Sex(person.sex()),
            List.of());
    return new CheckupResponse(
        new CheckupResponseHeader(
            ClinicalResultCode.NORMAL, null, identifier(request), who, List.of()),
        new CheckupResponseBody(
            new CheckupHistory(person, population.seed(), changes).until(today()), List.of()),
        List.of());
  }

  private DrugResponse drugs(ClinicalRequest request, VirtualPerson person) {
    QuaInf who =
        new QuaInf(
            person.name(),
            Kana.half(person.kana()),
            MessageDate.of(person.birthDate()),
            new Sex(person.sex()),
            List.of());
    YearMonth now = YearMonth.from(today());
    YearMonth to = month(request.body().endDate(), now);
    YearMonth from = month(request.body().startDate(), now.minusMonths(MONTHS));
    return new DrugResponse(
        new DrugResponseHeader(
            ClinicalResultCode.NORMAL, null, identifier(request), who, List.of()),
        new DrugHistory(person, population.seed(), today(), changes.drugs(person.number()))
            .body(
                from.isBefore(to.minusMonths(MONTHS)) ? to.minusMonths(MONTHS) : from,
                to,
                today(),
                withProcedures(request.body().fileCategory()),
                mayGive(person, ConsentElement.SHJ)),
        List.of());
  }

  private static boolean isPdf(FileCategory category) {
    return FileCategory.PDF.equals(category) || FileCategory.WITH_PROCEDURES_PDF.equals(category);
  }

  private static boolean withProcedures(FileCategory category) {
    return FileCategory.WITH_PROCEDURES_XML.equals(category)
        || FileCategory.WITH_PROCEDURES_PDF.equals(category);
  }

  /** Whose information is asked for. */
  Optional<VirtualPerson> person(ClinicalRequestHeader asked) {
    List<VirtualPerson> insured =
        population.insuredUnder(
            asked.insurerNumber(),
            asked.insuranceCardSymbol(),
            asked.insuredPersonIdentificationNumber());
    return insured.stream()
        .filter(
            person ->
                insured.size() == 1
                    || Objects.equals(person.coverage().branch(), asked.branchNumber()))
        .findFirst();
  }

  private boolean mayGive(VirtualPerson person, ConsentElement kind) {
    return memory.mayGive(person.number(), kind, clock.instant());
  }

  private static String identifier(ClinicalRequest request) {
    return request.header().arbitraryFileIdentifier();
  }

  private static YearMonth month(MessageMonth asked, YearMonth otherwise) {
    return asked == null ? otherwise : asked.month().orElse(otherwise);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MessageTimestamp.ZONE);
  }
}
