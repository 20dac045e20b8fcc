package jp.madoguchi.reception.internal;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.ClaimedRow;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;

/**
 * Sessions in the database; every change goes through {@link #changed} so that the board hears it.
 */
final class SessionBook {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final EntityManager em;
  private final Event<BoardChange> changes;

  SessionBook(EntityManager em, Event<BoardChange> changes) {
    this.em = em;
    this.changes = changes;
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, FacilityTime.ZONE);
  }

  /** For a sentence on the board: {@code 08:31} of the facility's day. */
  static String time(Instant instant) {
    return instant == null ? "-" : TIME.format(instant.atZone(FacilityTime.ZONE));
  }

  /** Stores a new session now, so that rows that refer to it can follow. */
  Session open(Session session) {
    em.persist(session);
    em.flush();
    return session;
  }

  /**
   * Writes what has changed and tells the board after commit. Of two who decide in the same moment
   * the second is told that the session has changed.
   */
  void changed(Session session) {
    flush();
    changes.fire(new BoardChange(session.id(), session.version()));
  }

  Session session(long id) {
    Session session = em.find(Session.class, id);
    if (session == null) {
      throw RefusedInput.of("session", "session.gone");
    }
    return session;
  }

  /**
   * The session, kept from everybody else until the transaction ends: what a device or the program
   * itself tells waits for the person who decides in the same moment, and goes on from there.
   */
  Session held(long id) {
    Session session = em.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (session == null) {
      throw RefusedInput.of("session", "session.gone");
    }
    return session;
  }

  /**
   * Keeps a session that was read from everybody else before anything that belongs to it is
   * written: of two who decide in the same moment the second is told that it has changed.
   */
  void claim(Session session) {
    try {
      ClaimedRow.claim(em, session, session.id(), session.version());
    } catch (LostRace sameMoment) {
      throw RefusedInput.of("version", "session.stale");
    }
  }

  private void flush() {
    LostRace.flush(em, () -> RefusedInput.of("version", "session.stale"));
  }

  /** The session, unless somebody changed it since it was looked at. */
  Session session(long id, long version) {
    Session session = session(id);
    if (session.version() != version) {
      throw RefusedInput.of("version", "session.stale");
    }
    return session;
  }

  /** What was asked by number; a face reader's session never was, and is not looked up. */
  Optional<NumberInquiry> asked(Session session) {
    return session.method() == SessionMethod.FACE_READER ? Optional.empty() : asked(session.id());
  }

  Optional<NumberInquiry> asked(long sessionId) {
    return Optional.ofNullable(em.find(StoredInquiry.class, sessionId)).map(StoredInquiry::asked);
  }

  /** The patient whom a clerk named before the answer came, or null. */
  String named(Session session) {
    return asked(session).map(NumberInquiry::patientNumber).orElse(session.shown().patientNumber());
  }

  /** Whether its session asked nothing after it. */
  boolean latestRequest(NumberRequest request) {
    return em.createQuery(
            "select r.suffix from NumberRequest r where r.sessionId = :session"
                + " order by r.reservedAt desc, r.suffix desc",
            String.class)
        .setParameter("session", request.sessionId())
        .setMaxResults(1)
        .getResultList()
        .contains(request.suffix());
  }

  /**
   * Sessions of a day that wait for the clerk to say who it is (患者照合), the oldest first. Without
   * those whose attachment was undone: a person said that the program was wrong.
   */
  List<Session> matching(LocalDate day) {
    return em.createQuery(
            "select s from Session s where s.businessDay = :day and s.state = :matching"
                + " and not exists (select a from SessionAttachment a where a.sessionId = s.id"
                + " and a.undone = true) order by s.id",
            Session.class)
        .setParameter("day", day)
        .setParameter("matching", SessionState.MATCHING)
        .getResultList();
  }

  /** Sessions of a day whose patient is said and whose result is not taken over yet. */
  List<Session> undecided(LocalDate day) {
    return em.createQuery(
            "select s from Session s where s.businessDay = :day and s.state in :open"
                + " and s.shown.patientNumber is not null and s.result.arrivedAt is not null"
                + " order by s.id",
            Session.class)
        .setParameter("day", day)
        .setParameter("open", EnumSet.of(SessionState.REVIEW, SessionState.HELD))
        .getResultList();
  }

  /** The latest session of a plain reader, if any. */
  Optional<Session> latestAt(String readerKey) {
    return em
        .createQuery(
            "select s from Session s where s.readerKey = :reader order by s.openedAt desc, s.id desc",
            Session.class)
        .setParameter("reader", readerKey)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  List<Session> sessions(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select s from Session s where s.id in :ids", Session.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Earlier sessions of a patient that have a result, newest first. */
  List<Session> history(String patientNumber, long except, int most) {
    return em.createQuery(
            "select s from Session s where s.shown.patientNumber = :patient and s.id <> :id"
                + " and s.result.arrivedAt is not null order by s.openedAt desc",
            Session.class)
        .setParameter("patient", patientNumber)
        .setParameter("id", except)
        .setMaxResults(most)
        .getResultList();
  }
}
