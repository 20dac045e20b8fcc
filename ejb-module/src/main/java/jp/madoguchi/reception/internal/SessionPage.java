package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerBook.KeptAnswer;
import jp.madoguchi.qualification.AnsweredFacts;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.SessionView.AnsweredQualification;
import jp.madoguchi.reception.SessionView.HistoryLine;
import jp.madoguchi.reception.SessionView.Proposal;

/** Puts the result page together (SC-02, SC-05). */
final class SessionPage {
  private static final int MOST_HISTORY = 12;

  private final SessionBook book;
  private final AttachmentBook attachments;
  private final PatientFile register;
  private final AnswerBook answers;
  private final ConsentLedger consents;

  SessionPage(
      SessionBook book,
      AttachmentBook attachments,
      PatientFile register,
      AnswerBook answers,
      ConsentLedger consents) {
    this.book = book;
    this.attachments = attachments;
    this.register = register;
    this.answers = answers;
    this.consents = consents;
  }

  SessionView of(Session session, BoardRow row, boolean withConsents) {
    List<KeptAnswer> kept = answers.answers(session.id());
    AnsweredFacts facts = AnswerBook.deciding(kept);
    String number = session.shown().patientNumber();
    PatientView patient = number == null ? null : register.find(number).orElse(null);
    List<FieldComparison> lines =
        facts == null
            ? List.of()
            : Differences.between(patient, facts, session.result().confirmationDate());
    List<ConsentView> given = withConsents ? consents.ofSession(session.id()) : List.of();
    return new SessionView(
        row,
        patient,
        patient == null ? proposals(session, facts) : List.of(),
        lines,
        kept.stream().map(SessionPage::qualification).toList(),
        given,
        number == null ? List.of() : history(session, number),
        session.result().errorCode(),
        session.result().errorMessage(),
        session.result().confirmationDate(),
        session.result().isAddressWithheld(),
        book.asked(session.id()).map(one -> one.through(session.terminal())).orElse(null),
        session.cardFacts().view());
  }

  /** A stranger's answer proposes nobody: it is never attached to somebody. */
  private List<Proposal> proposals(Session session, AnsweredFacts facts) {
    if (facts == null || session.isForeign()) {
      return List.of();
    }
    Matching matching = register.match(Wanting.of(facts));
    List<Matching.Candidate> candidates = matching.candidates();
    List<Proposal> proposals =
        candidates.stream()
            .map(
                candidate ->
                    new Proposal(
                        candidate.patient(), Proposal.Ground.valueOf(candidate.ground().name())))
            .toList();
    if (matching.certain() == null) {
      return proposals;
    }
    // registered since the answer came
    List<Proposal> withCertain = new ArrayList<>(proposals);
    withCertain.add(0, new Proposal(matching.certain(), Proposal.Ground.INSURED_NUMBER));
    return List.copyOf(withCertain);
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

  private static AnsweredQualification qualification(KeptAnswer answer) {
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
