package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkPreview;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkStep;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** §3.3 B0 to B4, B3e, BT: files, answers, waits and stops. */
class LifeCycleTest {
  private static final String UP = "202611230001";
  private static final String DOWN = "202611230002";
  private static final String NUMBER = "00000000000000000001";

  @OnBothDatabases
  void anOrderBecomesAFileAReceptionNumberAndALookForTheResult(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = created(house, 3);
    assertEquals("DRAFT", house.state(id));
    house.turn();
    assertEquals("SUBMITTED", house.state(id));
    var sent = (BulkQualificationRequest) house.terminal.files.get(UP);
    List<QualificationSearch> asked = sent.body().qualificationConfirmSearchInfo();
    assertEquals(3, asked.size());
    assertEquals("4261", asked.get(0).insuredIdentificationNumber());
    Set<String> keys =
        asked.stream().map(QualificationSearch::arbitraryIdentifier).collect(Collectors.toSet());
    assertEquals(3, keys.size(), "each person has a key of its own");
    assertTrue(keys.stream().allMatch(key -> key.matches("[0-9a-f]{20}")), "and no number of ours");
    house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
    assertEquals("ACCEPTED", house.state(id));
    assertEquals(NUMBER, house.inquiry(id).receptionNumber());
    house.turn();
    assertEquals(1, house.terminal.files.size(), "the centre is given a minute");
    house.clock.forward(Duration.ofSeconds(60));
    house.turn();
    assertEquals("WAITING", house.state(id));
    var look = (BulkDownloadRequest) house.terminal.files.get(DOWN);
    assertEquals(NUMBER, look.body().receptionNumber());
    assertEquals(1, count(house, AuditAction.ORDER_BULK));
    assertEquals(1, count(house, AuditAction.SEND_BULK));
  }

