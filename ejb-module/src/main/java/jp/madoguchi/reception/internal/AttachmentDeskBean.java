package jp.madoguchi.reception.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.TakeOverUndone;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.reception.AttachmentCheck;
import jp.madoguchi.reception.AttachmentDesk;
import jp.madoguchi.reception.AttachmentLine;
import jp.madoguchi.reception.AttachmentLine.MeanwhileReader;
import jp.madoguchi.reception.AttachmentUndo;
import jp.madoguchi.reception.AttachmentUndone;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.ConfirmedDifference;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;

/** Acts upon whose a session is, each in one transaction with its record. */
@Stateless
@DenyAll
public class AttachmentDeskBean implements AttachmentDesk {
  private static final int MOST_CHECKED = 100;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @Inject Event<AttachmentUndone> undone;
  @EJB Accounts accounts;
  @EJB AuditLedger audit;
  @EJB PatientFile register;
  @EJB AnswerBook answers;
  @EJB ConsentLedger consents;
  @EJB Attaching attaching;

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public Map<String, AttachmentCheck> check(long sessionId, Collection<String> patientNumbers) {
    Map<String, AttachmentCheck> checks = new LinkedHashMap<>();
    register
        .find(patientNumbers.stream().distinct().limit(MOST_CHECKED).toList())
        .forEach((number, patient) -> checks.put(number, attaching.check(sessionId, patient)));
    if (!checks.isEmpty()) {
      // what differs shows both sides
      audit.record(
          AuditEntry.of(AuditAction.COMPARE_PERSON, AuditGround.RECEPTION)
              .subject("attachment check, " + checks.size() + " patients")
              .showing("attachment check", checks.keySet(), NotedHowOften.DAILY)
              .request("session " + sessionId));
    }
    return checks;
  }

  @Override
  @RolesAllowed(Names.CLERK_LEAD)
  public void confirmPatient(long sessionId, String patientNumber, ConfirmedDifference difference) {
    Session session = book().session(sessionId);
    if (session.isForeign()) {
      throw RefusedInput.of("session", "session.foreign");
    }
    if (session.state() == SessionState.IMPORTED || session.state() == SessionState.CLOSED) {
      throw RefusedInput.of("session", "session.finished");
    }
    PatientView patient = patient(patientNumber);
    StatedReason.words(difference.why(), difference.words());
    if (attaching.check(sessionId, patient).differences().isEmpty()) {
      throw RefusedInput.of("words", "session.attach.nodifference");
    }
    String before = session.shown().patientNumber();
    attaching.attach(session, patient, difference, staff());
    record(AuditAction.CONFIRM_PERSON, session, patientNumber, difference.why().name(), before);
  }

  @Override
  @RolesAllowed(Names.CLERK_LEAD)
  public void undo(long sessionId, long version, AttachmentUndo undo) {
    Session session = book().session(sessionId, version);
    String words = StatedReason.words(undo.why(), undo.words());
    String wrong = session.shown().patientNumber();
    boolean named = undo.rightPatient() != null && !undo.rightPatient().isBlank();
    if (wrong == null
        || !session.hasResult()
        || !Transitions.takenBack(session.state(), SessionState.MATCHING)) {
      throw RefusedInput.of("session", "session.undo.nothing");
    }
    if (named && undo.rightPatient().equals(wrong)) {
      throw RefusedInput.of("patientNumber", "session.undo.same");
    }
    PatientView right = named ? patient(undo.rightPatient()) : null;
    book().claim(session);
    Instant now = clock.instant();
    AttachmentBook lines = new AttachmentBook(em);
    lines.remember(session);
    List<MeanwhileReader> readers = attaching.readers(session, wrong);
    TakeOverUndone insurance = register.undoTakeOver(wrong, sessionId, account());
    lines.keep(
        lines
            .next(sessionId, null, staff(), now)
            .because(undo.why(), words)
            .undoing(insurance.newerKept()),
        readers);
    consents.attach(sessionId, null, null, account());
    takeBack(session, now);
    undone.fire(
        new AttachmentUndone(
            sessionId, wrong, right == null ? null : undo.rightPatient(), account(), now));
    audit.record(
        entry(AuditAction.UNDO_ATTACHMENT, session)
            .patient(wrong)
            .subject(readers.size() + " readings meanwhile" + taken(insurance))
            .outcome(undo.why().name())
            .changed(wrong, null));
    book().changed(session);
    if (right != null) {
      boolean confirmed = attaching.attach(session, right, undo.difference(), staff());
      record(
          confirmed ? AuditAction.CONFIRM_PERSON : AuditAction.ASSIGN_PATIENT,
          session,
          undo.rightPatient(),
          confirmed ? undo.difference().why().name() : "OK",
          null);
    }
  }

