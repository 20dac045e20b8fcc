package jp.madoguchi.terminal.crash;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.terminal.crash.Accepted.File;

/**
 * What became of the people of the bulk results of one site.
 *
 * @param results bulk results accepted
 * @param people in them
 * @param wrongResults results whose people are not stored exactly as they came: all, once, in order
 * @param resumed how often a half-stored result was gone on with
 */
record BulkVerdict(int results, int people, int wrongResults, int resumed) {

  static BulkVerdict of(Accepted accepted, Statement statement) throws SQLException {
    Map<String, List<String>> stored = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery("select capture_key, said from bulk_person order by place, id")) {
      while (rows.next()) {
        stored.computeIfAbsent(rows.getString(1), key -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    int resumed;
    try (ResultSet rows = statement.executeQuery("select count(*) from bulk_resumed")) {
      rows.next();
      resumed = rows.getInt(1);
    }
    List<File> bulks =
        accepted.byKey().values().stream().filter(file -> !file.people().isEmpty()).toList();
    int people = bulks.stream().mapToInt(file -> file.people().size()).sum();
    long wrong =
        bulks.stream().filter(file -> !file.people().equals(stored.get(file.key()))).count();
    return new BulkVerdict(bulks.size(), people, (int) wrong, resumed);
  }

  BulkVerdict plus(BulkVerdict other) {
    return new BulkVerdict(
        results + other.results,
        people + other.people,
        wrongResults + other.wrongResults,
        resumed + other.resumed);
  }
}
