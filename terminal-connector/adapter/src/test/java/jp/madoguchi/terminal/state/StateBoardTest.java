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
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.kit.Await;
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
  void tellsAForgottenTerminalAnewAndNotWhatWasDownBefore() {
    down(TerminalFault.MISSING);
    board.forget(MAIN);
    board.up(MAIN, TerminalPart.FACE_FOLDER, Path.of("/terminal/other"));
    assertEquals(2, told.size());
    assertTrue(told.get(1).up());
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

  @Test
  void aPartWithSeveralFoldersIsDownUntilTheLastOfThemIsUp() {
    Path other = Path.of("/terminal/presc");
    up();
    down(TerminalFault.MISSING);
    board.down(MAIN, TerminalPart.FACE_FOLDER, TerminalFault.NOT_READABLE, other);
    up();
    board.up(MAIN, TerminalPart.FACE_FOLDER, other);
    assertEquals(List.of(true, false, false, true), told.stream().map(TerminalState::up).toList());
    assertTrue(told.get(2).detail().contains("presc"));
  }

  @Test
  void whatIsToldLastIsWhatHoldsAlsoWhenTwoFoldersReportAtOnce() throws Exception {
    List<TerminalState> news = new CopyOnWriteArrayList<>();
    Thread[] second = new Thread[1];
    StateBoard board =
        new StateBoard(
            new Ticking(),
            state -> {
              if (state.up()) {
                second[0].start();
                Await.until(
                    "the other waits or has told",
                    () -> second[0].getState() == Thread.State.BLOCKED || !news.isEmpty());
              }
              news.add(state);
            });
    Path other = Path.of("/terminal/presc");
    second[0] =
        new Thread(() -> board.down(MAIN, TerminalPart.FACE_FOLDER, TerminalFault.MISSING, other));
    board.up(MAIN, TerminalPart.FACE_FOLDER, FACE);
    second[0].join();
    assertFalse(news.get(1).up());
    assertTrue(board.isDown(MAIN, TerminalPart.FACE_FOLDER));
  }
}
