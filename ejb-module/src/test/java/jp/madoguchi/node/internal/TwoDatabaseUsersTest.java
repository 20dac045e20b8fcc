package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestDatabase.Product;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application's user on a real PostgreSQL: it adds to the audit and changes nothing of it. */
class TwoDatabaseUsersTest {
  private static final String REFUSED = "42501";

  private final TestDatabase owners = TestDatabase.fresh(Product.POSTGRESQL);

  @AfterEach
  void drop() {
    owners.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_record set account = 'x'",
        "delete from audit_record",
        "truncate audit_record",
        "drop table audit_record",
        "alter table audit_record disable trigger all",
        "alter table audit_record detach partition audit_record_other",
        "update audit_record_other set account = 'x'",
        "delete from audit_record_other",
        "insert into audit_record_other select * from audit_record",
        "update audit_seal set hash = 'x'",
        "delete from audit_seal",
        "truncate audit_seal",
        "drop table audit_seal",
        "update audit_shown set patient_number = 'x'",
        "delete from audit_shown",
        "truncate audit_shown",
        "drop table audit_shown",
        "update audit_segment set statement = 'x'",
        "delete from audit_segment",
        "truncate audit_segment",
        "update audit_stamp set token = 'x'",
        "delete from audit_stamp",
        "update audit_review set note = 'x'",
        "delete from audit_review",
        "delete from audit_review_alarm",
        "truncate audit_review_alarm",
        "update audit_remote_session set who = 'x'",
        "delete from audit_remote_decision",
        "insert into audit_retired values (1, '2026-01', '', '', current_timestamp)",
        "delete from audit_retired",
        "delete from audit_check_finding",
        "delete from consent_entry",
        "truncate consent_entry",
        "update flyway_schema_history set success = false",
        "select drop_months_before('audit_record', date '2999-01-01')",
        "select drop_months_before('Audit_record', date '2999-01-01')",
        "select drop_any_months_before('audit_record', date '2999-01-01')",
        "select give_application_rights('application')",
        "select give_rights_before_reviews('application')",
        "create trigger t before insert on audit_record execute function refuse_change_of_ledger()",
        "create rule r as on insert to audit_record do instead nothing",
        "alter function make_month_partition(text, date) security invoker"
      })
  void nothingOfTheAuditIsChangedByTheApplication(String statement) throws SQLException {
    try (TestDatabase application = owners.asApplication();
        Connection connection = application.dataSource().getConnection();
        Statement work = connection.createStatement()) {
      SQLException refused = assertThrows(SQLException.class, () -> work.execute(statement));
      assertEquals(REFUSED, refused.getSQLState(), refused.getMessage());
    }
  }

  @Test
  void itDoesItsWork() throws SQLException {
    try (TestDatabase application = owners.asApplication();
        Connection connection = application.dataSource().getConnection();
        Statement work = connection.createStatement()) {
      work.execute(
          "insert into audit_record (id, at, account, role, terminal, action, ground, outcome)"
              + " values (1, current_timestamp, 'a', 'CLERK', '-', 'LIST', 'RECEPTION', 'OK')");
      work.execute("insert into audit_pending values (1)");
      work.execute("delete from audit_pending");
      work.execute("update audit_chain set last_seq = 1");
      work.execute("select make_month_partition('audit_record', date '2999-01-01')");
      work.execute("select drop_months_before('reader_event', date '1999-01-01')");
      assertEquals("1", one(work, "select count(*) from audit_record"));
    }
  }

  /** Every table that is not named is the application's; each row of the catalogue is asked. */
  @Test
  void whatTheApplicationMayNotChangeIsWhatIsNamed() throws SQLException {
    try (TestDatabase application = owners.asApplication();
        Connection connection = application.dataSource().getConnection();
        Statement work = connection.createStatement();
        ResultSet tables =
            work.executeQuery(
                "select string_agg(relname, ' ' order by relname) from pg_class c"
                    + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                    + " and not relispartition and not has_table_privilege(c.oid, 'UPDATE')")) {
      tables.next();
      assertEquals(
          "audit_check_finding audit_record audit_remote_decision audit_remote_session audit_retired"
              + " audit_review audit_review_alarm audit_seal audit_segment audit_shown audit_stamp consent_attachment consent_entry consent_session consent_withdrawal"
              + " flyway_schema_history",
          tables.getString(1));
    }
  }

  @Test
  void theOwnerMigratesAndTheApplicationStartsAfterwardsWithoutHim() throws SQLException {
    owners.sql("drop schema public cascade");
    owners.sql(
        "do $$ begin create role keeper login password 'keeper';"
            + " exception when duplicate_object then null; end $$");
    owners.sql("create schema public authorization keeper");
    try (TestDatabase application = applicationOfNothing()) {
      DataSource pool = application.dataSource();
      Optional<SchemaOwner> keeper =
          SchemaOwner.in(
              Map.of("MADOGUCHI_DB_OWNER_USER", "keeper", "MADOGUCHI_DB_OWNER_PASSWORD", "keeper"));
      Schema.migrate(pool, keeper);
      Schema.migrate(pool, keeper);
      assertDoesNotThrow(() -> Schema.migrate(pool, Optional.empty()));
      try (Connection connection = pool.getConnection();
          Statement work = connection.createStatement()) {
        assertEquals("6s", one(work, "show idle_in_transaction_session_timeout"));
        assertEquals(
            "keeper", one(work, "select tableowner from pg_tables where tablename='audit_record'"));
        assertThrows(SQLException.class, () -> work.execute("delete from audit_record"));
      }
      owners.sql(
          "delete from flyway_schema_history where installed_rank ="
              + " (select max(installed_rank) from flyway_schema_history)");
      FlywayException pending =
          assertThrows(FlywayException.class, () -> Schema.migrate(pool, Optional.empty()));
      assertTrue(pending.getMessage().contains("MADOGUCHI_DB_OWNER_USER"), pending.getMessage());
    }
  }

  @Test
  void anOwnerIsGivenWholeOrNotAtAll() {
    assertEquals(Optional.empty(), SchemaOwner.in(Map.of()));
    assertEquals(Optional.empty(), SchemaOwner.in(Map.of("MADOGUCHI_DB_OWNER_USER", "o")));
    assertEquals(
        List.of("SchemaOwner[o]"),
        SchemaOwner.in(
                Map.of("MADOGUCHI_DB_OWNER_USER", "o", "MADOGUCHI_DB_OWNER_PASSWORD", "secret"))
            .map(SchemaOwner::toString)
            .stream()
            .toList());
  }

  private TestDatabase applicationOfNothing() {
    owners.sql("create function give_application_rights(a text) returns void language sql as ''");
    TestDatabase application = owners.asApplication();
    owners.sql("drop function give_application_rights(text)");
    return application;
  }

  private static String one(Statement work, String question) throws SQLException {
    try (ResultSet answer = work.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
