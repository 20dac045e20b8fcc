package jp.madoguchi.consent.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jp.madoguchi.node.internal.Schema;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A house that has consents already keeps them, with whom their answers named. */
class LedgerMigrationTest {
  @OnBothDatabases
  void consentsOfTheReleaseBeforeBelongToWhomTheirAnswerNamed(TestDatabase database)
      throws SQLException {
    flyway(database.dataSource()).target("6").load().migrate();
    database.sql(
        """
        insert into earlier.reception_session (id, version, business_day, state, method,
          identity_method, eligibility_only, opened_at, changed_at, result_at, foreign_answer,
          screen, headline_key, differences, attention, board_rank, board_order, card_left,
          card_left_ever, card_present, address_withheld, deceased, search_text, patient_number)
        values (7, 1, date '2026-11-24', 'IMPORTED', 'FACE_READER', 'AT_READER', false,
          timestamp with time zone '2026-11-24 09:15:30+09:00',
          timestamp with time zone '2026-11-24 09:15:30+09:00',
          timestamp with time zone '2026-11-24 09:15:31+09:00', false, 'VALID_SAME', 'k', 0, false,
          1, 1, false, false, false, false, false, '', '000123')
        """);
    for (String answer :
        new String[] {
          "1, 7, 1, true, '試験　扶助', date '1968-04-15'", "2, 7, 0, false, '試験　太郎', date '1968-04-15'"
        }) {
      database.sql(
          "insert into earlier.answer (id, session_id, place, medical_aid, full_name, birth_date,"
              + " as_received) values ("
              + answer
              + ", 'x')");
    }
    database.sql(
        """
        insert into earlier.consent_session (session_id, patient_number, answered_at,
          eligibility_only)
        values (7, '000123', timestamp with time zone '2026-11-24 09:15:31+09:00', false)
        """);
    flyway(database.dataSource()).load().migrate();
    assertEquals("試験　太郎", value(database, "select full_name from earlier.consent_session"));
    assertEquals(
        "000123", value(database, "select patient_number from earlier.consent_attachment"));
    assertEquals(
        "7/1 000123",
        value(database, "select row_key || ' ' || patient_number from earlier.session_attachment"));
  }

  /** As the program does, into a schema of its own beside the test's. */
  private static FluentConfiguration flyway(DataSource database) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .schemas(h2(database) ? "EARLIER" : "earlier")
        .locations("classpath:db/migration");
  }

  private static boolean h2(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(TestDatabase database, String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
