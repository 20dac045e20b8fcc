package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.equipment.AnswerPatience;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;

/**
 * The steps of an inquiry that must be in the database on their own: stored before the file is
 * written, marked after it. Files take no part in transactions, so the order is what keeps an
 * answer from ever being a stranger's.
 */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NumberInquiryBook {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @EJB PatientFile register;
  @EJB AnswerBook answers;
  @EJB EquipmentState facility;
  @EJB AuditLedger audit;
  @EJB Leases leases;

  /** Where the request goes; the suffix is null when it could not even be reserved. */
  public record Destination(String terminal, String suffix) {}

  /** Where a session came from, each null when it came by no such way. */
  public record Origin(String terminal, String reader) {}

  /** Who asks. */
  public record Staff(String account, String displayName, Set<Role> roles) {}

  @PermitAll
  public Origin origin(long sessionId) {
    Session session = new SessionBook(em, changes).session(sessionId);
    return new Origin(session.terminal(), session.readerKey());
  }

  /** A new session with its inquiry and the request that is about to be written; its id. */
  @PermitAll
  public long open(Session session, NumberInquiry asked, Destination to, Staff staff) {
    Instant now = clock.instant();
    session.staff(staff.account(), staff.displayName());
    new SessionBook(em, changes).open(session);
    ask(session, asked, to, now);
    return session.id();
  }

  /** An existing session asks, for the first time or again; what was asked. */
  @PermitAll
  public NumberInquiry reopen(
      long sessionId, Long version, NumberInquiry asked, Destination to, Staff staff) {
    SessionBook book = new SessionBook(em, changes);
    Session session = version == null ? book.session(sessionId) : book.session(sessionId, version);
    DeskAct act = asked == null ? DeskAct.ASK_AGAIN : DeskAct.INQUIRE_FOR_CARD;
    new DeskGuard(book, answers).require(act, session, "session.cannot.ask");
    NumberInquiry question = asked != null ? asked : book.asked(session).orElseThrow();
    book.claim(session);
    session.result().again();
    session.staff(staff.account(), staff.displayName());
    ask(session, asked, to, clock.instant());
    return question;
  }

  private void ask(Session session, NumberInquiry asked, Destination to, Instant now) {
    session.at(to.terminal(), session.readerKey(), session.readerLabel());
    if (asked != null) {
      em.persist(new StoredInquiry(session.id(), asked));
      if (asked.patientNumber() != null) {
        register.find(asked.patientNumber()).ifPresent(session::person);
      }
    }
    if (to.suffix() != null) {
      em.persist(new NumberRequest(to.suffix(), session.id(), to.terminal(), now));
    }
    session.become(SessionState.QUERYING, Headline.of(DeskSentence.PENDING), now);
    audit.record(
        AuditEntry.of(
                asked == null ? AuditAction.INQUIRE_AGAIN : AuditAction.INQUIRE,
                AuditGround.RECEPTION)
            .patient(session.shown().patientNumber())
            .subject("eligibility")
            .request(to.suffix() == null ? "session " + session.id() : to.suffix()));
    new SessionBook(em, changes).changed(session);
  }

  /** The request file lies complete in the terminal's folder. */
  @PermitAll
  public void sent(String suffix, Instant at) {
    NumberRequest request = em.find(NumberRequest.class, suffix);
    if (request != null) {
      request.sent(at);
    }
  }

  /** The request could not be written: which part is down and since when (通信不可). */
  @PermitAll
  public void offline(long sessionId, String part, Instant since) {
    SessionBook book = new SessionBook(em, changes);
    Session session = book.held(sessionId);
    if (session.hasResult() || !session.may(SessionState.OFFLINE)) {
      return;
    }
    String time = SessionBook.time(since);
    session.fail(
        FailureReason.NOT_SENT, Headline.of(DeskSentence.OFFLINE, part, time), clock.instant());
    book.changed(session);
  }

  /** The request holds a character that the terminal cannot write; nothing was sent. */
  @PermitAll
  public void unmappable(long sessionId) {
    SessionBook book = new SessionBook(em, changes);
    Session session = book.held(sessionId);
    if (session.hasResult() || !session.may(SessionState.FAILED)) {
      return; // nobody waits for it any longer
    }
    session.result().is(ResultScreen.REQUEST_REFUSED);
    session.fail(
        FailureReason.UNWRITABLE_REQUEST,
        Headline.of(DeskSentence.REQUEST_UNWRITABLE),
        clock.instant());
    book.changed(session);
  }

  /** How the centre is now. */
  @PermitAll
  public PartCondition centre() {
    return CentreSilence.of(em, facility, clock.instant());
  }

  /** The boards are told that it is another way than before: only their strips change. */
  @PermitAll
  public void tellCentre() {
    changes.fire(new BoardChange(0, 0));
  }

  /** Inquiries that nobody answered in time, the oldest first; some hundreds at once. */
  @PermitAll
  public List<Long> unanswered(AnswerPatience limits) {
    Map<String, Duration> own = limits.ofTerminals();
    List<Long> found = new ArrayList<>();
    for (String terminal : own.keySet()) {
      found.addAll(unanswered(" and s.terminal in :names", Set.of(terminal), limits.of(terminal)));
    }
    found.addAll(
        own.isEmpty()
            ? unanswered("", Set.of(), limits.usual())
            : unanswered(
                " and (s.terminal is null or s.terminal not in :names)",
                own.keySet(),
                limits.usual()));
    return found;
  }

  private List<Long> unanswered(String which, Set<String> names, Duration limit) {
    TypedQuery<Long> query =
        em.createQuery(
                "select s.id from Session s where s.state = :querying and s.changedAt < :before"
                    + which
                    + " order by s.id",
                Long.class)
            .setParameter("querying", SessionState.QUERYING)
            .setParameter("before", clock.instant().minus(limit))
            .setMaxResults(500);
    if (!names.isEmpty()) {
      query.setParameter("names", names);
    }
    return query.getResultList();
  }

  /**
   * Turns one of {@link #unanswered} into 通信不可, unless it was answered since it was looked for.
   *
   * @throws RefusedInput (rolls back) when it is answered in this very moment
   */
  @PermitAll
  public void expire(long sessionId, AnswerPatience limits, Fence fence) {
    leases.require(fence);
    Instant now = clock.instant();
    SessionBook book = new SessionBook(em, changes);
    Session session = book.held(sessionId);
    Duration limit = limits.of(session.terminal());
    if (session.state() != SessionState.QUERYING
        || !session.changedAt().isBefore(now.minus(limit))) {
      return;
    }
    session.result().is(ResultScreen.NO_ANSWER);
    session.fail(
        FailureReason.NO_ANSWER, Headline.of(DeskSentence.NO_ANSWER, limit.toSeconds()), now);
    // first, so that an answer of the same moment is met here and nothing else is told of it
    book.changed(session);
    facility.centreFailed(now, "NO_ANSWER");
  }
}
