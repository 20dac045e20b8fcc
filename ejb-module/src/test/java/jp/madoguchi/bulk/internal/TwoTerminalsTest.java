package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** 医科 and 歯科 of one hospital: an order belongs to one terminal, with all its steps. */
class TwoTerminalsTest {
  private static final TerminalId DENTAL = new TerminalId("dental");
  private static final String FIRST = "202611230001";
  private static final String SECOND = "202611230002";
  private static final String NUMBER = "00000000000000000001";

  private static BulkHouse house(TestDatabase database, int patients) {
    BulkHouse house = new BulkHouse(database);
    house.terminal.known.add(DENTAL);
    house.register(patients);
    return house;
  }

  private static long ordered(BulkHouse house, String numbers, String terminal) {
    return house.work(beans -> beans.orders.create(LifeCycleTest.order(numbers, terminal))).get(0);
  }

  private static List<TerminalId> taken(BulkHouse house) {
    return List.copyOf(house.terminal.takenBy.values());
  }

  @OnBothDatabases
  void everyStepGoesThroughTheTerminalThatWasChosen(TestDatabase database) {
    BulkHouse house = house(database, 1);
    long id = ordered(house, "1", "dental");
    assertEquals("dental", house.inquiry(id).terminal(), "known before anything is sent");
    house.turn();
    house.at = DENTAL;
    house.uploadAnswered(FIRST, BulkHouse.accepted(NUMBER));
    house.clock.forward(Duration.ofSeconds(60));
    // the settings' order changes in between, over a restart
    Collections.reverse(house.terminal.known);
    house.turn();
    house.answered(SECOND, NUMBER, "2", "");
    Collections.reverse(house.terminal.known);
    house.clock.forward(Duration.ofMinutes(2));
    house.turn();
    assertEquals(List.of(DENTAL, DENTAL, DENTAL), taken(house));
  }

  @OnBothDatabases
  void aStopBetweenRowAndFileGoesOnAtTheSameTerminal(TestDatabase database) {
    for (String stop : List.of("reserve", "file", "written")) {
      BulkHouse house = house(database, 1);
      long id = ordered(house, "1", "dental");
      house.stopBefore = stop;
      assertThrows(BulkHouse.Stop.class, house::turn);
      house.clock.forward(Duration.ofSeconds(61));
      house.turn();
      if (!stop.equals("reserve")) {
        assertEquals("UNKNOWN", house.state(id));
        house.run(beans -> beans.bulk.resume(id, beans.bulk.inquiry(id).version()));
        house.turn();
      }
      assertEquals("SUBMITTED", house.state(id), stop);
      assertEquals(List.of(DENTAL), taken(house), stop);
      house.forget();
    }
  }

  @OnBothDatabases
  void withoutAChoiceItIsTheFirstOfSeveralAndTheOnlyOneIsNotNamed(TestDatabase database) {
    BulkHouse house = house(database, 1);
    assertEquals(
        List.of(
            new HospitalTerminal("main", "1311111111"),
            new HospitalTerminal("dental", "1331111111")),
        house.work(beans -> beans.orders.terminals()));
    long id = ordered(house, "1", null);
    assertEquals("main", house.inquiry(id).terminal());
    house.terminal.known.remove(DENTAL);
    long only = ordered(house, "1", null);
    assertNull(house.inquiry(only).terminal());
  }

  @OnBothDatabases
  void aTerminalThatIsNotConfiguredIsRefusedAndNothingIsStored(TestDatabase database) {
    BulkHouse house = house(database, 1);
    for (String unknown : List.of("nobody", "", "main,dental")) {
      var order = LifeCycleTest.order("1", unknown);
      BulkRefused counting =
          assertThrows(BulkRefused.class, () -> house.run(beans -> beans.orders.preview(order)));
      BulkRefused making =
          assertThrows(BulkRefused.class, () -> house.run(beans -> beans.orders.create(order)));
      assertEquals("input.terminal", counting.messageKey());
      assertEquals("input.terminal", making.messageKey());
    }
    assertEquals(0, house.work(beans -> beans.bulk.count()).longValue());
  }

  @OnBothDatabases
  void aLongOrderOfTheOneDoesNotKeepTheOtherWaiting(TestDatabase database) {
    System.setProperty("madoguchi.bulk.maxPerFile", "1");
    try {
      BulkHouse house = house(database, 60);
      String everybody =
          IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).collect(Collectors.joining(" "));
      ordered(house, everybody, "main");
      house.clock.forward(Duration.ofSeconds(1));
      long dental = ordered(house, "1", "dental");
      house.turn();
      assertEquals(List.of(BulkHouse.MAIN, DENTAL), taken(house));
      assertEquals("SUBMITTED", house.state(dental));
    } finally {
      System.clearProperty("madoguchi.bulk.maxPerFile");
    }
  }

  @OnBothDatabases
  void whileItsTerminalIsNotConfiguredItWaitsAndNoOtherGetsIt(TestDatabase database) {
    BulkHouse house = house(database, 1);
    long id = ordered(house, "1", "dental");
    house.terminal.known.remove(DENTAL);
    house.turn();
    house.turn();
    assertEquals(List.of(), taken(house));
    assertEquals("DRAFT", house.state(id));
    house.terminal.known.add(DENTAL);
    house.turn();
    assertEquals(List.of(DENTAL), taken(house));
  }

  @OnBothDatabases
  void aResultUnderTheSameNumberAtTheOtherTerminalIsNobodys(TestDatabase database) {
    BulkHouse house = house(database, 1);
    long id = ordered(house, "1", "dental");
    house.turn();
    house.at = DENTAL;
    house.uploadAnswered(FIRST, BulkHouse.accepted(NUMBER));
    house.at = BulkHouse.MAIN;
    house.answered("202611239999", NUMBER, "1", "");
    assertEquals(List.of("BULK_NOT_ASKED"), house.faults);
    assertEquals("ACCEPTED", house.state(id));
    house.at = DENTAL;
    house.answered("202611239998", NUMBER, "1", "");
    assertEquals("REVIEWED", house.state(id), "at its own terminal the number is enough");
  }

  @OnBothDatabases
  void askingAgainAsksTheSameTerminal(TestDatabase database) {
    BulkHouse house = house(database, 2);
    long id = ordered(house, "1 2", "dental");
    house.turn();
    house.at = DENTAL;
    house.uploadAnswered(FIRST, BulkHouse.accepted(NUMBER));
    house.clock.forward(Duration.ofSeconds(60));
    house.turn();
    var asked =
        ((BulkQualificationRequest) house.terminal.files.get(FIRST))
            .body()
            .qualificationConfirmSearchInfo();
    // the key of the one with the numbers of the other: D8
    house.answered(SECOND, NUMBER, "1", ResultTest.person(asked.get(0), asked.get(1), "1", ""));
    long again = house.work(beans -> beans.orders.askAgain(id, Set.of(DifferenceClass.D8)));
    assertEquals("dental", house.inquiry(again).terminal());
  }
}
