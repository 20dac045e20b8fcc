package jp.madoguchi.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.ReaderTile.ReaderTileState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One state has one mark, on whichever page; the strip alone is calm about what is in order. */
class MarkTest {
  @ParameterizedTest
  @CsvSource({
    "IDLE, OK, DONE",
    "BUSY, WAIT, WAIT",
    "STAFF_MODE, WAIT, WAIT",
    "CARD_LEFT, ATTENTION, ATTENTION",
    "FAULT, STOP, STOP",
    "STOPPED, STOP, STOP"
  })
  void aReaderHasTheMarkOfItsState(ReaderTileState state, Mark onPages, Mark onTheStrip) {
    assertEquals(onPages, Mark.of(state));
    assertEquals(onTheStrip, Mark.of(state).calm());
  }

  @ParameterizedTest
  @CsvSource({
    "UP, OK, DONE",
    "SILENT, ATTENTION, ATTENTION",
    "DOWN, STOP, STOP",
    "UNKNOWN, OFF, OFF"
  })
  void aPartHasTheMarkOfItsCondition(PartCondition condition, Mark onPages, Mark onTheStrip) {
    assertEquals(onPages, Mark.of(condition));
    assertEquals(onTheStrip, Mark.of(condition).calm());
  }
}
