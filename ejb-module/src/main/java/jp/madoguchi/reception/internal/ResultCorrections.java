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
import java.time.LocalDate;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.PresentedProof;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;

/**
 * What a clerk says of a result without taking it over: that it is a loss, that another document
 * came.
 */
@Stateless
@LocalBean
@DenyAll
public class ResultCorrections {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @EJB PatientFile register;
  @EJB AnswerBook answers;
  @EJB AcceptedSpellings spellings;
  @EJB Attaching attaching;
  @EJB AuditLedger audit;

  /** 喪失の登録: what is on file is closed; nothing that could be taken for confirmed is left behind. */
  @PermitAll
  public void recordLoss(long sessionId, long version, Staff staff) {
    Session session = book().session(sessionId, version);
    guard()
        .require(
            DeskAct.RECORD_LOSS,
            session,
            staff.roles(),
            session.result().isDeceased() ? "takeover.deceased" : "loss.nothing");
    book().claim(session);
    PatientView patient = attaching.patientOf(session);
    String number = patient.number().value();
    TakingOver.TakeOverOutcome done =
        Decisions.taken(
            () ->
                new TakingOver(register, patient, session, spellings.of(number))
                    .loss(answers.answers(sessionId)));
    if (done != TakingOver.TakeOverOutcome.TAKEN) {
      throw RefusedInput.of("decision", "loss.nothing");
    }
    session.staff(staff.account(), staff.displayName());
    session.become(SessionState.CLOSED, Headline.of(DeskSentence.LOSS_RECORDED), clock.instant());
    audit.record(
        entry(AuditAction.RECORD_LOSS, session, session.screen().name())
            .changed(patient, register.find(number).orElse(null)));
    book().changed(session);
  }

  /** 提示書類の訂正: another document was shown after all, and the result is concluded anew. */
  @PermitAll
  public void showDocument(
      long sessionId, long version, PresentedDocument document, LocalDate until, Staff staff) {
    Session session = book().session(sessionId, version);
    guard().require(DeskAct.SHOW_DOCUMENT, session, "session.cannot.document");
    if (document == null || !PresentedProof.provesAlone(document)) {
      throw RefusedInput.of("document", "input.document.noproof");
    }
    book().claim(session);
    StoredInquiry asked = em.find(StoredInquiry.class, sessionId);
    PresentedDocument before = asked.asked().document();
    asked.shown(document, until);
    SessionState state = session.state();
    attaching.concludeAgain(session);
    session.staff(staff.account(), staff.displayName());
    if (state == SessionState.HELD && session.may(SessionState.HELD)) {
      session.become(state, session.shown().headline(), clock.instant());
    }
    audit.record(
        entry(AuditAction.SHOW_DOCUMENT, session, document.name()).changed(before, document));
    book().changed(session);
  }

  private static AuditEntry entry(AuditAction action, Session session, String outcome) {
    return AuditEntry.of(action, AuditGround.RECEPTION)
        .patient(session.shown().patientNumber())
        .subject("eligibility")
        .outcome(outcome)
        .request("session " + session.id());
  }

  private DeskGuard guard() {
    return new DeskGuard(book(), answers);
  }

  private SessionBook book() {
    return new SessionBook(em, changes);
  }
}
