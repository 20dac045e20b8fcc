package jp.madoguchi.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;

/**
 * What the server's database tells of each result file: which row it became, and when.
 *
 * @param row session on the board
 * @param captured stored durably, microseconds, cut to milliseconds by the connector
 * @param taken the application began with it, microseconds
 * @param committed microseconds, or 0 where the database does not keep it (H2)
 */
record Inside(long row, long captured, long taken, long committed) {
  private static final String POSTGRESQL =
      "select file_name, session_id, captured_at, taken_at, pg_xact_commit_timestamp(xmin)"
          + " from arrived_result";
  private static final String H2 =
      "select file_name, session_id, captured_at, taken_at, null from arrived_result";

  /** By file name. */
  static Map<String, Inside> read(String address, String user, BenchOptions.Database database) {
    Map<String, Inside> all = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(address, user, user);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(database == BenchOptions.Database.H2 ? H2 : POSTGRESQL)) {
      while (rows.next()) {
        all.put(
            rows.getString(1),
            new Inside(
                rows.getLong(2),
                moment(rows.getTimestamp(3)),
                moment(rows.getTimestamp(4)),
                moment(rows.getTimestamp(5))));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read", e);
    }
    return all;
  }

  private static long moment(Timestamp at) {
    return at == null ? 0 : MicrosecondClock.of(at.toInstant());
  }
}