  @OnBothDatabases
  void aResultThatIsNotReadyIsAskedForAgainUnderANewNameAfterGrowingWaits(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house);
    long[] waits = {120, 240, 480, 960, 1800, 1800};
    for (int i = 0; i < waits.length; i++) {
      String look = house.terminal.suffixes().get(i + 1);
      house.answered(look, NUMBER, "2", "");
      house.clock.forward(Duration.ofSeconds(waits[i] - 1));
      house.turn();
      assertEquals(i + 2, house.terminal.files.size(), "not before " + waits[i] + " s");
      house.clock.forward(Duration.ofSeconds(1));
      house.turn();
      assertEquals(i + 3, house.terminal.files.size());
    }
    Set<String> names = Set.copyOf(house.terminal.suffixes());
    assertEquals(house.terminal.files.size(), names.size());
    assertEquals(waits.length, house.inquiry(id).attempts());
    assertTrue(
        house.terminal.files.values().stream()
            .skip(1)
            .allMatch(
                look -> ((BulkDownloadRequest) look).body().receptionNumber().equals(NUMBER)));
  }

  @OnBothDatabases
  void aStopBetweenRowAndFileIsUnknownAndAPersonHasItOfferedAgainUnderTheSameName(
      TestDatabase database) {
    for (String stop : List.of("file", "written")) {
      BulkHouse house = new BulkHouse(database);
      long id = created(house, 1);
      house.stopBefore = stop;
      assertThrows(BulkHouse.Stop.class, house::turn);
      boolean written = stop.equals("written");
      assertEquals(written ? 1 : 0, house.terminal.files.size());
      assertEquals("FILE_WRITTEN", house.state(id));
      house.clock.forward(Duration.ofSeconds(61));
      house.turn();
      assertEquals("UNKNOWN", house.state(id), "nobody knows whether the terminal has it");
      house.clock.forward(Duration.ofDays(2));
      house.turn();
      house.turn();
      assertEquals("UNKNOWN", house.state(id));
      assertEquals(written ? 1 : 0, house.terminal.files.size(), "never by itself");
      assertEquals(1, house.work(beans -> beans.bulk.countWaiting()).longValue());
      house.run(beans -> beans.bulk.resume(id, beans.bulk.inquiry(id).version()));
      house.turn();
      assertEquals("SUBMITTED", house.state(id));
      assertEquals(0, house.work(beans -> beans.bulk.countWaiting()).longValue(), "goes on");
      assertEquals(List.of(house.inquiry(id).suffix()), house.terminal.suffixes());
      assertEquals(house.terminal.reserved, house.terminal.suffixes(), "no second name");
      house.forget();
    }
  }

  @OnBothDatabases
  void anAnswerTellsThatTheUnknownFileWasTaken(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = created(house, 1);
    house.stopBefore = "written";
    assertThrows(BulkHouse.Stop.class, house::turn);
    house.clock.forward(Duration.ofSeconds(61));
    house.turn();
    house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
    assertEquals("ACCEPTED", house.state(id));
  }

  @OnBothDatabases
  void aStopBeforeTheRowLeavesADraftThatIsSentOnce(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = created(house, 1);
    house.stopBefore = "reserve";
    assertThrows(BulkHouse.Stop.class, house::turn);
    assertEquals("DRAFT", house.state(id));
    house.turn();
    assertEquals(1, house.terminal.files.size());
    assertEquals("SUBMITTED", house.state(id));
  }

  @OnBothDatabases
  void aStopAroundALookUsesItsNameAgain(TestDatabase database) {
    for (String stop : List.of("reserveLook", "file", "written")) {
      BulkHouse house = new BulkHouse(database);
      long id = created(house, 1);
      house.turn();
      house.uploadAnswered(UP, BulkHouse.accepted(NUMBER + stop.length()));
      house.clock.forward(Duration.ofSeconds(60));
      house.stopBefore = stop;
      assertThrows(BulkHouse.Stop.class, house::turn);
      int before = house.terminal.files.size();
      house.clock.forward(Duration.ofSeconds(61));
      house.turn();
      assertEquals("WAITING", house.state(id));
      assertEquals(2, house.terminal.files.size(), stop);
      assertEquals(
          before == 2 ? 2 : house.terminal.reserved.size(), house.terminal.reserved.size());
      house.turn();
      assertEquals(2, house.terminal.files.size());
      house.forget();
    }
  }

  @OnBothDatabases
  void aRefusalByTheCentreShowsCodeAndWordsAndEndsIt(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = created(house, 1);
    house.turn();
    house.uploadAnswered(UP, BulkHouse.rejected("E0001", "項目に誤りがあります。"));
    BulkView rejected = house.inquiry(id);
    assertEquals("REJECTED E0001 項目に誤りがあります。", words(rejected));
    assertTrue(rejected.state().ended());
    house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
    assertEquals("REJECTED", house.state(id), "what comes after is noted only");
    assertEquals(List.of("upload", "rejected", "again"), keys(house, id));
  }

  @OnBothDatabases
  void aRefusalByTheTerminalMayComeTwiceTheSecondWithItsWords(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = created(house, 1);
    house.turn();
    assertTrue(house.refused(UP, ""));
    assertTrue(house.refused(UP, "形式エラー"));
    assertEquals("形式エラー", house.inquiry(id).errorMessage());
    assertEquals("REJECTED", house.state(id));
    assertFalse(house.refused("202611239999", "x"), "a request of somebody else");
  }

  @OnBothDatabases
  void silenceStopsItAndALateAnswerStillCounts(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = created(house, 1);
    house.turn();
    house.clock.forward(Duration.ofMinutes(30));
    house.turn();
    assertEquals("STALLED", house.state(id));
    assertEquals("silent", house.inquiry(id).troubleKey());
    house.clock.forward(Duration.ofDays(1));
    house.turn();
    assertEquals(1, house.terminal.files.size(), "nothing is sent again");
    house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
    assertEquals("ACCEPTED", house.state(id));
  }

  @OnBothDatabases
  void aLookThatNobodyAnswersIsRepeatedUntilPatienceEnds(TestDatabase database) {
    System.setProperty("madoguchi.bulk.attempts", "2");
    try {
      BulkHouse house = new BulkHouse(database);
      long id = waiting(house);
      house.clock.forward(Duration.ofMinutes(31));
      house.turn();
      assertEquals("WAITING", house.state(id));
      house.clock.forward(Duration.ofMinutes(2));
      house.turn();
      assertEquals(3, house.terminal.files.size());
      house.clock.forward(Duration.ofMinutes(31));
      house.turn();
      assertEquals("STALLED", house.state(id));
      house.run(beans -> beans.bulk.resume(id, beans.bulk.inquiry(id).version()));
      house.turn();
      assertEquals(4, house.terminal.files.size(), "asked for by the same number");
      assertEquals(NUMBER, house.inquiry(id).receptionNumber());
    } finally {
      System.clearProperty("madoguchi.bulk.attempts");
    }
  }

  @OnBothDatabases
  void aResultThatFailedShowsWhyAndMayBeAskedForAgain(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house);
    house.answered(DOWN, NUMBER, "9", "");
    assertEquals("FAILED", house.state(id));
    house.run(beans -> beans.bulk.resume(id, beans.bulk.inquiry(id).version()));
    house.turn();
    assertEquals(3, house.terminal.files.size());
  }

  @OnBothDatabases
  void nothingIsSentOrFetchedInTheQuietHoursUnlessAPersonSaysNow(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    house.clock.set("2026-11-24T07:30:00+09:00");
    long id = created(house, 1);
    house.turn();
    assertEquals(0, house.terminal.files.size());
    house.run(beans -> beans.bulk.hurry(id, beans.bulk.inquiry(id).version()));
    house.turn();
    assertEquals(1, house.terminal.files.size());
    house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
    house.clock.set("2026-11-24T11:29:59+09:00");
    house.turn();
    assertEquals(1, house.terminal.files.size());
    house.clock.set("2026-11-24T11:30:00+09:00");
    house.turn();
    assertEquals(2, house.terminal.files.size());
  }

  @OnBothDatabases
  void aTerminalHasOneFileAtATime(TestDatabase database) {
    System.setProperty("madoguchi.bulk.maxPerFile", "2");
    try {
      BulkHouse house = new BulkHouse(database);
      house.register(5);
      BulkPreview preview =
          house.work(beans -> beans.orders.preview(order("1 2, 3\n4、5 2 99999 なし")));
      assertEquals(5, preview.persons());
      assertEquals(3, preview.files());
      assertEquals(List.of("99999"), preview.unknown());
      List<Long> ids = house.work(beans -> beans.orders.create(order("1 2 3 4 5")));
      assertEquals(3, ids.size());
      house.turn();
      house.turn();
      assertEquals(1, house.terminal.files.size());
      house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
      house.turn();
      house.turn();
      assertEquals(
          2, house.terminal.files.size(), "the next file while the first is at the centre");
      assertEquals("SUBMITTED", house.state(ids.get(1)));
      assertEquals("DRAFT", house.state(ids.get(2)));
    } finally {
      System.clearProperty("madoguchi.bulk.maxPerFile");
    }
  }

  @OnBothDatabases
  void aTerminalThatIsDownLeavesTheDraftAndItsName(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = created(house, 1);
    house.terminal.down = true;
    house.turn();
    assertEquals("DRAFT", house.state(id));
    assertEquals("terminal", house.inquiry(id).troubleKey());
    house.terminal.down = false;
    house.clock.forward(Duration.ofSeconds(60));
    house.turn();
    assertEquals(List.of(UP), house.terminal.suffixes());
    assertEquals("SUBMITTED", house.state(id));
  }

  @OnBothDatabases
  void answersThatAreNobodysOrWrongBecomeFaults(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house);
    house.uploadAnswered("202611239999", BulkHouse.accepted("5"));
    house.answered("202611239999", "5", "1", "");
    house.answered(DOWN, "00000000000000000099", "1", "");
    assertEquals(List.of("BULK_NOT_ASKED", "BULK_NOT_ASKED", "BULK_NOT_ASKED"), house.faults);
    assertEquals("WAITING", house.state(id));
  }

  @OnBothDatabases
  void whatComesAfterAnEndChangesNothing(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house);
    house.run(beans -> beans.bulk.cancel(id, beans.bulk.inquiry(id).version()));
    house.answered(DOWN, NUMBER, "1", "");
    house.uploadAnswered(UP, BulkHouse.accepted("77"));
    assertEquals("CANCELLED", house.state(id));
    assertEquals(
        List.of("late", "late"),
        keys(house, id).stream().filter(key -> key.equals("late")).toList());
    assertTrue(house.faults.isEmpty());
  }

  @OnBothDatabases
  void aDecisionAboutWhatHasChangedIsRefused(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = created(house, 1);
    long seen = house.inquiry(id).version();
    house.turn();
    BulkRefused refused =
        assertThrows(BulkRefused.class, () -> house.run(beans -> beans.bulk.cancel(id, seen)));
    assertEquals("bulk.refused.changed", refused.messageKey());
    assertThrows(
        BulkRefused.class,
        () -> house.run(beans -> beans.bulk.close(id, beans.bulk.inquiry(id).version())));
  }

  private static long created(BulkHouse house, int patients) {
    house.register(patients);
    String numbers =
        java.util.stream.IntStream.rangeClosed(1, patients)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    return house.work(beans -> beans.orders.create(order(numbers))).get(0);
  }

  private static long waiting(BulkHouse house) {
    long id = created(house, 1);
    house.turn();
    house.uploadAnswered(UP, BulkHouse.accepted(NUMBER));
    house.clock.forward(Duration.ofSeconds(60));
    house.turn();
    assertEquals("WAITING", house.state(id));
    return id;
  }

  static BulkOrder order(String numbers) {
    return order(numbers, null);
  }

  static BulkOrder order(String numbers, String terminal) {
    return new BulkOrder(
        BulkKind.ELIGIBILITY,
        BulkPopulation.LIST,
        LocalDate.of(2026, 11, 24),
        numbers,
        null,
        null,
        null,
        false,
        terminal);
  }

  private static String words(BulkView view) {
    return view.state() + " " + view.errorCode() + " " + view.errorMessage();
  }

  private static List<String> keys(BulkHouse house, long id) {
    return house.work(beans -> beans.bulk.steps(id)).stream().map(BulkStep::key).toList();
  }

  private static long count(BulkHouse house, AuditAction action) {
    return house.audited.stream().filter(entry -> entry.action() == action).count();
  }
}
