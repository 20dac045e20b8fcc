package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.node.internal.Schema;
import jp.madoguchi.task.TaskSubject;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.flywaydb.core.Flyway;

/** What happened in the exchange is one thing, what somebody has to do about it another. */
class FaultTaskTest {
  private static final String KEY = "k".repeat(64);

  @OnBothDatabases
  void aFaultOpensATaskAndTheSameFileAgainOpensNoSecond(TestDatabase database) {
    Equipment equipment = new Equipment(database);
    fault(equipment, "TRUNCATED");
    fault(equipment, "NOT_WELL_FORMED");
    assertEquals(1, equipment.work(beans -> beans.state.openFaults()).intValue());
    equipment.run(beans -> beans.tasks.settle(TaskSubject.fault(only(equipment).id())));
    assertEquals(0, equipment.work(beans -> beans.state.openFaults()).intValue());
    fault(equipment, "NOT_WELL_FORMED");
    assertEquals(1, equipment.work(beans -> beans.state.openFaults()).intValue());
    assertEquals("fault.NOT_WELL_FORMED", only(equipment).view(true).reasonKey());
  }

  /** Lines of the time when they were to-dos as well, opened and closed. */
  @OnBothDatabases
  void linesOfEarlierReleasesBecomeTasksAndNoneIsLost(TestDatabase database) {
    database.sql(
        database.product() == TestDatabase.Product.H2
            ? "drop all objects"
            : "drop schema public cascade");
    if (database.product() != TestDatabase.Product.H2) {
      database.sql("create schema public");
    }
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration")
        .target("6")
        .load()
        .migrate();
    String at = "timestamp with time zone '2026-11-20 09:00:00+09'";
    database.sql(
        "insert into exchange_fault (id, happened_at, terminal, file_name, capture_key, reason,"
            + " detail, is_open, closed_at, closed_by) values"
            + " (1001, %1$s, 'main', 'a\"b\\c.xml', 'k1', 'TRUNCATED', 'line \"3\", col \\ 4\n', true, null, null),"
                .formatted(at)
            + " (1002, %1$s, 'main', 'd.xml', null, 'ANSWERED_TWICE', null, false, %1$s, 'lead1'),"
                .formatted(at)
            + " (1003, %1$s, 'main', '-', 'restart', 'RESTART_DUE', null, true, null, null)"
                .formatted(at));
    Schema.migrate(database.dataSource());
    List<?> tasks =
        database.call(
            em ->
                em.createNativeQuery(
                        "select kind, subject, coalesce(open_key, '-'), coalesce(done_by, '-'),"
                            + " coalesce(done_how, '-') from task order by subject")
                    .getResultList());
    assertEquals(
        List.of(
            "QUARANTINED_FILE 1001 QUARANTINED_FILE EXCHANGE_FAULT 1001 - -",
            "REPEATED_ANSWER 1002 - lead1 DEALT_WITH",
            "DUE_RESTART 1003 DUE_RESTART EXCHANGE_FAULT 1003 - -"),
        tasks.stream()
            .map(
                row -> String.join(" ", java.util.Arrays.copyOf((Object[]) row, 5, String[].class)))
            .toList());
    Equipment equipment = new Equipment(database);
    assertEquals(
        List.of(
            "ExchangeIncident[reason=TRUNCATED, terminal=main, fileName=a\"b\\c.xml, detail=line \"3\", col \\ 4 ]"),
        equipment.details("1001"));
    assertEquals(
        List.of("ExchangeIncident[reason=RESTART_DUE, terminal=main, fileName=-, detail=null]"),
        equipment.details("1003"));
    fault(equipment, "TRUNCATED");
    assertEquals(3, equipment.work(beans -> beans.state.openFaults()).intValue());
  }

  private static StoredExchangeFault only(Equipment equipment) {
    return equipment.work(
        beans ->
            beans
                .em
                .createQuery("select f from StoredExchangeFault f", StoredExchangeFault.class)
                .getSingleResult());
  }

  private static void fault(Equipment equipment, String reason) {
    equipment.run(
        beans ->
            beans.state.fault(equipment.clock.instant(), "main", "x.xml", KEY, reason, "line 1"));
  }
}
