package jp.madoguchi.bulk.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.bulk.internal.Decision.Answered;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnsweredFacts;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkRegistrationUnit;
import jp.madoguchi.terminal.messages.LimitChange;
import jp.madoguchi.terminal.messages.OpenCode;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.TerminalUnit;

/**
 * Compares one chunk of a result with the patients on file: rows and patients come in one query
 * each. A person belongs to the row whose own key it echoes, and only when what else it echoes is
 * what was asked; nothing is guessed.
 */
final class Comparing {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final EntityManager em;
  private final PatientFile register;
  private final AcceptedSpellings spellings;
  private Map<String, Set<AcceptedSpelling>> accepted = Map.of();
  private final BulkInquiry inquiry;
  private final Instant answeredAt;
  private final LocalDate day;
  private final List<PersonRows.Asked> strangers = new ArrayList<>();
  private final List<PersonRows.Answer> answers = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();

  Comparing(
      EntityManager em,
      PatientFile register,
      AcceptedSpellings spellings,
      BulkInquiry inquiry,
      Instant answeredAt) {
    this.spellings = spellings;
    this.em = em;
    this.register = register;
    this.inquiry = inquiry;
    this.answeredAt = answeredAt;
    this.day =
        inquiry.confirmationDate() != null
            ? inquiry.confirmationDate()
            : LocalDate.ofInstant(answeredAt, JAPAN);
  }

  /** Stores the persons that follow the first {@code from}. */
  void store(long from, List<TerminalUnit> people) {
    Set<String> keys =
        people.stream()
            .map(this::key)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, BulkPerson> rows = new HashMap<>();
    new BulkBook(em).persons(inquiry.id(), keys).forEach(row -> rows.put(row.personKey(), row));
    Map<String, PatientView> patients =
        register.find(
            rows.values().stream()
                .map(BulkPerson::patientNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    accepted = spellings.of(patients.keySet());
    long place = from;
    for (TerminalUnit unit : people) {
      place++;
      BulkPerson row = rows.get(key(unit));
      boolean first = row != null && row.answeredAt() == null && taken.add(row.id());
      if (unit instanceof BulkConfirmUnit person) {
        confirmed(person, first ? row : null, patients, place);
      } else if (unit instanceof BulkRegistrationUnit person) {
        registered(person, first ? row : null, patients, place);
      }
    }
    PersonRows written = new PersonRows(em);
    written.insert(strangers);
    written.answer(answers);
    // hundreds of persons and patients that nobody changes need not be looked over at the commit
    em.clear();
  }

  /** The key of the row a person belongs to, null when it echoes none. */
  private String key(TerminalUnit unit) {
    if (unit instanceof BulkConfirmUnit person) {
      QualificationSearch echo = person.qualificationConfirmSearchInfo();
      if (echo != null && echo.arbitraryIdentifier() != null) {
        return echo.arbitraryIdentifier();
      }
      return person.resultOfQualificationConfirmation().stream()
          .map(QualificationEntry::arbitraryIdentifier)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    return unit instanceof BulkRegistrationUnit person
            && person.referenceNumberRegistrationInfo() != null
        ? person.referenceNumberRegistrationInfo().referenceNumber()
        : null;
  }

  private void confirmed(
      BulkConfirmUnit person, BulkPerson row, Map<String, PatientView> patients, long place) {
    List<QualificationEntry> entries = person.resultOfQualificationConfirmation();
    List<AnsweredFacts> facts = entries.stream().map(AnsweredFacts::of).toList();
    boolean limits =
        entries.stream()
            .anyMatch(
                entry ->
                    LimitChange.CHANGED_OR_UNKNOWN.equals(
                        entry.limitApplicationCertificateChanged()));
    Answered answered =
        new Answered(
            code(person.processingResultStatus()),
            code(person.qualificationValidity()),
            facts,
            limits);
    PatientView patient = row == null ? stranger(facts) : patients.get(row.patientNumber());
    boolean fits = row == null || echoes(person.qualificationConfirmSearchInfo(), row);
    Set<AcceptedSpelling> spelt =
        patient == null ? Set.of() : accepted.getOrDefault(patient.number().value(), Set.of());
    Decision decision = Decision.of(patient, fits, answered, day, spelt);
    answers.add(
        answer(
            row == null ? added(place) : row.id(),
            decision,
            patient,
            answered.deciding(),
            code(person.qualificationValidity()),
            person.processingResultCode(),
            person.processingResultMessage(),
            facts));
  }

  private void registered(
      BulkRegistrationUnit person, BulkPerson row, Map<String, PatientView> patients, long place) {
    PatientView patient = row == null ? null : patients.get(row.patientNumber());
    boolean done = "1".equals(code(person.processingResultStatus()));
    Decision decision =
        patient == null
            ? new Decision(DifferenceClass.D8, "unknown", List.of())
            : new Decision(done ? DifferenceClass.D0 : DifferenceClass.D8, null, List.of());
    answers.add(
        answer(
            row == null ? added(place) : row.id(),
            decision,
            patient,
            null,
            null,
            person.processingResultCode(),
            person.processingResultMessage(),
            List.of()));
  }

  /** Whom the hospital did not name: the one patient it is for certain, or nobody. */
  private PatientView stranger(List<AnsweredFacts> facts) {
    if (inquiry.kind() == BulkKind.ELIGIBILITY || facts.isEmpty()) {
      return null;
    }
    return register.match(facts.get(0).sought()).certain();
  }

  /** Whatever is echoed must be what was asked. */
  private static boolean echoes(QualificationSearch echo, BulkPerson row) {
    return echo == null
        || same(echo.insurerNumber(), row.insurerNumber())
            && same(echo.insuredIdentificationNumber(), row.number())
            && (echo.insuredCardSymbol() == null
                || Folding.symbol(echo.insuredCardSymbol()).equals(Folding.symbol(row.symbol())))
            && (echo.insuredBranchNumber() == null
                || echo.insuredBranchNumber()
                    .strip()
                    .equals(row.branch() == null ? "" : row.branch()))
            && (echo.birthdate() == null
                || echo.birthdate().date().filter(row.birthDate()::equals).isPresent());
  }

  private static boolean same(String echoed, String asked) {
    return echoed == null || Folding.number(echoed).equals(Folding.number(asked));
  }

  /** A row of its own for somebody who was not asked about; its place is that in the result. */
  private long added(long place) {
    int after = (int) (inquiry.persons() + place);
    long id = inquiry.id() * BulkPerson.MOST + after;
    strangers.add(new PersonRows.Asked(id, inquiry.id(), after, "+" + place, null));
    return id;
  }

  private PersonRows.Answer answer(
      long id,
      Decision decision,
      PatientView patient,
      AnsweredFacts facts,
      String validity,
      String code,
      String message,
      List<AnsweredFacts> all) {
    boolean same = decision.differenceClass() == DifferenceClass.D0;
    String name = patient != null ? patient.name() : facts == null ? null : facts.name();
    String kana = patient != null ? patient.nameKana() : facts == null ? null : facts.nameKana();
    return new PersonRows.Answer(
        id,
        same ? RowState.SAME : RowState.OPEN,
        patient,
        BulkInquiry.fit(name, 200),
        BulkInquiry.fit(kana, 200),
        patient != null ? patient.birthDate() : facts == null ? null : facts.birthDate(),
        decision.differenceClass(),
        decision.reason(),
        validity,
        code,
        message,
        answeredAt,
        same ? null : StoredText.ofDifferences(decision.lines()),
        same ? null : StoredText.ofFacts(all));
  }

  private static String code(OpenCode code) {
    return code == null ? null : code.code();
  }
}
