package jp.madoguchi.reader.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import org.junit.jupiter.api.Test;

class ReaderBoardTest {
  private static final ReaderName DESK = new ReaderName("Desk");
  private final Instant now = Instant.parse("2026-11-22T08:30:00Z");
  private final ReaderBoard board = new ReaderBoard(Pattern.compile("Desk"));

  @Test
  void aReaderThatIsNotWantedIsNotReported() {
    assertEquals(
        List.of(up(ReaderName.SERVICE)),
        board.listed(List.of(new ReaderSlot("Other", 0, true)), now));
  }

  @Test
  void aCardThatLiesThereFromTheBeginningIsInserted() {
    assertEquals(
        List.of(up(ReaderName.SERVICE), up(DESK), new CardInserted(DESK, now)), listed(1, true));
  }

  @Test
  void aCardSwappedFasterThanWeLookIsRemovedAndInserted() {
    listed(1, true);
    assertEquals(List.of(new CardRemoved(DESK, now), new CardInserted(DESK, now)), listed(3, true));
  }

  @Test
  void aCardThatCameAndWentFasterThanWeLookIsInsertedAndRemoved() {
    listed(0, false);
    assertEquals(
        List.of(new CardInserted(DESK, now), new CardRemoved(DESK, now)), listed(2, false));
  }

  @Test
  void whatDoesNotChangeIsNotRepeated() {
    listed(1, true);
    assertEquals(List.of(), listed(1, true));
  }

  @Test
  void anUnpluggedReaderTakesItsCardWithItAndIsReportedOnce() {
    listed(1, true);
    assertEquals(
        List.of(
            new CardRemoved(DESK, now),
            new ReaderStateChanged(DESK, now, ReaderState.DOWN, "the reader is not connected")),
        board.listed(List.of(), now));
    assertEquals(List.of(), board.listed(List.of(), now));
    assertEquals(List.of(up(DESK)), listed(0, false));
  }

  @Test
  void aServiceThatGoesTakesItsReadersWithItAndIsReportedOnce() {
    listed(1, true);
    assertEquals(
        List.of(
            new CardRemoved(DESK, now),
            new ReaderStateChanged(DESK, now, ReaderState.SERVICE_GONE, "gone"),
            new ReaderStateChanged(ReaderName.SERVICE, now, ReaderState.SERVICE_GONE, "gone")),
        board.serviceGone("gone", now));
    assertEquals(List.of(), board.serviceGone("still gone", now.plusSeconds(5)));
    assertEquals(
        List.of(up(ReaderName.SERVICE), up(DESK), new CardInserted(DESK, now)), listed(1, true));
  }

  @Test
  void thePresentIsToldWithTheInstantsOfTheOriginals() {
    listed(1, true);
    board.listed(List.of(new ReaderSlot("Desk", 1, true)), now.plusSeconds(60));
    assertEquals(
        List.of(up(ReaderName.SERVICE), up(DESK), new CardInserted(DESK, now)), board.present());
  }

  private List<ReaderEvent> listed(int changes, boolean card) {
    return board.listed(List.of(new ReaderSlot("Desk", changes, card)), now);
  }

  private ReaderStateChanged up(ReaderName reader) {
    return new ReaderStateChanged(reader, now, ReaderState.UP, "");
  }
}
