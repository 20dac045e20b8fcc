package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.access.Role;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.qualification.DeskAction;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.AttachmentCheck.Attachability;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.SessionView.AnsweredQualification;
import jp.madoguchi.reception.SessionView.HistoryLine;
import jp.madoguchi.reception.SessionView.OfferedInsurance;
import jp.madoguchi.reception.SessionView.Proposal;

/** Puts the result page together (SC-02, SC-05). */
final class SessionViews {
  private static final int MOST_HISTORY = 12;

  private final SessionBook book;
  private final AttachmentBook attachments;
  private final PatientFile register;
  private final AnswerBook answers;
  private final AcceptedSpellings spellings;
  private final ConsentLedger consents;
  private final Set<Role> roles;
  private final PartCondition centre;

  SessionViews(
      SessionBook book,
      AttachmentBook attachments,
      PatientFile register,
      AnswerBook answers,
      AcceptedSpellings spellings,
      ConsentLedger consents,
      Set<Role> roles,
      PartCondition centre) {
    this.centre = centre;
    this.spellings = spellings;
    this.book = book;
    this.attachments = attachments;
    this.register = register;
    this.answers = answers;
    this.consents = consents;
    this.roles = roles;
  }

  SessionView of(Session session, BoardRow row, boolean withConsents) {
    List<AnswerBook.AnsweredResult> kept = answers.answers(session.id());
    LocalDate day = session.result().confirmationDate();
    AnswerJudgement judged = AnswerJudgement.ofKept(kept, day);
    ResultFacts facts = judged.deciding();
    String number = session.shown().patientNumber();
    PatientView patient = number == null ? null : register.find(number).orElse(null);
    if (patient != null && another(patient, kept)) {
      // the number is somebody else's by now: nothing of them stands beside this answer
      patient = null;
    }
    List<Proposal> proposals =
        patient == null && facts != null && !session.isForeign()
            ? proposals(session, kept)
            : List.of();
    List<FieldComparison> lines =
        facts == null ? List.of() : Differences.between(patient, facts, day, spellings.of(number));
    DeskTruth truth = new DeskGuard(book, answers, centre).truth(session, roles);
    List<ConsentView> given = withConsents ? consents.ofSession(session.id()) : List.of();
    BoardRow proposing = saying(row, proposals.size());
    return new SessionView(
        proposing.saying(truth.saying(proposing.headline())),
        patient,
        proposals,
        lines,
        kept.stream().map(SessionViews::qualification).toList(),
        session.screen() == ResultScreen.VALID_SEVERAL
            ? offered(judged, kept, patient, day)
            : List.of(),
        given,
        patient == null ? List.of() : history(session, number),
        session.result().errorCode(),
        session.result().errorMessage(),
        day,
        session.result().isAddressWithheld(),
        book.asked(session).map(one -> one.through(session.terminal())).orElse(null),
        session.cardFacts().view(),
        session.result().failure(),
        truth);
  }

  private static boolean another(PatientView patient, List<AnswerBook.AnsweredResult> kept) {
    List<ResultFacts> results = kept.stream().map(AnswerBook.AnsweredResult::facts).toList();
    return AttachingRule.of(patient, results).verdict() == Attachability.OTHER_BIRTH_DATE;
  }

  /** What is asked of the clerk follows who is proposed now, not who was when the answer came. */
  private static BoardRow saying(BoardRow row, int proposals) {
    return switch (row.headline().sentence()) {
      case NOBODY_ON_FILE, CHOOSE_PATIENT -> row.saying(Conclusion.whoIsIt(proposals));
      default -> row;
    };
  }

  private static List<OfferedInsurance> offered(
      AnswerJudgement judged,
      List<AnswerBook.AnsweredResult> kept,
      PatientView patient,
      LocalDate day) {
    return judged.running().stream()
        .map(place -> offered(place, kept.get(place).facts(), patient, day))
        .toList();
  }

  private static OfferedInsurance offered(
      int place, ResultFacts facts, PatientView patient, LocalDate day) {
    return new OfferedInsurance(
        place, DeskAction.shareDoubtful(facts, day), Differences.between(patient, facts, day));
  }

  /** Who is certain now has been put on file since the answer came: proposed before all others. */
  private List<Proposal> proposals(Session session, List<AnswerBook.AnsweredResult> kept) {
    Matching matching =
        new PersonSearch(register)
            .of(book.named(session), kept.stream().map(AnswerBook.AnsweredResult::facts).toList());
    return matching.undecided().candidates().stream()
        .map(one -> new Proposal(one.patient(), List.copyOf(one.reasons()), one.weight()))
        .toList();
  }

  /** Also what once was taken for the patient's and is no more, marked as such. */
  private List<HistoryLine> history(Session session, String patientNumber) {
    Map<Long, Instant> lost = attachments.lost(patientNumber);
    return Stream.concat(
            book.history(patientNumber, session.id(), MOST_HISTORY).stream(),
            book.sessions(lost.keySet()).stream()
                .filter(past -> !patientNumber.equals(past.shown().patientNumber())))
        .sorted(Comparator.comparing(Session::openedAt).reversed())
        .limit(MOST_HISTORY)
        .map(past -> line(past, patientNumber, lost))
        .toList();
  }

  private static HistoryLine line(Session past, String patient, Map<Long, Instant> lost) {
    boolean own = patient.equals(past.shown().patientNumber());
    return new HistoryLine(
        past.openedAt(), past.method(), past.screen(), own ? null : lost.get(past.id()));
  }

  private static AnsweredQualification qualification(AnswerBook.AnsweredResult answer) {
    String title =
        answer.lines().stream()
            .filter(line -> "insuredCardClassification".equals(line.element()))
            .map(AnswerBook.ReceivedLine::words)
            .findFirst()
            .orElse("");
    return new AnsweredQualification(
        title,
        answer.lines().stream()
            .map(line -> new AnsweredQualification.Line("answer." + line.element(), line.words()))
            .toList());
  }
}
