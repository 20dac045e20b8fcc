package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.TerminalResultTaker;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.qualification.AnswerOutcome;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.messages.QualificationResponse;

/**
 * Takes 資格確認結果 in: correlate, judge all results, match, conclude, write, tell — each step a rule of
 * its own, all in one transaction, so all of it or nothing. Source: ADR 0005, ADR 0016; workflow
 * rules §3.1.
 */
@Stateless
@DenyAll
@Local(TerminalResultTaker.class)
public class ResultIntakeBean implements TerminalResultTaker {
  private static final Logger LOG = System.getLogger(ResultIntakeBean.class.getName());

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @EJB PatientFile register;
  @EJB AnswerBook answers;
  @EJB AcceptedSpellings spellings;
  @EJB ConsentLedger consents;
  @EJB EquipmentState facility;
  @EJB AuditLedger audit;

  @Override
  @PermitAll
  public boolean resultArrived(TerminalDelivery delivery) {
    if (!(delivery.message() instanceof QualificationResponse response)) {
      return false;
    }
    if (em.find(ArrivedAnswer.class, delivery.captureKey()) == null) {
      take(delivery, response);
    }
    return true;
  }

  /** The way of an answer, in the order in which its rules act. */
  private void take(TerminalDelivery delivery, QualificationResponse response) {
    Instant now = clock.instant();
    SessionBook book = new SessionBook(em, changes);
    IntakeTelling telling = new IntakeTelling(book, facility, delivery);
    IntakeWriting writing = new IntakeWriting(consents, audit);
    // correlate
    Session session = new AnswerCorrelation(em, book, facility).sessionOf(delivery, response, now);
    boolean duplicate = session.hasResult();
    em.persist(new ArrivedAnswer(delivery, session.id(), now, duplicate));
    // the same file delivered twice in one moment: the second comes again, and finds the first
    LostRace.flush(em);
    if (duplicate) {
      telling.answeredTwice(session);
      return;
    }
    ResultScreen outcome = AnswerOutcome.of(response);
    telling.centre(outcome, now);
    if (outcome == ResultScreen.PENDING) {
      return;
    }
    Arrival arrival = Arrival.of(delivery, response);
    arrival.noteIn(session, now);
    List<AnswerBook.AnsweredResult> kept = answers.keep(session.id(), response.entries());
    // judge all results
    AnswerJudgement judged = AnswerJudgement.ofKept(kept, arrival.day());
    ResultFacts deciding = judged.deciding();
    if (judged.twoPersons()) {
      // also whom a clerk had named: neither of the two is shown under anybody
      session.answeredPerson(null, null);
    }
    // match
    Matching matching = matching(book, session, kept, deciding);
    // conclude
    ResultScreen screen = judged.screen(outcome);
    if (session.isForeign()) {
      Conclusion.stray(session, screen, deciding, now);
    } else {
      Conclusion.of(
              screen,
              deciding,
              matching,
              arrival.day(),
              accepted(matching),
              book.asked(session).orElse(null))
          .draw(session, now);
    }
    // write
    if (deciding != null && !session.isForeign()) {
      telling.faulty(
          writing.consents(
              session,
              delivery.isFace(),
              deciding.person(),
              matching.certain(),
              arrival.answeredAt(),
              response.entries()));
    }
    writing.received(session);
    new TakeOverByItself(register, spellings, audit).where(session, matching.certain(), kept, now);
    // tell
    telling.concluded(session);
  }

  private Set<AcceptedSpelling> accepted(Matching matching) {
    return matching.certain() == null
        ? Set.of()
        : spellings.of(matching.certain().number().value());
  }

  private Matching matching(
      SessionBook book,
      Session session,
      List<AnswerBook.AnsweredResult> kept,
      ResultFacts deciding) {
    boolean nobodys = session.isForeign() || deciding == null && !kept.isEmpty();
    return nobodys
        ? PersonSearch.NOBODY
        : new PersonSearch(register)
            .of(book.named(session), kept.stream().map(AnswerBook.AnsweredResult::facts).toList());
  }

  /**
   * The terminal refused a request. What a session was answered already, or what a later request of
   * it will be answered, stands: a late refusal changes nothing of it.
   */
  @Override
  @PermitAll
  public boolean requestRefused(RefusedRequest refusal) {
    NumberRequest request = em.find(NumberRequest.class, refusal.suffix());
    if (request == null) {
      return false;
    }
    SessionBook book = new SessionBook(em, changes);
    Session session = book.held(request.sessionId());
    Instant now = clock.instant();
    request.answered(now);
    if (session.hasResult() || !book.latestRequest(request)) {
      LOG.log(Level.INFO, "request {0} was refused late: {1} stays", refusal.suffix(), session);
      return true;
    }
    String words = refusal.text();
    if (session.result().failure() == FailureReason.REFUSED_REQUEST) {
      if (words != null && !words.isBlank()) {
        session.result().words(null, words);
        book.changed(session);
      }
    } else if (session.may(SessionState.FAILED)) {
      session.result().is(ResultScreen.REQUEST_REFUSED);
      session.result().words(null, words);
      session.fail(FailureReason.REFUSED_REQUEST, Headline.of(DeskSentence.REQUEST_REFUSED), now);
      facility.fault(
          refusal.refusedAt(),
          refusal.terminal().value(),
          refusal.fileName(),
          refusal.captureKey(),
          "REQUEST_REFUSED",
          null);
      book.changed(session);
    }
    return true;
  }
}
