package jp.madoguchi.reception.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.reception.AttachmentLine;
import jp.madoguchi.reception.AttachmentLine.MeanwhileReader;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;

/** Whose each session was and is, in the database. */
final class AttachmentBook {
  private static final int MOST = 100;

  private final EntityManager em;

  AttachmentBook(EntityManager em) {
    this.em = em;
  }

  /** The next line of a session, not yet stored. */
  SessionAttachment next(long sessionId, String patientNumber, Staff staff, Instant now) {
    int place = last(sessionId).map(SessionAttachment::place).orElse(0) + 1;
    return new SessionAttachment(sessionId, place, patientNumber, staff, now);
  }

  /** A line for whoever the program itself matched, unless there is one. */
  void remember(Session session) {
    String number = session.shown().patientNumber();
    String written = last(session.id()).map(SessionAttachment::patientNumber).orElse(null);
    if (number != null && !number.equals(written)) {
      Instant arrived = session.result().arrivedAt();
      keep(
          next(session.id(), number, null, arrived == null ? session.openedAt() : arrived),
          List.of());
    }
  }

  /** Since when the session ever was the patient's. */
  Optional<Instant> since(long sessionId, String patientNumber) {
    return newestFirst(sessionId).stream()
        .filter(line -> patientNumber.equals(line.patientNumber()))
        .map(SessionAttachment::at)
        .min(Comparator.naturalOrder());
  }

  /** Stored now: of two who write the same place the second is refused. */
  void keep(SessionAttachment line, List<MeanwhileReader> readers) {
    em.persist(line);
    em.flush();
    for (int place = 0; place < readers.size(); place++) {
      em.persist(new UndoneReading(line.key(), place, readers.get(place)));
    }
  }

  Optional<SessionAttachment> last(long sessionId) {
    return newestFirst(sessionId).stream().findFirst();
  }

  /** The newest first. */
  List<AttachmentLine> history(long sessionId) {
    return newestFirst(sessionId).stream().map(line -> line.line(readers(line))).toList();
  }

  /** Sessions that once were a patient's and are no more, with when they were taken away. */
  Map<Long, Instant> lost(String patientNumber) {
    Map<Long, Instant> lost = new LinkedHashMap<>();
    em.createQuery(
            "select next from SessionAttachment next, SessionAttachment a"
                + " where a.patientNumber = :patient and next.sessionId = a.sessionId"
                + " and next.place = a.place + 1"
                + " and (next.patientNumber is null or next.patientNumber <> :patient)"
                + " order by next.at desc",
            SessionAttachment.class)
        .setParameter("patient", patientNumber)
        .setMaxResults(MOST)
        .getResultList()
        .forEach(line -> lost.putIfAbsent(line.sessionId(), line.at()));
    return lost;
  }

  private List<SessionAttachment> newestFirst(long sessionId) {
    return em.createQuery(
            "select a from SessionAttachment a where a.sessionId = :session order by a.place desc",
            SessionAttachment.class)
        .setParameter("session", sessionId)
        .setMaxResults(MOST)
        .getResultList();
  }

  private List<MeanwhileReader> readers(SessionAttachment line) {
    return em
        .createQuery(
            "select r from UndoneReading r where r.undoneKey = :key order by r.line",
            UndoneReading.class)
        .setParameter("key", line.key())
        .getResultList()
        .stream()
        .map(UndoneReading::reader)
        .toList();
  }
}
