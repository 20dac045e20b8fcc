package jp.madoguchi.terminal.virtual.answers;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.ConsentFlag;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.PrescriptionIssue;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.QualificationResponseBody;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.QualificationValidity;
import jp.madoguchi.terminal.messages.ReferenceClassification;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.SegmentOfResult;
import jp.madoguchi.terminal.virtual.population.Story;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/** 資格確認: what the virtual centre answers to a number and to a card. */
public final class QualificationAnswers {
  /** No code of the real list is public (別紙6-1). */
  static final String NO_PUBLIC_CODE = "UNKNOWN-CODE";

  private final VirtualPopulation population;
  private final Memory memory;
  private final String institutionCode;
  private final MessageEncoding encoding;
  private final Clock clock;
  private final SecureRandom identifiers = new SecureRandom();

  public QualificationAnswers(
      VirtualPopulation population,
      Memory memory,
      String institutionCode,
      MessageEncoding encoding,
      Clock clock) {
    this.population = population;
    this.memory = memory;
    this.institutionCode = institutionCode;
    this.encoding = encoding;
    this.clock = clock;
  }

  /** The answer to a card at the reader; what the patient consents to is remembered. */
  public QualificationResponse byCard(VirtualPerson person, Visit visit) {
    byte[] identifier = new byte[11];
    identifiers.nextBytes(identifier);
    Draft<ResponseHeader> header =
        header(Base64.getUrlEncoder().encodeToString(identifier), today())
            .set("ReferenceClassification", ReferenceClassification.MY_NUMBER_CARD);
    if (person.story() == Story.SYSTEM_ERROR) {
      return systemError(header);
    }
    Draft<QualificationResponseBody> body =
        Draft.of(QualificationResponseBody.class)
            .set("PrescriptionIssueSelect", PrescriptionIssue.PAPER);
    QualificationValidity validity = validity(person, false);
    if (hasEntries(validity)) {
      LocalDateTime now = now();
      Draft<QualificationEntry> entry = Entries.of(person, today());
      entry.set("ReferenceNumber", memory.reference(person.number()).orElse(null));
      if (person.story() == Story.ELIGIBILITY_ONLY) {
        remember(person, new Visit(Set.of(), visit.consentLength()));
        // the reader asked for nothing, and the centre says why: this is what tells it from a
        // facility
        // that asks for no kind of information
        body.set("ProcessingResultCode", NO_PUBLIC_CODE)
            .set("ProcessingResultMessage", "（試験用）電子証明書の有効期限が切れています");
      } else {
        Entries.limit(entry, person, today());
        Entries.consents(entry, person, visit, now);
        remember(person, visit);
      }
      body.add("ResultList", entry.build());
      addAid(body, person);
    }
    return response(header, body, person, validity);
  }

  /** The answer to a question by 保険者番号, 記号, 番号, 枝番 and 生年月日. */
  public QualificationResponse byNumber(QualificationRequest request) {
    QualificationSearch search = request.search();
    Draft<ResponseHeader> header =
        header(request.arbitraryFileIdentifier(), confirmationDate(request))
            .set("ReferenceClassification", ReferenceClassification.CARD_DATA);
    Draft<QualificationResponseBody> body =
        Draft.of(QualificationResponseBody.class).set("QualificationConfirmSearchInfo", search);
    List<VirtualPerson> found = found(search);
    if (found.isEmpty()) {
      return response(header, body, null, QualificationValidity.NONE);
    } else if (found.size() > 1) {
      return response(header, body, null, QualificationValidity.MULTIPLE);
    }
    VirtualPerson person = found.get(0);
    if (person.story() == Story.SYSTEM_ERROR) {
      return systemError(header);
    }
    QualificationValidity validity = validity(person, asksByFormerNumber(person, search));
    if (hasEntries(validity)) {
      Draft<QualificationEntry> entry =
          Entries.of(person, today())
              .set("ArbitraryIdentifier", search.arbitraryIdentifier())
              .set(
                  "LimitApplicationCertificateRelatedConsFlg",
                  search.limitApplicationCertificateRelatedConsFlg());
      if (ConsentFlag.GIVEN.equals(search.limitApplicationCertificateRelatedConsFlg())) {
        Entries.limit(entry, person, today());
      }
      body.add("ResultList", entry.build());
      addAid(body, person);
    }
    return response(header, body, person, validity);
  }

