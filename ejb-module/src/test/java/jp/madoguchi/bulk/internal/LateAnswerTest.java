package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** What comes late or twice leaves the good answer alone, in every family of bulk inquiries. */
class LateAnswerTest {
  private static final String UP = "202611230001";
  private static final String LOOK = "202611230002";
  private static final String NUMBER = "00000000000000000001";

  @OnBothDatabases
  void aReceptionNumberOutlivesLateErrorsAndDuplicates(TestDatabase database) {
    for (BulkKind kind : BulkKind.values()) {
      BulkHouse house = new BulkHouse(database);
      long id = accepted(house, kind);
      late(house);
      assertEquals("ACCEPTED " + NUMBER, told(house, id), kind.name());
      look(house);
      late(house);
      assertEquals("WAITING " + NUMBER, told(house, id), kind.name());
      house.refused(LOOK, "the look failed");
      assertEquals("STALLED " + NUMBER, told(house, id), kind.name());
      late(house);
      assertEquals("STALLED " + NUMBER, told(house, id), kind + ": it can still go on");
      assertEquals("refused", house.inquiry(id).troubleKey(), kind.name());
      house.answered(LOOK, NUMBER, "1", "");
      assertEquals("REVIEWED " + NUMBER, told(house, id), kind.name());
      house.forget();
    }
  }

  @OnBothDatabases
  void aResultOutlivesLateErrorsAndDuplicates(TestDatabase database) {
    for (BulkKind kind : BulkKind.values()) {
      BulkHouse house = new BulkHouse(database);
      long id = accepted(house, kind);
      look(house);
      house.answered(LOOK, NUMBER, "1", "");
      BulkView good = house.inquiry(id);
      house.clock.forward(Duration.ofMinutes(5));
      late(house);
      house.refused(LOOK, "late");
      house.answered(LOOK, NUMBER, "9", "");
      house.answered(LOOK, NUMBER, "2", "");
      house.answered(LOOK, NUMBER, "1", "");
      house.turn();
      BulkView after = house.inquiry(id);
      assertEquals("REVIEWED " + NUMBER, told(house, id), kind.name());
      assertEquals(good.comparedAt(), after.comparedAt(), kind.name());
      assertNull(after.troubleKey(), kind.name());
      assertNull(after.errorMessage(), kind.name());
      assertEquals(2, house.terminal.files.size(), kind + ": and nothing is asked again");
      house.forget();
    }
  }

  /** Everything that may still come for the first file. */
  private static void late(BulkHouse house) {
    house.refused(UP, "late");
    house.uploadAnswered(UP, BulkHouse.rejected("E1", "late"));
    house.uploadAnswered(UP, BulkHouse.accepted("00000000000000000099"));
  }

  private static String told(BulkHouse house, long id) {
    BulkView view = house.inquiry(id);
    return view.state() + " " + view.receptionNumber();
  }

  private static long accepted(BulkHouse house, BulkKind kind) {
    house.family = kind.family().name();
    house.register(1);
    long id = house.work(beans -> beans.orders.create(order(kind))).get(0);
    house.turn();
    house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
    return id;
  }

  private static void look(BulkHouse house) {
    house.clock.forward(Duration.ofSeconds(60));
    house.turn();
  }

  private static BulkOrder order(BulkKind kind) {
    boolean days = kind == BulkKind.HOME_VISIT || kind == BulkKind.ONLINE;
    LocalDate day = LocalDate.of(2026, 11, 22);
    return new BulkOrder(
        kind,
        kind.listed() ? BulkPopulation.LIST : BulkPopulation.CENTRE,
        null,
        kind.listed() ? "1" : null,
        kind == BulkKind.MEDICAL_AID ? YearMonth.of(2026, 11) : null,
        days ? day : null,
        days ? day : null,
        false,
        null);
  }
}
