package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DeskAction;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.PresentedProof;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;

/**
 * What follows from an answer and the person it belongs to: screen, sentence, differences and state
 * of the session (R7 to R9). Asks no database and no clock: it changes the session and nothing
 * else.
 */
final class Conclusion {
  private final ResultScreen outcome;
  private final ResultFacts facts;
  private final PatientView patient;
  private final int candidates;
  private final List<FieldComparison> lines;
  private final LocalDate day;
  private final PresentedProof proof;
  private final LocalDate documentUntil;

  /**
   * @param outcome of the message; every 有効 may come as any of the valid screens
   * @param facts the deciding qualification, null when the answer holds none
   * @param patient whose it is, null while not known
   * @param candidates how many it could be while not known
   * @param day 資格確認日
   * @param accepted spellings a clerk has accepted for the patient
   * @param asked what was typed from a document, null where a card was read
   */
  Conclusion(
      ResultScreen outcome,
      ResultFacts facts,
      PatientView patient,
      int candidates,
      LocalDate day,
      Set<AcceptedSpelling> accepted,
      NumberInquiry asked) {
    this.outcome = outcome;
    this.facts = facts;
    this.patient = patient;
    this.candidates = candidates;
    this.day = day;
    this.proof = PresentedProof.of(asked, day, PresentedProof.toleratedUntil());
    this.documentUntil = asked == null ? null : asked.documentUntil();
    this.lines =
        facts == null || patient == null
            ? List.of()
            : Differences.between(patient, facts, day, accepted);
  }

  static Conclusion of(
      ResultScreen outcome,
      ResultFacts facts,
      Matching matching,
      LocalDate day,
      Set<AcceptedSpelling> accepted,
      NumberInquiry asked) {
    return new Conclusion(
        outcome, facts, matching.certain(), matching.candidates().size(), day, accepted, asked);
  }

  /** An answer to nothing that was asked: it is shown, and nobody is ever attached to it. */
  static void stray(Session session, ResultScreen outcome, ResultFacts facts, Instant now) {
    session.result().is(outcome);
    if (facts != null) {
      session.answeredPerson(facts.name(), facts.nameKana());
    }
    session.fail(FailureReason.FOREIGN_ANSWER, Headline.of(DeskSentence.FOREIGN_ANSWER), now);
  }

  /** Writes the conclusion into the session and lets it go on. */
  void draw(Session session, Instant now) {
    int differences = (int) lines.stream().filter(FieldComparison::needsDecision).count();
    ResultScreen screen = screen(session.result().isEligibilityOnly(), differences);
    session.result().is(screen);
    session.result().found(differences, withheld(), facts != null && facts.endedByDeath());
    if (patient != null) {
      session.person(patient);
    } else if (facts != null) {
      session.answeredPerson(facts.name(), facts.nameKana());
    }
    goOn(session, screen, now);
  }

  private void goOn(Session session, ResultScreen screen, Instant now) {
    FailureReason failure = FailureReason.of(screen);
    if (facts == null && patient == null && lost(screen)) {
      failure = FailureReason.INVALID;
    }
    if (failure != null) {
      Headline sentence = sentence(session, screen);
      if (session.may(failure.offline() ? SessionState.OFFLINE : SessionState.FAILED)) {
        session.fail(failure, sentence, now);
      } else {
        session.touch(now);
      }
      return;
    }
    SessionState next = patient == null ? SessionState.MATCHING : SessionState.REVIEW;
    if (screen == ResultScreen.PENDING) {
      next = SessionState.QUERYING;
    }
    if (session.may(next)) {
      session.become(next, headline(session, screen, next), now);
    } else {
      session.touch(now);
    }
  }

  /** By number it may be told that a qualification was lost, and nothing more. */
  private static boolean lost(ResultScreen screen) {
    return screen == ResultScreen.INVALID || screen == ResultScreen.INVALID_NEW_EXISTS;
  }

  private ResultScreen screen(boolean eligibilityOnly, int differences) {
    return switch (outcome) {
      case VALID_SAME, VALID_DIFFERENT, VALID_ELIGIBILITY_ONLY -> {
        if (facts == null) {
          yield ResultScreen.EMPTY_ANSWER;
        }
        if (eligibilityOnly) {
          yield ResultScreen.VALID_ELIGIBILITY_ONLY;
        }
        yield patient != null && differences == 0
            ? ResultScreen.VALID_SAME
            : ResultScreen.VALID_DIFFERENT;
      }
      default -> outcome;
    };
  }

  private Headline headline(Session session, ResultScreen screen, SessionState next) {
    boolean valid =
        screen == ResultScreen.VALID_SAME
            || screen == ResultScreen.VALID_DIFFERENT
            || screen == ResultScreen.VALID_SEVERAL;
    return next == SessionState.MATCHING && valid && !facts.endedByDeath()
        ? whoIsIt(candidates)
        : sentence(session, screen);
  }

  /** What is asked of the clerk while nobody is certain: it follows who is proposed. */
  static Headline whoIsIt(int candidates) {
    return Headline.of(candidates == 0 ? DeskSentence.NOBODY_ON_FILE : DeskSentence.CHOOSE_PATIENT);
  }

  private Headline sentence(Session session, ResultScreen screen) {
    boolean byCard = session.method() != SessionMethod.NUMBER;
    Headline answered = DeskAction.of(screen, byCard, facts, lines, day);
    return proof.besides(screen, answered, documentUntil);
  }

  private boolean withheld() {
    return facts != null
        && (facts.address() == null || facts.address().isBlank())
        && lines.stream().noneMatch(Conclusion::answersAddress);
  }

  private static boolean answersAddress(FieldComparison line) {
    return line.field() == ComparedField.ADDRESS && line.answered() != null;
  }
}
