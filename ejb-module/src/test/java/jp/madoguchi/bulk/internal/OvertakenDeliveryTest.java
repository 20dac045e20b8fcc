package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.TerminalUnit;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/**
 * A delivery whose transaction ran out of time works on in its thread while the same result is
 * delivered again. People whom only the answer names have no row that could refuse a second answer:
 * the cursor alone keeps them from being stored twice.
 */
class OvertakenDeliveryTest {
  private static final String UP = "202611230001";
  private static final String LOOK = "202611230002";
  private static final String NUMBER = "00000000000000000001";
  private static final int PEOPLE = BulkChunks.SIZE + 3;

  @OnBothDatabases
  void whatTheOtherDeliveryHasStoredIsLeftAloneAndSoIsTheCursor(TestDatabase database)
      throws Exception {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house);
    BulkDelivery delivery = strangers(house);
    List<TerminalUnit> people = people(delivery);
    List<TerminalUnit> first = people.subList(0, BulkChunks.SIZE);
    List<TerminalUnit> second = people.subList(BulkChunks.SIZE, PEOPLE);
    BulkArrivals one = house.arrivals();
    BulkArrivals other = house.arrivals();
    assertEquals(0, one.answers.begin(delivery).from());
    assertEquals(0, other.answers.begin(delivery).from(), "both begin at the beginning");
    assertTrue(store(house, one, id, delivery, 0, first));
    assertTrue(store(house, one, id, delivery, BulkChunks.SIZE, second));
    assertTrue(store(house, other, id, delivery, 0, first), "the other may go on");
    assertEquals(PEOPLE, house.inquiry(id).stored(), "and does not move the cursor back");
    assertTrue(store(house, other, id, delivery, BulkChunks.SIZE, second));
    one.answers.finish(id, delivery);
    other.answers.finish(id, delivery);
    assertEquals(PEOPLE, house.inquiry(id).answered());
    assertEquals(PEOPLE, house.inquiry(id).stored());
  }

  @OnBothDatabases
  void aChunkThatIsNotTheNextOneIsNotStored(TestDatabase database) throws Exception {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house);
    BulkDelivery delivery = strangers(house);
    List<TerminalUnit> people = people(delivery);
    BulkArrivals arrivals = house.arrivals();
    arrivals.answers.begin(delivery);
    store(house, arrivals, id, delivery, BulkChunks.SIZE, people.subList(BulkChunks.SIZE, PEOPLE));
    assertEquals(0, house.inquiry(id).stored(), "the people before it would never be stored");
    assertEquals(0, house.inquiry(id).answered());
  }

  private static boolean store(
      BulkHouse house,
      BulkArrivals arrivals,
      long id,
      BulkDelivery delivery,
      long from,
      List<TerminalUnit> people) {
    return arrivals.chunks.store(
        OwnedFolders.fence(delivery),
        id,
        delivery.captureKey(),
        from,
        people,
        house.clock.instant());
  }

  private static long waiting(BulkHouse house) {
    house.register(1);
    long id = house.work(beans -> beans.orders.create(LifeCycleTest.order("1"))).get(0);
    house.turn();
    house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
    house.clock.forward(Duration.ofSeconds(60));
    house.turn();
    return id;
  }

  /** A result whose persons all echo a key that nobody gave. */
  private static BulkDelivery strangers(BulkHouse house) {
    QualificationSearch asked =
        ((BulkQualificationRequest) house.terminal.files.get(UP))
            .body()
            .qualificationConfirmSearchInfo()
            .get(0);
    String person = ResultTest.person(asked, asked, "1", "");
    StringBuilder persons = new StringBuilder();
    for (int i = 0; i < PEOPLE; i++) {
      persons.append(person.replace(asked.arbitraryIdentifier(), "stranger" + i));
    }
    return house.result(LOOK, NUMBER, "1", persons.toString(), "overtaken");
  }

  private static List<TerminalUnit> people(BulkDelivery delivery) throws Exception {
    List<TerminalUnit> people = new ArrayList<>();
    try (BulkPersons all = delivery.people()) {
      TerminalUnit person;
      while ((person = all.next()) != null) {
        people.add(person);
      }
    }
    return people;
  }
}
