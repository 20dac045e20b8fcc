package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.reception.BoardChange;

/**
 * Sessions that wait for the clerk to say who it is are matched again when the register has
 * changed: a sentence such as 「院内に該当する患者がいません」 would be wrong from that moment on. Runs in the
 * transaction of the change, so that no reader sees the one without the other.
 */
@Stateless
@LocalBean
@DenyAll
public class MatchedAgain {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @EJB PatientFile register;
  @EJB AnswerBook answers;
  @EJB AcceptedSpellings spellings;
  @EJB ConsentLedger consents;
  @EJB AuditLedger audit;

  /** All of today that wait. */
  @PermitAll
  public void today() {
    SessionBook book = new SessionBook(em, changes);
    book.matching(SessionBook.day(clock.instant())).forEach(session -> again(book, session));
  }

  private void again(SessionBook book, Session session) {
    List<AnswerBook.AnsweredResult> kept = answers.answers(session.id());
    ResultFacts deciding = AnswerBook.judged(kept, session.result().confirmationDate()).deciding();
    if (deciding == null || session.isForeign()) {
      return;
    }
    Matching matching =
        new PersonSearch(register)
            .of(book.named(session), kept.stream().map(AnswerBook.AnsweredResult::facts).toList());
    if (matching.certain() == null && !stale(session, matching)) {
      return;
    }
    Instant now = clock.instant();
    Conclusion.of(
            session.screen(),
            deciding,
            matching,
            session.result().confirmationDate(),
            matching.certain() == null
                ? Set.of()
                : spellings.of(matching.certain().number().value()))
        .draw(session, now);
    if (matching.certain() != null) {
      consents.attach(session.id(), matching.certain().number().value(), null, "-");
      audit.record(
          AuditEntry.of(AuditAction.ASSIGN_PATIENT, AuditGround.SYSTEM)
              .patient(session.shown().patientNumber())
              .subject("eligibility")
              .outcome("OK")
              .request("session " + session.id()));
      new TakeOverByItself(register, spellings, audit)
          .where(session, matching.certain(), kept, now);
    }
    book.changed(session);
  }

  /** The sentence says who is proposed, and that has changed. */
  private static boolean stale(Session session, Matching matching) {
    Headline now = Conclusion.whoIsIt(matching.candidates().size());
    return switch (session.shown().sentence()) {
      case NOBODY_ON_FILE, CHOOSE_PATIENT -> !now.equals(session.shown().headline());
      default -> false;
    };
  }
}
