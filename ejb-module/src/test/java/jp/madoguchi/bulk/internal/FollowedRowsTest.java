package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.bulk.RowFilter;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** A page that renews itself every three seconds is one continuing read; a person's look is not. */
class FollowedRowsTest {
  private static final RowFilter OPEN = new RowFilter(null, true, null);
  private static final RowFilter ALL = new RowFilter(null, false, null);

  private static long ordered(BulkHouse house) {
    house.register(3);
    return house.work(beans -> beans.orders.create(LifeCycleTest.order("1 2 3"))).get(0);
  }

  private static void look(BulkHouse house, long id, RowFilter filter) {
    house.run(
        beans -> assertEquals(filter == ALL ? 3 : 0, beans.rows.rows(id, filter, 0, 50).size()));
  }

  private static void follow(BulkHouse house, long id, RowFilter filter) {
    house.run(
        beans -> assertEquals(filter == ALL ? 3 : 0, beans.rows.follow(id, filter, 0, 50).size()));
  }

  /** The records of looks since the last call. */
  private static List<String> recorded(BulkHouse house) {
    List<String> looks =
        house.audited.stream()
            .filter(entry -> entry.action() == AuditAction.LIST)
            .filter(entry -> entry.shown().how() != NotedHowOften.DAILY_OR_NOTHING)
            .map(AuditEntry::subject)
            .toList();
    house.audited.clear();
    return looks;
  }

  @OnBothDatabases
  void pollsAreRecordedOnceAMinuteAfterTheLookThatBeganThem(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = ordered(house);
    look(house, id, ALL);
    assertEquals(List.of("bulk rows, 3 patients"), recorded(house));
    for (int second = 3; second < 60; second += 3) {
      house.clock.forward(Duration.ofSeconds(3));
      follow(house, id, ALL);
    }
    assertEquals(List.of(), recorded(house), "the look tells of its minute");
    for (int second = 60; second < 240; second += 3) {
      house.clock.forward(Duration.ofSeconds(3));
      follow(house, id, ALL);
    }
    String minute = "bulk rows followed, 3 patients";
    assertEquals(List.of(minute, minute, minute), recorded(house));
  }

  @OnBothDatabases
  void everyLookOfAPersonIsRecordedHoweverOften(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = ordered(house);
    look(house, id, ALL);
    follow(house, id, ALL);
    look(house, id, ALL);
    look(house, id, ALL);
    assertEquals(3, recorded(house).size());
  }

  @OnBothDatabases
  void aPollWithoutALookBeforeItIsRecordedAtOnce(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = ordered(house);
    follow(house, id, ALL);
    follow(house, id, ALL);
    assertEquals(1, recorded(house).size(), "after a restart, for instance");
    house.caller = new Caller("clerk2", Role.CLERK);
    follow(house, id, ALL);
    assertEquals(1, recorded(house).size(), "another account has a record of its own");
    follow(house, id, OPEN);
    assertEquals(1, recorded(house).size(), "and so has another page: nobody leafs in secret");
  }
}
