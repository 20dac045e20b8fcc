package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.node.Fence;
import jp.madoguchi.node.TableRetention;
import jp.madoguchi.node.TableRetention.TableKeeping;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;
import org.junit.jupiter.api.AfterEach;

/** Rows go when a setting says so, none before, and nothing that is still to be dealt with. */
class AgedRowsTest {
  private static final Fence FENCE = new Fence("timer/years", 1);

  private final SetClock clock = new SetClock("2026-11-24T08:00:00+09:00");

  @AfterEach
  void forget() {
    for (TableRetention one : TableRetention.all()) {
      System.clearProperty(setting(one.table()));
    }
  }

  @OnBothDatabases
  void nothingGoesUntilTheHospitalSaysWhen(TestDatabase database) {
    event(database, 1, "2001-01-01 00:00:00+09:00");
    for (TableRetention one : TableRetention.all()) {
      if (one.keeps() == TableKeeping.AGED || one.keeps() == TableKeeping.MONTHLY) {
        assertEquals(0, delete(database, one.table()), one.table());
      }
    }
    assertEquals(1, count(database, "reader_event"));
  }

  @OnBothDatabases
  void theFirstInstantOfTheDayThatStaysStays(TestDatabase database) {
    System.setProperty(setting("reader_event"), "2");
    event(database, 1, "2026-09-23 23:59:59.999999+09:00");
    event(database, 2, "2026-09-24 00:00:00+09:00");
    assertEquals(1, delete(database, "reader_event"));
    assertEquals(0, delete(database, "reader_event"));
    assertEquals(1, count(database, "reader_event where id = 2"));
  }

  @OnBothDatabases
  void aBatchIsABatch(TestDatabase database) {
    System.setProperty(setting("reader_event"), "1");
    for (int id = 1; id <= AgedRows.BATCH + 1; id++) {
      event(database, id, "2020-01-01 00:00:00+09:00");
    }
    assertEquals(AgedRows.BATCH, delete(database, "reader_event"));
    assertEquals(1, delete(database, "reader_event"));
  }

  @OnBothDatabases
  void whatIsStillToBeDealtWithStays(TestDatabase database) {
    for (String table :
        new String[] {"task", "exchange_fault", "register_difference", "restart_step"}) {
      System.setProperty(setting(table), "1");
    }
    fault(database, 1);
    fault(database, 2);
    task(database, 1, "null");
    task(database, 2, "timestamp with time zone '2020-01-02 00:00:00+09:00'");
    assertEquals(1, delete(database, "exchange_fault"));
    assertEquals(1, count(database, "exchange_fault where id = 1"));
    assertEquals(1, delete(database, "task"));
    assertEquals(1, count(database, "task where id = 1"));
    assertEquals(0, delete(database, "register_difference"));
    assertEquals(0, delete(database, "restart_step"));
  }

  @OnBothDatabases
  void wholeMonthsGoAtOnce(TestDatabase database) {
    System.setProperty(setting("reader_event"), "2");
    clock.set("2026-06-10T08:00:00+09:00");
    months(database);
    event(database, 1, "2026-06-30 23:59:59+09:00");
    event(database, 2, "2026-07-01 00:00:00+09:00");
    clock.set("2026-09-01T08:00:00+09:00");
    boolean byMonth = database.product() == TestDatabase.Product.POSTGRESQL;
    assertEquals(byMonth ? 1 : 0, drop(database), "June alone: July 1 is to stay");
    assertEquals(byMonth ? 1 : 2, count(database, "reader_event"));
    assertEquals(byMonth ? 0 : 1, delete(database, "reader_event"));
    assertEquals(1, count(database, "reader_event where id = 2"));
  }

  private void months(TestDatabase database) {
    database.run(
        em -> {
          MonthPartitions months = new Wiring(em, clock, new Alone()).wire(new MonthPartitions());
          months.tables().forEach(table -> months.make(table, FENCE));
        });
  }

  private int drop(TestDatabase database) {
    return database.call(
        em -> {
          MonthPartitions months = new Wiring(em, clock, new Alone()).wire(new MonthPartitions());
          return months.tables().contains("reader_event")
              ? months.drop(TableRetention.of("reader_event"), FENCE)
              : 0;
        });
  }

  private int delete(TestDatabase database, String table) {
    return database.call(
        em ->
            new Wiring(em, clock, new Alone())
                .wire(new AgedRows())
                .delete(TableRetention.of(table), FENCE));
  }

  private static String setting(String table) {
    return "madoguchi.retention." + table + ".months";
  }

  private static void event(TestDatabase database, int id, String at) {
    database.sql(
        "insert into reader_event (id, reader_key, business_day, incident, happened_at) values ("
            + id
            + ", 'r', date '2026-01-01', 'USED', timestamp with time zone '"
            + at
            + "')");
  }

  private static void fault(TestDatabase database, int id) {
    database.sql(
        "insert into exchange_fault (id, happened_at, terminal, file_name, reason) values ("
            + id
            + ", timestamp with time zone '2020-01-01 00:00:00+09:00', 't', 'f', 'NOT_TAKEN')");
  }

  private static void task(TestDatabase database, int id, String done) {
    database.sql(
        "insert into task (id, version, kind, subject_kind, subject, details, opened_at, done_at)"
            + " values (%1$d, 1, 'QUARANTINED_FILE', 'EXCHANGE_FAULT', '%1$d', '{}', timestamp with"
                .formatted(id)
            + " time zone '2020-01-01 00:00:00+09:00', "
            + done
            + ")");
  }

  private static long count(TestDatabase database, String from) {
    return database.call(
        em ->
            ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult())
                .longValue());
  }
}
