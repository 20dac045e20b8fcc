package jp.madoguchi.consent.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.consent.ConsentRule;

/** Reads of the ledger, each in one query; the newest answer comes first. */
class LedgerReader {
  private static final String LAST =
      " not exists (select 1 from ConsentAttachment later where later.sessionId = a.sessionId"
          + " and later.place > a.place)";
  private static final String WITHDRAWN =
      " left join ConsentWithdrawal w on w.sessionId = e.sessionId and w.kind = e.kind";
  private static final String NEWEST = " order by s.answeredAt desc, s.sessionId desc, e.id desc";

  private final EntityManager em;

  LedgerReader(EntityManager em) {
    this.em = em;
  }

  List<LedgerLine> ofPatient(String patientNumber) {
    return attached(" and a.patientNumber = :patient", "patient", patientNumber);
  }

  /** Of the patients that may have a consent that runs; all of theirs, by patient number. */
  Map<String, List<LedgerLine>> ofPatientsWithPerhapsRunning(Instant now) {
    List<String> numbers =
        em.createQuery(
                "select distinct a.patientNumber from ConsentEntry g, ConsentAttachment a"
                    + " where g.sessionId = a.sessionId and a.patientNumber is not null"
                    + " and (g.until > :now or g.until is null and g.givenAt > :since) and"
                    + LAST,
                String.class)
            .setParameter("now", now)
            .setParameter("since", now.minus(ConsentRule.WITHOUT_END))
            .getResultList();
    Map<String, List<LedgerLine>> lines = new HashMap<>();
    if (!numbers.isEmpty()) {
      attached(" and a.patientNumber in :patients", "patients", numbers)
          .forEach(
              line ->
                  lines
                      .computeIfAbsent(
                          line.attachment().patientNumber(), number -> new ArrayList<>())
                      .add(line));
    }
    return lines;
  }

  /** Of sessions, whoever they belong to; without their attachments. */
  List<LedgerLine> ofSessions(Collection<Long> sessionIds) {
    if (sessionIds.isEmpty()) {
      return List.of();
    }
    List<Object[]> rows =
        em.createQuery(
                "select e, s, w.key from ConsentEntry e"
                    + " join ConsentSession s on s.sessionId = e.sessionId"
                    + WITHDRAWN
                    + " where s.sessionId in :sessions order by e.id",
                Object[].class)
            .setParameter("sessions", sessionIds)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new LedgerLine(
                    (ConsentEntry) row[0], (ConsentSession) row[1], null, row[2] != null))
        .toList();
  }

  /** The last card session of a patient with what it is attached by. */
  Optional<ConsentSession> lastSession(String patientNumber) {
    return em
        .createQuery(
            "select s from ConsentSession s, ConsentAttachment a where a.sessionId = s.sessionId"
                + " and a.patientNumber = :patient and"
                + LAST
                + " order by s.answeredAt desc, s.sessionId desc",
            ConsentSession.class)
        .setParameter("patient", patientNumber)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  Optional<ConsentAttachment> lastAttachment(long sessionId) {
    return em
        .createQuery(
            "select a from ConsentAttachment a where a.sessionId = :session order by a.place desc",
            ConsentAttachment.class)
        .setParameter("session", sessionId)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  private List<LedgerLine> attached(String which, String name, Object value) {
    TypedQuery<Object[]> query =
        em.createQuery(
            "select e, s, a, w.key from ConsentEntry e"
                + " join ConsentSession s on s.sessionId = e.sessionId"
                + " join ConsentAttachment a on a.sessionId = e.sessionId"
                + WITHDRAWN
                + " where"
                + LAST
                + which
                + NEWEST,
            Object[].class);
    return query.setParameter(name, value).getResultList().stream()
        .map(
            row ->
                new LedgerLine(
                    (ConsentEntry) row[0],
                    (ConsentSession) row[1],
                    (ConsentAttachment) row[2],
                    row[3] != null))
        .toList();
  }
}
