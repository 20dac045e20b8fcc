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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.reception.AttachmentCheck.Attachability;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.SessionState;

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
  @EJB Attaching attaching;

  /** All of today that wait; before them, whoever is no longer the patient waits again. */
  @PermitAll
  public void today() {
    SessionBook book = new SessionBook(em, changes);
    Instant now = clock.instant();
    LocalDate day = SessionBook.day(now);
    List<Session> attached = book.undecided(day);
    Map<String, PatientView> patients =
        register.find(
            attached.stream().map(s -> s.shown().patientNumber()).collect(Collectors.toSet()));
    attached.forEach(s -> doubt(book, s, patients.get(s.shown().patientNumber()), now));
    em.flush();
    book.matching(day).forEach(session -> again(book, session));
  }

  /** A name or a birth date that was put right shows who is not the person of the answer. */
  private void doubt(SessionBook book, Session session, PatientView patient, Instant now) {
    if (patient == null || attaching.standing(session, patient) == Attachability.ONE_PERSON) {
      return;
    }
    book.held(session.id());
    if (!undecided(session) || !patient.number().value().equals(session.shown().patientNumber())) {
      return; // a clerk has decided meanwhile
    }
    attaching.release(session, now);
    List<AnswerBook.AnsweredResult> kept = answers.answers(session.id());
    ResultFacts deciding =
        AnswerJudgement.ofKept(kept, session.result().confirmationDate()).deciding();
    // drawn without anybody; who it may be is looked for like all others that wait
    Conclusion.of(
            session.screen(),
            deciding,
            PersonSearch.NOBODY,
            session.result().confirmationDate(),
            Set.of(),
            book.asked(session).orElse(null))
        .draw(session, now);
    audit.record(
        AuditEntry.of(AuditAction.RELEASE_PATIENT, AuditGround.SYSTEM)
            .patient(patient.number().value())
            .subject("register changed")
            .outcome("OK")
            .request("session " + session.id())
            .changed(patient.number(), null));
    book.changed(session);
  }

  private void again(SessionBook book, Session session) {
    List<AnswerBook.AnsweredResult> kept = answers.answers(session.id());
    ResultFacts deciding =
        AnswerJudgement.ofKept(kept, session.result().confirmationDate()).deciding();
    if (deciding == null || session.isForeign()) {
      return;
    }
    Matching matching =
        new PersonSearch(register)
            .of(book.named(session), kept.stream().map(AnswerBook.AnsweredResult::facts).toList());
    if (matching.certain() == null && !stale(session, matching)) {
      return;
    }
    book.held(session.id());
    if (session.state() != SessionState.MATCHING) {
      return; // a clerk has decided meanwhile
    }
    Instant now = clock.instant();
    Conclusion.of(
            session.screen(),
            deciding,
            matching,
            session.result().confirmationDate(),
            matching.certain() == null
                ? Set.of()
                : spellings.of(matching.certain().number().value()),
            book.asked(session).orElse(null))
        .draw(session, now);
    if (matching.certain() != null) {
      consents.attach(session.id(), matching.certain().number().value(), null, "-");
      audit.record(
          AuditEntry.of(AuditAction.ASSIGN_BY_ITSELF, AuditGround.SYSTEM)
              .patient(session.shown().patientNumber())
              .subject("eligibility")
              .outcome("OK")
              .request("session " + session.id())
              .changed(null, session.shown().patientNumber()));
      new TakeOverByItself(register, spellings, audit)
          .where(session, matching.certain(), kept, now);
    }
    book.changed(session);
  }

  private static boolean undecided(Session session) {
    return session.state() == SessionState.REVIEW || session.state() == SessionState.HELD;
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
