package jp.madoguchi.reader.pcsc;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.smartcardio.SmartcardIoReaders;

/** Looks at the readers of {@code javax.smartcardio} again and again. */
public final class ReaderPoll implements WatchedReaders {
  private static final long PAUSE_MILLIS = 250;

  private final SmartcardIoReaders readers;
  private final Clock clock;
  private final ReaderBoard board;
  private final Set<ReaderEvents> listeners = new LinkedHashSet<>();
  private final Object pause = new Object();
  private boolean stopped;

  public ReaderPoll(PcscSettings settings, Clock clock) {
    this.readers = new SmartcardIoReaders(settings.lockLimit());
    this.clock = clock;
    this.board = new ReaderBoard(settings.readers());
  }

  @Override
  public void add(ReaderEvents listener) {
    synchronized (board) {
      listeners.add(listener);
      listener.announce(board.present());
    }
  }

  @Override
  public void remove(ReaderEvents listener) {
    synchronized (board) {
      listeners.remove(listener);
    }
  }

  @Override
  public void run() {
    do {
      look();
    } while (goOn());
  }

  private void look() {
    List<ReaderSlot> slots;
    try {
      slots = readers.slots();
    } catch (CardException e) {
      announce(board -> board.serviceGone("javax.smartcardio: " + e.getMessage(), clock.instant()));
      return;
    }
    announce(board -> board.listed(slots, clock.instant()));
  }

  private void announce(java.util.function.Function<ReaderBoard, List<ReaderEvent>> change) {
    synchronized (board) {
      List<ReaderEvent> events = change.apply(board);
      if (!events.isEmpty()) {
        listeners.forEach(listener -> listener.announce(events));
      }
    }
  }

  private boolean goOn() {
    synchronized (pause) {
      if (!stopped) {
        try {
          pause.wait(PAUSE_MILLIS);
        } catch (InterruptedException e) {
          stopped = true;
          Thread.currentThread().interrupt();
        }
      }
      return !stopped;
    }
  }

  @Override
  public void stop() {
    synchronized (pause) {
      stopped = true;
      pause.notifyAll();
    }
  }
}
