package jp.madoguchi.acceptance.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tests' people have worked here before: the hints of a first log-in lie over no page that a
 * test looks at. The test of the hints takes the row of its person away.
 */
final class SeenTours {
  private SeenTours() {}

  static void byEverybody(String database) {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into seen_tour (account_id, role, seen_at)"
              + " select r.account_id, r.role, current_timestamp from staff_role r"
              + " where not exists (select 1 from seen_tour s"
              + " where s.account_id = r.account_id and s.role = r.role)");
    } catch (SQLException e) {
      throw new IllegalStateException("the hints could not be noted as seen", e);
    }
  }
}
