package jp.madoguchi.bulk.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
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
import jp.madoguchi.bulk.internal.AnsweredRow.PersonResult;
import jp.madoguchi.bulk.internal.RowDecision.AnsweredPerson;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkRegistrationUnit;
import jp.madoguchi.terminal.messages.LimitChange;
import jp.madoguchi.terminal.messages.OpenCode;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.TerminalUnit;

/**
 * Compares one chunk of a result with the patients on file: rows and patients come in one query
 * each. A person belongs to the row whose own key it echoes, and only when what else it echoes is
 * what was asked and the person is the patient; nothing is guessed. Several answers about one
 * patient are all judged, and none of them is believed by itself.
 */
final class BulkComparison {
  private final EntityManager em;
  private final PatientFile register;
  private final AcceptedSpellings spellings;
  private final BulkInquiry inquiry;
  private final Instant answeredAt;
  private final LocalDate day;
  private final List<AskedRow> added = new ArrayList<>();
  private final List<AnsweredRow> answers = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();
  private Map<String, Set<AcceptedSpelling>> accepted = Map.of();

  BulkComparison(
      EntityManager em,
      PatientFile register,
      AcceptedSpellings spellings,
      BulkInquiry inquiry,
      Instant answeredAt) {
    this.em = em;
    this.register = register;
    this.spellings = spellings;
    this.inquiry = inquiry;
    this.answeredAt = answeredAt;
    this.day = inquiry.dayOf(answeredAt);
  }

  /** Stores the persons that follow the first {@code from}. */
  void store(long from, List<TerminalUnit> people) {
    Set<String> keys =
        people.stream()
            .map(EchoedNumbers::key)
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
      BulkPerson row = rows.get(EchoedNumbers.key(unit));
      PatientView patient = row == null ? null : patients.get(row.patientNumber());
      if (unit instanceof BulkConfirmUnit person) {
        confirmed(person, row, patient, place);
      } else if (unit instanceof BulkRegistrationUnit person) {
        registered(person, row, patient, place);
      }
    }
    PersonRows written = new PersonRows(em);
    written.insert(added);
    written.answer(answers);
    written.doubt(inquiry.id(), named());
    // hundreds of persons and patients that nobody changes need not be looked over at the commit
    em.clear();
  }

  /** Patients of rows that were added: only they can be named more than once. */
  private Set<String> named() {
    Set<Long> ids = added.stream().map(AskedRow::id).collect(Collectors.toSet());
    return answers.stream()
        .filter(answer -> ids.contains(answer.id()) && answer.patient() != null)
        .map(answer -> answer.patient().number().value())
        .collect(Collectors.toSet());
  }

  private void confirmed(BulkConfirmUnit person, BulkPerson row, PatientView asked, long place) {
    List<QualificationEntry> entries = person.resultOfQualificationConfirmation();
    List<ResultFacts> facts = entries.stream().map(ResultFacts::of).toList();
    boolean limits =
        entries.stream()
            .anyMatch(
                entry ->
                    LimitChange.CHANGED_OR_UNKNOWN.equals(
                        entry.limitApplicationCertificateChanged()));
    String validity = code(person.qualificationValidity());
    AnsweredPerson answered =
        new AnsweredPerson(code(person.processingResultStatus()), validity, facts, limits);
    PatientView patient = row == null ? stranger(facts) : asked;
    boolean fits = row == null || EchoedNumbers.fit(person.qualificationConfirmSearchInfo(), row);
    Set<AcceptedSpelling> spelt =
        patient == null ? Set.of() : accepted.getOrDefault(patient.number().value(), Set.of());
    RowDecision decision = RowDecision.of(patient, fits, answered, day, spelt);
    boolean another = decision.differenceClass() == DifferenceClass.OTHER_PERSON;
    answers.add(
        AnsweredRow.of(
            idFor(row, place),
            decision,
            // whom nobody asked about is only the patient when it is the same person
            row == null && another ? null : patient,
            answered.deciding(),
            new PersonResult(
                validity, person.processingResultCode(), person.processingResultMessage()),
            answeredAt,
            facts));
  }

  private void registered(
      BulkRegistrationUnit person, BulkPerson row, PatientView patient, long place) {
    boolean done = "1".equals(code(person.processingResultStatus()));
    RowDecision decision =
        patient == null
            ? new RowDecision(DifferenceClass.D8, "unknown", List.of())
            : new RowDecision(done ? DifferenceClass.D0 : DifferenceClass.D8, null, List.of());
    answers.add(
        AnsweredRow.of(
            idFor(row, place),
            decision,
            patient,
            null,
            new PersonResult(null, person.processingResultCode(), person.processingResultMessage()),
            answeredAt,
            List.of()));
  }

  /** Whom the hospital did not name: the one patient it is for certain, or nobody. */
  private PatientView stranger(List<ResultFacts> facts) {
    if (inquiry.kind() == BulkKind.ELIGIBILITY || facts.isEmpty()) {
      return null;
    }
    return register.match(facts.get(0).sought()).certain();
  }

  /**
   * The row asked for, at its first answer; else one added for this answer, whose place is that in
   * the result.
   */
  private long idFor(BulkPerson row, long place) {
    if (row != null && row.answeredAt() == null && taken.add(row.id())) {
      return row.id();
    }
    int after = (int) (inquiry.question().persons() + place);
    long id = inquiry.id() * BulkPerson.MOST + after;
    added.add(new AskedRow(id, inquiry.id(), after, "+" + place, null));
    return id;
  }

  private static String code(OpenCode code) {
    return code == null ? null : code.code();
  }
}
