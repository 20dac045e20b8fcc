package jp.madoguchi.terminal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import org.junit.jupiter.api.Test;

class StateBoardTest {

  private static final TerminalId MAIN = new TerminalId("main");
  private static final Path FACE = Path.of("/terminal/face");

  /** Goes on by a second each time it is asked. */
  private static final class Ticking extends Clock {
    private long second;

    @Override
    public Instant instant() {
      return Instant.ofEpochSecond(second++);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final List<TerminalState> told = new ArrayList<>();
  private final StateBoard board = new StateBoard(new Ticking(), told::add);

  private TerminalState down(TerminalFault fault) {
    return board.down(MAIN, TerminalPart.FACE_FOLDER, fault, FACE);
  }

  private void up() {
    board.up(MAIN, TerminalPart.FACE_FOLDER, FACE);
  }

  @Test
  void tellsTheFirstStateAndEachChangeOnce() {
    up();
    up();
    down(TerminalFault.MISSING);
    down(TerminalFault.MISSING);
    up();
    assertEquals(List.of(true, false, true), told.stream().map(TerminalState::up).toList());
  }

  @Test
  void anotherFaultIsToldButTheOutageKeepsItsBeginning() {
    up();
    Instant since = down(TerminalFault.MISSING).since();
    assertEquals(since, down(TerminalFault.NOT_READABLE).since());
    assertEquals(3, told.size());
    assertTrue(board.isDown(MAIN, TerminalPart.FACE_FOLDER));
    up();
    assertTrue(told.get(3).since().isAfter(since));
    assertFalse(board.isDown(MAIN, TerminalPart.FACE_FOLDER));
  }

  @Test
  void whatNobodyLookedAtIsNotStarted() {
    up();
    List<TerminalState> states = board.of(List.of(MAIN));
    assertEquals(TerminalPart.values().length, states.size());
    assertEquals(
        TerminalPart.values().length - 1,
        states.stream()
            .filter(state -> state.fault().filter(TerminalFault.NOT_STARTED::equals).isPresent())
            .count());
  }
}
