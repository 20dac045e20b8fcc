package jp.madoguchi.reception.internal;

import java.util.List;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpellings;
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
  private final PatientFile register;
  private final AnswerBook answers;
  private final AcceptedSpellings spellings;
  private final ConsentLedger consents;

  SessionPage(
      SessionBook book,
      PatientFile register,
      AnswerBook answers,
      AcceptedSpellings spellings,
      ConsentLedger consents) {
    this.spellings = spellings;
    this.book = book;
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
            : Differences.between(
                patient, facts, session.result().confirmationDate(), spellings.of(number));
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
    // somebody certain was registered since the answer came
    return register.match(facts.sought()).undecided().candidates().stream()
        .map(one -> new Proposal(one.patient(), List.copyOf(one.reasons()), one.weight()))
        .toList();
  }

  private List<HistoryLine> history(Session session, String patientNumber) {
    return book.history(patientNumber, session.id(), MOST_HISTORY).stream()
        .map(past -> new HistoryLine(past.openedAt(), past.method(), past.screen()))
        .toList();
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