  private static String taken(TakeOverUndone insurance) {
    if (!insurance.undone()) {
      return "";
    }
    return insurance.newerKept() ? ", take-over undone, newer kept" : ", take-over undone";
  }

  /** The answer is nobody's again: whose it is, is asked. */
  private void takeBack(Session session, Instant now) {
    ResultFacts facts = AnswerJudgement.ofKept(answers.answers(session.id()), null).deciding();
    session.answeredPerson(
        facts == null ? null : facts.name(), facts == null ? null : facts.nameKana());
    session.takenBack(
        facts == null ? SessionState.FAILED : SessionState.MATCHING,
        Headline.of(DeskSentence.ATTACHMENT_UNDONE),
        now);
    session.staff(account(), accounts.displayName());
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public List<AttachmentLine> history(long sessionId) {
    Session session = book().session(sessionId);
    List<AttachmentLine> lines = new AttachmentBook(em).history(sessionId);
    audit.record(
        entry(AuditAction.VIEW_ATTACHMENTS, session)
            .patient(session.shown().patientNumber())
            .subject("attachments")
            .showing(
                "attachments",
                lines.stream().map(AttachmentLine::patientNumber).filter(Objects::nonNull).toList(),
                NotedHowOften.EACH_TIME));
    return lines;
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD})
  public Set<ConsentKind> withdrawConsents(
      long sessionId, Set<ConsentKind> kinds, WithdrawalReason why, String words) {
    Session session = book().session(sessionId);
    String text = StatedReason.words(why, words);
    book().claim(session);
    Set<ConsentKind> closed =
        kinds == null || kinds.isEmpty()
            ? Set.of()
            : consents.withdraw(sessionId, kinds, why, text, account());
    if (closed.isEmpty()) {
      throw RefusedInput.of("consents", "session.withdraw.nothing");
    }
    audit.record(
        entry(AuditAction.WITHDRAW_CONSENT, session)
            .patient(session.shown().patientNumber())
            .subject(
                new TreeSet<>(closed)
                    .stream().map(ConsentKind::name).collect(Collectors.joining(" ")))
            .outcome(why.name())
            .changed(new TreeSet<>(closed), null));
    session.touch(clock.instant());
    book().changed(session);
    return closed;
  }

  private PatientView patient(String number) {
    if (PatientNumberFormat.fromSettings().mayBeMyNumber(number)) {
      throw RefusedInput.of("patientNumber", MyNumberGuard.KEY);
    }
    return register
        .find(number)
        .orElseThrow(() -> RefusedInput.of("patientNumber", "input.patient.unknown"));
  }

  private void record(
      AuditAction action, Session session, String patient, String outcome, String before) {
    audit.record(
        entry(action, session)
            .patient(patient)
            .subject("eligibility")
            .outcome(outcome)
            .changed(before, patient));
  }

  private static AuditEntry entry(AuditAction action, Session session) {
    return AuditEntry.of(action, AuditGround.RECEPTION).request("session " + session.id());
  }

  private Staff staff() {
    return new Staff(account(), accounts.displayName(), DeskGuard.roles(context));
  }

  private String account() {
    return context.getCallerPrincipal().getName();
  }

  private SessionBook book() {
    return new SessionBook(em, changes);
  }
}
