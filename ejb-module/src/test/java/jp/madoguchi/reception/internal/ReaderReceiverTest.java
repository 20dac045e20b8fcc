package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderStatus;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.DeskLeads;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** Events of readers as two servers upon one database are told them. */
class ReaderReceiverTest {
  private static final ReaderName DESK = new ReaderName("desk07/Reader 00 00");
  private static final String RUN = "7f9c1a52-0000-4000-8000-000000000001";

  private Counter counter;

  private void told(String node, ReaderEvent... events) {
    counter.nodes.self = node;
    for (ReaderEvent event : events) {
      counter.run(beans -> beans.readerReceiver.onReaderEvent(event));
    }
  }

  private static Instant at(int second) {
    return Instant.parse("2026-01-15T00:20:00Z").plusSeconds(second);
  }

  private static DeskLeads leads(int second, String run, long turn) {
    return new DeskLeads(DESK, at(second), run, turn);
  }

  private static ReaderStateChanged state(int second, ReaderState state) {
    return new ReaderStateChanged(DESK, at(second), state, "");
  }

  private ReaderCondition condition() {
    List<ReaderStatus> readers = counter.work(beans -> beans.facility.readers());
    assertEquals(1, readers.size());
    return readers.get(0).condition();
  }

  private SessionState newest() {
    return counter.work(beans -> beans.board.board(Counter.ALL)).rows().stream()
        .max(java.util.Comparator.comparing(BoardRow::id))
        .orElseThrow()
        .state();
  }

  @OnBothDatabases
  void whatAFormerServerSaysOfADeskCountsNoMore(TestDatabase database) {
    counter = new Counter(database);
    told("one", leads(0, RUN, 1), state(0, ReaderState.UP), new CardInserted(DESK, at(1)));
    told("two", leads(5, RUN, 2), state(5, ReaderState.UP), new CardInserted(DESK, at(5)));
    assertEquals(ReaderCondition.BUSY, condition());
    // the first was held still, and finds now that its line is lost
    told("one", new CardRemoved(DESK, at(8)), state(8, ReaderState.LINE_LOST));
    assertEquals(ReaderCondition.BUSY, condition());
    assertEquals(SessionState.CARD_PLACED, newest());
    told("two", new CardRemoved(DESK, at(9)));
    assertEquals(ReaderCondition.IDLE, condition());
  }

  @OnBothDatabases
  void aLeadThatComesTooLateChangesNothing(TestDatabase database) {
    counter = new Counter(database);
    told("two", leads(0, RUN, 2), state(0, ReaderState.UP));
    told("one", leads(1, RUN, 1), state(1, ReaderState.LINE_LOST));
    assertEquals(ReaderCondition.IDLE, condition());
    String next = RUN.replace("0001", "0002");
    told("two", leads(2, next, 1), state(2, ReaderState.UP));
    told("one", leads(3, RUN, 3), state(3, ReaderState.LINE_LOST));
    assertEquals(ReaderCondition.IDLE, condition());
  }

  @OnBothDatabases
  void aServerWhoseClockIsBehindIsHeardAllTheSame(TestDatabase database) {
    counter = new Counter(database);
    told("one", leads(60, RUN, 1), state(60, ReaderState.UP), new CardInserted(DESK, at(61)));
    told("two", leads(5, RUN, 2), state(5, ReaderState.UP));
    assertEquals(ReaderCondition.IDLE, condition());
    told("two", new CardInserted(DESK, at(6)));
    assertEquals(ReaderCondition.BUSY, condition());
    assertEquals(SessionState.CARD_PLACED, newest());
  }

  @OnBothDatabases
  void anEventToldAgainAfterAFailureChangesNothing(TestDatabase database) {
    counter = new Counter(database);
    CardInserted inserted = new CardInserted(DESK, at(6));
    told("one", leads(60, RUN, 1), state(60, ReaderState.UP));
    told("two", leads(5, RUN, 2), state(5, ReaderState.UP), inserted, inserted);
    assertEquals(1, counter.work(beans -> beans.board.board(Counter.ALL)).rows().size());
  }

  @OnBothDatabases
  void aReaderAtAServerCarriesItsNameAndStopsWithIt(TestDatabase database) {
    counter = new Counter(database);
    ReaderName local = new ReaderName("Reader 00 00");
    told("one", new ReaderStateChanged(local, at(0), ReaderState.UP, ""));
    String label = counter.work(beans -> beans.facility.readers()).get(0).label();
    counter.nodes.shared = true;
    told("one", new ReaderStateChanged(local, at(1), ReaderState.UP, ""));
    ReaderStatus same = counter.work(beans -> beans.facility.readers()).get(0);
    assertEquals("one:Reader 00 00", same.key());
    assertEquals(label, same.label());
    told("two", new ReaderStateChanged(local, at(2), ReaderState.UP, ""));
    List<ReaderStatus> both = counter.work(beans -> beans.facility.readers());
    assertEquals(List.of("one:Reader 00 00", "two:Reader 00 00"), keys(both));
    assertTrue(both.stream().allMatch(reader -> reader.condition() == ReaderCondition.IDLE));
    counter.nodes.gone.add("one");
    both = counter.work(beans -> beans.facility.readers());
    assertEquals(ReaderCondition.STOPPED, both.get(0).condition());
    assertEquals(ReaderCondition.IDLE, both.get(1).condition());
    assertFalse(counter.work(beans -> beans.lines.here("one:Reader 00 00")).isPresent());
    assertEquals(
        "Reader 00 00", counter.work(beans -> beans.lines.here("two:Reader 00 00")).orElseThrow());
  }

  private static List<String> keys(List<ReaderStatus> readers) {
    return readers.stream().map(ReaderStatus::key).toList();
  }
}
