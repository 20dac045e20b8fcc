package jp.madoguchi.consent.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.consent.ConsentRule;
import jp.madoguchi.consent.RunningSearch;

/** Reads of the ledger, each in one query; the newest answer comes first. */
class LedgerReader {
  private static final String LAST =
      " not exists (select 1 from ConsentAttachment later where later.sessionId = a.sessionId"
          + " and later.place > a.place)";
  private static final String WITHDRAWN =
      " left join ConsentWithdrawal w on w.sessionId = e.sessionId and w.kind = e.kind";

  /** Plain SQL: a window over the answers of a patient, which JPQL has no words for. */
  private static final String NEWEST_OF_KIND =
      """
      select n.id
        from (select e.id, row_number() over (partition by a.patient_number, e.kind
                       order by s.answered_at desc, s.session_id desc, e.id desc) as nth
                from consent_attachment a
                join consent_session s on s.session_id = a.session_id
                join consent_entry e on e.session_id = a.session_id
               where a.patient_number in (%s)
                 and not exists (select 1 from consent_attachment l
                                  where l.session_id = a.session_id and l.place > a.place)) n
       where n.nth = 1
      """;

  private static final String LINES =
      "select e, s, a, w.key from ConsentEntry e"
          + " join ConsentSession s on s.sessionId = e.sessionId"
          + " join ConsentAttachment a on a.sessionId = e.sessionId"
          + WITHDRAWN;

  private static final String NEWEST = " order by s.answeredAt desc, s.sessionId desc, e.id desc";

  private final EntityManager em;

  LedgerReader(EntityManager em) {
    this.em = em;
  }

  /** The newest line of each patient and kind; of years of answers nothing else is read. */
  List<LedgerLine> newest(Collection<String> patientNumbers) {
    if (patientNumbers.isEmpty()) {
      return List.of();
    }
    Query query =
        em.createNativeQuery(
            NEWEST_OF_KIND.formatted(
                String.join(",", Collections.nCopies(patientNumbers.size(), "?"))));
    int place = 1;
    for (String number : patientNumbers) {
      query.setParameter(place++, number);
    }
    List<Long> entries = new ArrayList<>();
    for (Object id : query.getResultList()) {
      entries.add(((Number) id).longValue());
    }
    return entries.isEmpty() ? List.of() : lines(entries);
  }

  /** Patients of whom some consent has not run out, and how many there are on all pages. */
  record RunningPage(List<String> patients, long total) {
    @Override
    public String toString() {
      return "RunningPage[***]";
    }
  }

  /**
   * Of the search, in its order. Whether a consent opens anything, after later answers and for the
   * person whom the register knows, is another question.
   */
  RunningPage perhapsRunning(RunningSearch search, Instant now, int first, int count) {
    return new RunningQuery(em, search, now).page(first, count);
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

  /** All of a patient's that have not run out, superseded ones too. */
  List<LedgerLine> running(String patientNumber, Instant now) {
    return read(
        em.createQuery(
                LINES
                    + " where a.patientNumber = :patient and"
                    + " (e.until > :now or e.until is null and e.givenAt > :since) and"
                    + LAST
                    + NEWEST,
                Object[].class)
            .setParameter("patient", patientNumber)
            .setParameter("now", now)
            .setParameter("since", now.minus(ConsentRule.WITHOUT_END)));
  }

  private List<LedgerLine> lines(Collection<Long> entries) {
    return read(
        em.createQuery(LINES + " where e.id in :entries and" + LAST + NEWEST, Object[].class)
            .setParameter("entries", entries));
  }

  private static List<LedgerLine> read(TypedQuery<Object[]> query) {
    return query.getResultList().stream()
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
