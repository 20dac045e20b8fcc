package jp.madoguchi.acceptance.morning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** What the database holds of result files, asked for many at once. */
final class Stored {

  /**
   * One session of the many.
   *
   * @param patient 患者番号, null when nobody was found
   * @param name whose name the answer kept for the session has
   * @param records RECEIVE records of the session in the audit ledger
   */
  record Row(long session, String state, String patient, String name, int answers, int records) {}

  private Stored() {}

  static long arrivals(ServerUnderTest server, String likeName) {
    return Database.of(server)
        .count("select count(*) from arrived_result where file_name like ?", likeName);
  }

  /** By file name, for those names only. */
  static Map<String, Row> rows(ServerUnderTest server, Set<String> names) {
    List<String> values =
        Database.of(server)
            .values(
                "select a.file_name, s.id, s.state, s.patient_number,"
                    + " (select min(w.full_name) from answer w where w.session_id = s.id),"
                    + " (select count(*) from answer w where w.session_id = s.id),"
                    + " coalesce(r.n, 0)"
                    + " from arrived_result a join reception_session s on s.id = a.session_id"
                    + " left join (select request, count(*) n from audit_record"
                    + "   where action = 'RECEIVE' group by request) r"
                    + "   on r.request = 'session ' || s.id");
    Map<String, Row> rows = new HashMap<>();
    for (int i = 0; i < values.size(); i += 7) {
      var row =
          new Row(
              Long.parseLong(values.get(i + 1)),
              values.get(i + 2),
              values.get(i + 3),
              values.get(i + 4),
              Integer.parseInt(values.get(i + 5)),
              Integer.parseInt(values.get(i + 6)));
      if (names.contains(values.get(i)) && rows.put(values.get(i), row) != null) {
        throw new AssertionError(values.get(i) + " is stored twice");
      }
    }
    return rows;
  }

  /** Sessions that more than one of the files became. */
  static List<Long> shared(Collection<Row> rows) {
    Map<Long, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.session(), 1, Integer::sum));
    List<Long> shared = new ArrayList<>();
    counts.forEach(
        (session, count) -> {
          if (count > 1) {
            shared.add(session);
          }
        });
    return shared;
  }
}