  /** The head of any answer of the OQS families. */
  public Draft<ResponseHeader> header(String fileIdentifier, LocalDate confirmationDate) {
    return Draft.of(ResponseHeader.class)
        .set("ProcessExecutionTime", MessageTimestamp.of(clock.instant()))
        .set(
            "QualificationConfirmationDate",
            confirmationDate == null ? null : MessageDate.of(confirmationDate))
        .set("MedicalInstitutionCode", institutionCode)
        .set("ArbitraryFileIdentifier", fileIdentifier)
        .set("SegmentOfResult", SegmentOfResult.NORMAL)
        .set("CharacterCodeIdentifier", encoding.identifier());
  }

  /** Everybody to whom a question may refer. */
  List<VirtualPerson> found(QualificationSearch search) {
    return population
        .insuredUnder(
            search.insurerNumber(),
            search.insuredCardSymbol(),
            search.insuredIdentificationNumber())
        .stream()
        .filter(person -> MessageDate.of(person.birthDate()).equals(search.birthdate()))
        .filter(
            person ->
                search.insuredBranchNumber() == null
                    || person.coverage().branch() == null
                    || person.former() != null
                    || Objects.equals(person.coverage().branch(), search.insuredBranchNumber()))
        .toList();
  }

  /** 資格有効性 of a person; null when the centre cannot say. */
  static QualificationValidity validity(VirtualPerson person, boolean askedByFormerNumber) {
    return switch (person.story()) {
      case NOT_FOUND -> QualificationValidity.NONE;
      case MULTIPLE -> QualificationValidity.MULTIPLE;
      case LOST, DECEASED -> QualificationValidity.INVALID;
      case AID_UNREGISTERED -> QualificationValidity.VALID_UNREGISTERED;
      case PERSON_ERROR -> null;
      default ->
          askedByFormerNumber
              ? QualificationValidity.INVALID_NEW_EXISTS
              : QualificationValidity.VALID;
    };
  }

  /** Whether a question names an insurance that the person has no more. */
  static boolean asksByFormerNumber(VirtualPerson person, QualificationSearch search) {
    return !VirtualPopulation.goesBy(
        person.coverage(),
        search.insurerNumber(),
        search.insuredCardSymbol(),
        search.insuredIdentificationNumber());
  }

  static boolean hasEntries(QualificationValidity validity) {
    return QualificationValidity.VALID.equals(validity)
        || QualificationValidity.INVALID.equals(validity)
        || QualificationValidity.VALID_UNREGISTERED.equals(validity);
  }

  private QualificationResponse response(
      Draft<ResponseHeader> header,
      Draft<QualificationResponseBody> body,
      VirtualPerson person,
      QualificationValidity validity) {
    if (validity == null) {
      body.set("ProcessingResultStatus", ProcessingResultStatus.ERROR)
          .set("ProcessingResultCode", NO_PUBLIC_CODE)
          .set("ProcessingResultMessage", "（試験用）この方の資格情報を処理できませんでした");
    } else {
      body.set("ProcessingResultStatus", ProcessingResultStatus.NORMAL)
          .set("QualificationValidity", validity);
      if (person != null && person.story() == Story.WITH_NOTE) {
        body.set("ProcessingResultCode", NO_PUBLIC_CODE)
            .set("ProcessingResultMessage", "（試験用）マイナンバーカードの有効期限が近づいています");
      }
    }
    return new QualificationResponse(header.build(), body.build(), List.of());
  }

  private static QualificationResponse systemError(Draft<ResponseHeader> header) {
    header
        .set("SegmentOfResult", SegmentOfResult.ABNORMAL)
        .set("ErrorCode", NO_PUBLIC_CODE)
        .set("ErrorMessage", "（試験用）システムエラーが発生しました");
    return new QualificationResponse(header.build(), null, List.of());
  }

  private void addAid(Draft<QualificationResponseBody> body, VirtualPerson person) {
    if (person.aidNumber() != null) {
      body.add("ResultList", Entries.aid(person, today()));
    }
  }

  /** The centre remembers what the patient chose. */
  void remember(VirtualPerson person, Visit visit) {
    // to the second, as the message says it
    Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(visit.consentLength());
    for (ConsentElement kind : ConsentElement.values()) {
      memory.consent(person.number(), kind, visit.consents().contains(kind) ? until : null);
    }
  }

  private LocalDate confirmationDate(QualificationRequest request) {
    MessageDate asked = request.header().qualificationConfirmationDate();
    return asked == null ? today() : asked.date().orElseGet(this::today);
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), MessageTimestamp.ZONE);
  }

  LocalDate today() {
    return now().toLocalDate();
  }
}
