package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.internal.MonthPartitions;
import jp.madoguchi.node.internal.Schema;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;
import org.flywaydb.core.Flyway;

/** The ledger lies by month on PostgreSQL; what it says, and its chain, know nothing of it. */
class AuditByMonthTest {
  private final SetClock clock = new SetClock("2026-11-30T23:59:59+09:00");

  @OnBothDatabases
  void aRecordWithoutAMonthIsKeptAndMovesToItsMonthLater(TestDatabase database) {
    clock.set("2031-03-05T10:00:00+09:00");
    record(database, "000123");
    seal(database);
    boolean byMonth = database.product() == TestDatabase.Product.POSTGRESQL;
    assertEquals(byMonth ? 1 : 0, of(database, "audit_record_other"));
    assertEquals(1, count(database, "audit_record"));

    int made = make(database);
    assertEquals(byMonth ? 12 : 0, made, "three tables, this month and three more");
    assertEquals(0, of(database, "audit_record_other"));
    assertEquals(byMonth ? 1 : 0, of(database, "audit_record_y2031m03"));
    assertEquals(byMonth ? 1 : 0, of(database, "audit_seal_y2031m03"));
    assertEquals(1, count(database, "audit_record"));
    assertSound(1, verify(database));
    assertEquals(0, make(database), "made once");
  }

  @OnBothDatabases
  void theChainRunsThroughTheMonths(TestDatabase database) {
    for (int month = 0; month < 5; month++) {
      make(database);
      record(database, "00012" + month);
      clock.forward(Duration.ofSeconds(2)); // sealed in the month after its record's
      seal(database);
      clock.forward(Duration.ofDays(31));
    }
    assertSound(5, verify(database));
    database.sql("delete from audit_record where patient_number = '000122'");
    assertEquals(
        ChainReport.ChainBreakKind.RECORD_MISSING, verify(database).findings().get(0).kind());
  }

  /** A house that has a ledger already: what it holds stays whole and where it lies. */
  @OnBothDatabases
  void aLedgerOfTheReleaseBeforeIsTakenAlong(TestDatabase database) {
    if (database.product() == TestDatabase.Product.H2) {
      return; // plain tables before and after
    }
    database.sql("create schema earlier");
    var flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database.dataSource())
            .schemas("earlier")
            .locations("classpath:db/migration", "classpath:db/postgresql");
    flyway.target("16").load().migrate();
    for (int id = 1; id <= 3; id++) {
      database.sql(
          """
          insert into earlier.audit_record (id, at, account, role, terminal, action, ground, outcome)
          values (%1$d, timestamp with time zone '2025-0%1$d-15 10:00:00+09:00', 'clerk', 'CLERK', '-', 'LIST',
            'RECEPTION', 'OK')
          """
              .formatted(id));
    }
    flyway.target("16.1").load().migrate();
    assertEquals(3, count(database, "earlier.audit_record"));
    assertEquals(3, count(database, "earlier.audit_record_before"));
    database.sql(
        """
        insert into earlier.audit_record (id, at, account, role, terminal, action, ground, outcome)
        values (4, timestamp with time zone '2099-01-01 10:00:00+09:00', 'clerk', 'CLERK', '-', 'LIST', 'RECEPTION',
          'OK')
        """);
    assertEquals(1, count(database, "earlier.audit_record_other"));
  }

  private int make(TestDatabase database) {
    return database.call(
        em -> {
          MonthPartitions months = new Wiring(em, clock, new Alone()).wire(new MonthPartitions());
          return months.tables().stream()
              .mapToInt(table -> months.make(table, new Fence("timer/years", 1)))
              .sum();
        });
  }

  private Auditing audit(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.clock.set(clock.instant().atZone(clock.getZone()).toOffsetDateTime().toString());
    return audit;
  }

  private void record(TestDatabase database, String patient) {
    audit(database)
        .record(
            AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION).patient(patient));
  }

  private void seal(TestDatabase database) {
    assertTrue(audit(database).seal() > 0);
  }

  private ChainReport verify(TestDatabase database) {
    return audit(database).verify(true);
  }

  private static void assertSound(long links, ChainReport report) {
    assertTrue(report.sound(), report.toString());
    assertEquals(links, report.verified());
  }

  private static long of(TestDatabase database, String part) {
    return database.product() == TestDatabase.Product.POSTGRESQL ? count(database, part) : 0;
  }

  private static long count(TestDatabase database, String table) {
    return database.call(
        em ->
            ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }
}
