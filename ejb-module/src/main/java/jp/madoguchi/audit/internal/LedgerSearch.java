package jp.madoguchi.audit.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditQuery;

/**
 * Finds records, the newest first. With a patient: those that are about the patient and those whose
 * list showed the patient, each asked of its own index and merged; one question with "or" would
 * read the whole ledger.
 */
final class LedgerSearch {
  /** Whoever looks for more narrows the search down; a page far behind reads all before it. */
  static final int DEEPEST = 10_000;

  private static final Comparator<FoundRecord> NEWEST_FIRST =
      Comparator.comparing(FoundRecord::at).thenComparing(FoundRecord::id).reversed();

  private final EntityManager em;

  LedgerSearch(EntityManager em) {
    this.em = em;
  }

  private record FoundRecord(long id, java.time.Instant at) {}

  List<AuditRow> rows(AuditQuery asked) {
    if (asked.patientNumber() == null) {
      return query(
              "select r from AuditRow r",
              "",
              asked,
              " order by r.at desc, r.id desc",
              AuditRow.class)
          .setFirstResult(asked.first())
          .setMaxResults(asked.limit())
          .getResultList();
    }
    int depth = asked.first() + asked.limit();
    List<FoundRecord> found = new ArrayList<>(about(asked, depth));
    found.addAll(shown(asked, depth));
    List<Long> ids =
        found.stream()
            .sorted(NEWEST_FIRST)
            .skip(asked.first())
            .limit(asked.limit())
            .map(FoundRecord::id)
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, AuditRow> rows =
        em.createQuery("select r from AuditRow r where r.id in :ids", AuditRow.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(AuditRow::id, row -> row));
    return ids.stream().map(rows::get).toList();
  }

  /**
   * How many there are, up to {@link AuditLedger#MOST_COUNTED}; one more stands for any more. Among
   * ten millions only so far: counting them all takes longer than reading a page.
   */
  long count(AuditQuery asked) {
    long count =
        asked.patientNumber() == null
            ? counted("r", "AuditRow", "r.id", "", asked)
            : counted("r", "AuditRow", "r.id", ABOUT, asked)
                + counted("s", "ShownPatient", "s.recordId", SHOWN, asked);
    return Math.min(count, AuditLedger.MOST_COUNTED + 1);
  }

  private long counted(String of, String entity, String id, String patient, AuditQuery asked) {
    String from = " from " + entity + " " + of;
    String newestFirst = " order by " + of + ".at desc, " + id + " desc";
    boolean more =
        !query("select " + id + from, patient, asked, newestFirst, Long.class)
            .setFirstResult((int) AuditLedger.MOST_COUNTED)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    return more
        ? AuditLedger.MOST_COUNTED + 1
        : query("select count(" + of + ")" + from, patient, asked, "", Long.class)
            .getSingleResult();
  }

  private static final String ABOUT = " and r.patientNumber = :patient";
  private static final String SHOWN = " and s.patientNumber = :patient";

  private List<FoundRecord> about(AuditQuery asked, int depth) {
    return found(
        query(
            "select r.id, r.at from AuditRow r",
            ABOUT,
            asked,
            " order by r.at desc, r.id desc",
            Object[].class),
        depth);
  }

  private List<FoundRecord> shown(AuditQuery asked, int depth) {
    return found(
        query(
            "select s.recordId, s.at from ShownPatient s",
            SHOWN,
            asked,
            " order by s.at desc, s.recordId desc",
            Object[].class),
        depth);
  }

  private static List<FoundRecord> found(TypedQuery<Object[]> query, int depth) {
    return query
        .setMaxResults(depth)
        .getResultStream()
        .map(row -> new FoundRecord((Long) row[0], (java.time.Instant) row[1]))
        .toList();
  }

  /** Time and account stand in both tables, so that the one need not be joined to the other. */
  private <T> TypedQuery<T> query(
      String select, String patient, AuditQuery asked, String order, Class<T> type) {
    boolean shown = patient.equals(SHOWN);
    String of = shown ? "s." : "r.";
    StringBuilder where = new StringBuilder(" where 1 = 1").append(patient);
    Map<String, Object> values = new HashMap<>();
    if (!patient.isEmpty()) {
      values.put("patient", asked.patientNumber());
    }
    add(where, values, of + "at >= :since", "since", asked.from());
    add(where, values, of + "at < :before", "before", asked.to());
    add(where, values, of + "account = :account", "account", asked.account());
    String action =
        shown
            ? "exists (select 1 from AuditRow r where r.id = s.recordId and r.action = :action)"
            : "r.action = :action";
    add(where, values, action, "action", asked.action());
    TypedQuery<T> query = em.createQuery(select + where + order, type);
    values.forEach(query::setParameter);
    return query;
  }

  private static void add(
      StringBuilder where, Map<String, Object> values, String term, String name, Object value) {
    if (value != null) {
      where.append(" and ").append(term);
      values.put(name, value);
    }
  }
}
