package jp.madoguchi.reader.pcsc;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;

/**
 * Watches readers, on the thread that runs it, until it is stopped, and tells every listener the
 * same in the same order.
 */
public abstract class WatchedReaders implements Runnable {
  private final ReaderBoard board;
  private final Clock clock;
  private final Set<ReaderEvents> listeners = new LinkedHashSet<>();
  private final Object pause = new Object();
  private volatile boolean stopped;

  WatchedReaders(Pattern wanted, Clock clock) {
    this.board = new ReaderBoard(wanted);
    this.clock = clock;
  }

  /** Adds a listener and tells it the present. */
  public final void add(ReaderEvents listener) {
    synchronized (board) {
      listeners.add(listener);
      listener.announce(board.present());
    }
  }

  /** Takes a listener away. */
  public final void remove(ReaderEvents listener) {
    synchronized (board) {
      listeners.remove(listener);
    }
  }

  /** Readers that take cards now. */
  public final List<ReaderName> up() {
    synchronized (board) {
      return board.present().stream()
          .filter(event -> !event.reader().equals(ReaderName.SERVICE))
          .filter(
              event -> event instanceof ReaderStateChanged told && told.state() == ReaderState.UP)
          .map(ReaderEvent::reader)
          .toList();
    }
  }

  /** The service lists these readers now. */
  final void listed(List<ReaderSlot> slots) {
    synchronized (board) {
      announce(board.listed(slots, clock.instant()));
    }
  }

  /** The service is not there. */
  final void serviceGone(String detail) {
    synchronized (board) {
      announce(board.serviceGone(detail, clock.instant()));
    }
  }

  private void announce(List<ReaderEvent> events) {
    if (!events.isEmpty()) {
      listeners.forEach(listener -> listener.announce(events));
    }
  }

  final boolean stopped() {
    return stopped;
  }

  /**
   * Waits, unless it is stopped.
   *
   * @return whether to go on
   */
  final boolean pause(long millis) {
    synchronized (pause) {
      if (!stopped) {
        try {
          pause.wait(millis);
        } catch (InterruptedException e) {
          stopped = true;
          Thread.currentThread().interrupt();
        }
      }
      return !stopped;
    }
  }

  /** Ends the watch. */
  public void stop() {
    synchronized (pause) {
      stopped = true;
      pause.notifyAll();
    }
  }
}
