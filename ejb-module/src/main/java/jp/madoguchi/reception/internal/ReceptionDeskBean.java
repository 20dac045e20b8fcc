package jp.madoguchi.reception.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.CardNotice;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.reception.internal.NumberInquiryBook.Destination;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;

/** The desk's door: roles and the order of steps; the work itself is done behind it. */
@Stateless
@DenyAll
public class ReceptionDeskBean implements ReceptionDesk {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @EJB Accounts accounts;
  @EJB AuditLedger audit;
  @EJB PatientFile register;
  @EJB AnswerBook answers;
  @EJB AcceptedSpellings spellings;
  @EJB ConsentLedger consents;
  @EJB Decisions decisions;
  @EJB ResultCorrections corrections;
  @EJB NumberInquiryBook inquiries;
  @EJB NumberInquirySender sender;
  @EJB CardSessions cards;
  @EJB CardCheck checks;
  @EJB EquipmentState facility;

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView session(long sessionId) {
    Session session = book().session(sessionId);
    SessionView view = view(session);
    audit.record(
        AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION)
            .patient(session.shown().patientNumber())
            .subject("eligibility")
            .outcome(session.screen().name())
            .request("session " + sessionId)
            .showing("proposals", proposed(view), NotedHowOften.EACH_TIME));
    return view;
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView assignPatient(long sessionId, String patientNumber) {
    decisions.assign(sessionId, patientNumber, staff());
    return view(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView registerPatient(long sessionId, String newPatientNumber) {
    decisions.register(sessionId, newPatientNumber, staff());
    return view(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView takeOver(long sessionId, TakeOver decision) {
    decisions.takeOver(sessionId, decision, staff());
    return view(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView recordLoss(long sessionId, long version) {
    corrections.recordLoss(sessionId, version, staff());
    return view(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView showDocument(
      long sessionId, long version, PresentedDocument document, LocalDate until) {
    corrections.showDocument(sessionId, version, document, until, staff());
    return view(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView hold(long sessionId, long version, TypedWords reason) {
    decisions.hold(sessionId, version, reason, staff());
    return view(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD})
  public SessionView cancel(long sessionId, long version) {
    decisions.cancel(sessionId, version, staff());
    return view(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView finish(long sessionId, long version) {
    decisions.finish(sessionId, version, staff());
    return view(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SessionView resend(long sessionId, long version) {
    Destination to = sender.destination(inquiries.origin(sessionId));
    NumberInquiry asked = inquiries.reopen(sessionId, version, null, to, staff());
    sender.send(sessionId, asked, to);
    return context.getBusinessObject(ReceptionDesk.class).session(sessionId);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<HospitalTerminal> terminals() {
    return sender.terminals();
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long inquireByNumber(NumberInquiry inquiry) {
    Instant now = clock.instant();
    NumberInquiry asked = NumberInquiryCheck.checked(inquiry, SessionBook.day(now));
    decisions.concerns(asked);
    if (HospitalTerminal.lost(asked.terminal(), sender.terminals())) {
      throw RefusedInput.of("terminal", "input.terminal");
    }
    Destination to = sender.destination(asked.terminal());
    Session session =
        new Session(SessionMethod.NUMBER, SessionState.QUERYING, SessionBook.day(now), now);
    session.identified(IdentityMethod.DOCUMENT, null, account(), now);
    long id = inquiries.open(session, asked, to, staff());
    sender.send(id, asked, to);
    return id;
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public IdentityOutcome inspectCard(long sessionId) {
    if (cards.known(sessionId).isPresent()) {
      return new IdentityOutcome(true, null, null);
    }
    return outcome(sessionId, "CARD", checks.look(cards.readerOf(sessionId)), null);
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public IdentityOutcome authenticateByPin(long sessionId, char[] pin, boolean staffConfirmed) {
    try {
      CardCheck.CardFinding proof = checks.prove(cards.readerOf(sessionId), pin, staffConfirmed);
      if (proof.ok()) {
        cards.identified(sessionId, IdentityMethod.PIN, null, proof.facts(), staff());
      }
      boolean grace = proof.ok() && proof.facts().certificate().eligibilityOnly();
      return outcome(
          sessionId, "PIN", proof, grace ? CardNotice.IDENTIFIED_IN_GRACE : CardNotice.IDENTIFIED);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public IdentityOutcome confirmVisually(long sessionId, VisualReason reason, boolean agreed) {
    if (!agreed) {
      throw RefusedInput.of("agreed", "card.visual.noagreement");
    }
    CardCheck.CardFinding look = checks.look(cards.readerOf(sessionId));
    if (look.ok() && !look.facts().situation().visual().offered()) {
      look =
          new CardCheck.CardFinding(look.facts(), look.facts().situation().noVisual(), null, false);
    }
    if (look.ok()) {
      cards.identified(sessionId, IdentityMethod.VISUAL, reason.name(), look.facts(), staff());
    }
    return outcome(sessionId, "VISUAL", look, CardNotice.IDENTIFIED_VISUALLY);
  }

  /**
   * Writes down what was found.
   *
   * @param done what to tell the clerk when all went well; null when the card was only looked at
   */
  private IdentityOutcome outcome(
      long sessionId, String how, CardCheck.CardFinding finding, CardNotice done) {
    if (finding.ok()) {
      if (done == null) {
        cards.read(sessionId, finding.facts());
      }
      return new IdentityOutcome(true, done, null);
    }
    if (finding.facts() != null) {
      cards.read(sessionId, finding.facts());
    }
    if (done != null || finding.ends()) {
      cards.notIdentified(sessionId, how, finding.problem(), finding.ends());
    }
    return new IdentityOutcome(false, finding.problem(), finding.triesLeft());
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SessionView inquireForCard(long sessionId, String patientNumber) {
    NumberInquiry asked = decisions.askFor(sessionId, patientNumber);
    Destination to = sender.destination(inquiries.origin(sessionId));
    inquiries.reopen(sessionId, null, asked, to, staff());
    sender.send(sessionId, asked, to);
    return context.getBusinessObject(ReceptionDesk.class).session(sessionId);
  }

  private static List<String> proposed(SessionView view) {
    return view.proposals().stream().map(one -> one.patient().number().value()).toList();
  }

  private SessionView view(long sessionId) {
    return view(book().session(sessionId));
  }

  private SessionView view(Session session) {
    boolean consentsToo = ReceptionBoardBean.maySeeConsents(context);
    SessionView whole =
        new SessionViews(
                book(),
                new AttachmentBook(em),
                register,
                answers,
                spellings,
                consents,
                DeskGuard.roles(context),
                CentreSilence.of(em, facility, clock.instant()))
            .of(session, reader().row(session, consentsToo), consentsToo);
    SessionView limited = maySeeLimits() ? whole : whole.withoutLimits();
    return consentsToo ? limited : limited.withoutConsents();
  }

  private boolean maySeeLimits() {
    return Role.SEE_LIMITS.stream().map(Role::name).anyMatch(context::isCallerInRole);
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

  private BoardReader reader() {
    return new BoardReader(em, consents);
  }
}
