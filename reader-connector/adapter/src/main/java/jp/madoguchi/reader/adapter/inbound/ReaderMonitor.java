package jp.madoguchi.reader.adapter.inbound;

import jakarta.resource.spi.work.Work;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import jp.madoguchi.reader.adapter.pcsc.PcscConnection;
import jp.madoguchi.reader.adapter.pcsc.Watchdog;
import jp.madoguchi.reader.adapter.settings.ReaderSettings;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;

/**
 * Watches the PC/SC service for as long as anyone listens, and tries for ever to find it again when
 * it is gone. A heartbeat tells a service that hangs from one at which nothing happens.
 */
public final class ReaderMonitor implements Work {
  private static final long HEARTBEAT_MILLIS = 2_000;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final System.Logger LOG = System.getLogger(ReaderMonitor.class.getName());

  private final ReaderSettings settings;
  private final Timer timer;
  private final Clock clock;
  private final ReaderBoard board;
  private final Set<ReaderSubscription> subscriptions = new LinkedHashSet<>();
  private final Object pause = new Object();
  private volatile PcscConnection connection;
  private volatile long lastSignNanos;
  private volatile boolean released;

  public ReaderMonitor(ReaderSettings settings, Timer timer, Clock clock) {
    this.settings = settings;
    this.timer = timer;
    this.clock = clock;
    this.board = new ReaderBoard(settings.pattern());
  }

  /** Adds a listener and tells it the present. */
  public void add(ReaderSubscription subscription) {
    synchronized (board) {
      subscriptions.add(subscription);
      subscription.announce(board.present());
    }
  }

  /**
   * Takes a listener away.
   *
   * @return whether nobody listens any more
   */
  public boolean remove(ReaderSubscription subscription) {
    synchronized (board) {
      subscriptions.remove(subscription);
      return subscriptions.isEmpty();
    }
  }

  /** A session with the card on that reader has ended. */
  public void sessionEnded(ReaderName reader) {
    synchronized (board) {
      subscriptions.forEach(subscription -> subscription.sessionEnded(reader));
    }
  }

  @Override
  public void run() {
    TimerTask heartbeat =
        new TimerTask() {
          @Override
          public void run() {
            beat();
          }
        };
    timer.schedule(heartbeat, HEARTBEAT_MILLIS, HEARTBEAT_MILLIS);
    long pauseMillis = FIRST_PAUSE_MILLIS;
    while (!released) {
      boolean wasThere = watch();
      pauseMillis = wasThere ? FIRST_PAUSE_MILLIS : Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
      pause(pauseMillis);
    }
    heartbeat.cancel();
  }

  /**
   * Watches until the service is lost.
   *
   * @return whether it was there at all
   */
  private boolean watch() {
    boolean wasThere = false;
    try (PcscConnection service =
        PcscConnection.open(settings.socket(), new Watchdog(timer), settings.commandLimit())) {
      connection = service;
      while (!released) {
        var slots = service.readersAndWatch();
        wasThere = true;
        lastSignNanos = System.nanoTime();
        announce(() -> board.listed(slots, clock.instant()));
        service.awaitChange();
      }
    } catch (IOException e) {
      lost(e);
    } catch (RuntimeException e) {
      // the watch must outlive anything, or the readers would be deaf without anybody knowing
      LOG.log(System.Logger.Level.ERROR, "watching the card readers failed; starting again", e);
      lost(e);
    } finally {
      connection = null;
    }
    return wasThere;
  }

  private void lost(Exception cause) {
    if (!released) {
      String detail = "no PC/SC service at " + settings.socket() + ": " + cause.getMessage();
      announce(() -> board.serviceGone(detail, clock.instant()));
    }
  }

  private void announce(java.util.function.Supplier<List<ReaderEvent>> change) {
    synchronized (board) {
      List<ReaderEvent> events = change.get();
      if (!events.isEmpty()) {
        subscriptions.forEach(subscription -> subscription.announce(events));
      }
    }
  }

  /** Makes the service answer, and gives it up when it has not answered for too long. */
  private void beat() {
    PcscConnection watched = connection;
    if (watched == null || lastSignNanos == 0) {
      return;
    }
    try {
      Duration silence = Duration.ofNanos(System.nanoTime() - lastSignNanos);
      if (silence.compareTo(settings.commandLimit().plusMillis(HEARTBEAT_MILLIS)) > 0) {
        watched.close();
      } else {
        watched.stopWaiting();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the PC/SC service does not take the heartbeat", e);
    }
  }

  private void pause(long millis) {
    synchronized (pause) {
      if (!released) {
        try {
          pause.wait(millis);
        } catch (InterruptedException e) {
          released = true;
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  @Override
  public void release() {
    synchronized (pause) {
      released = true;
      pause.notifyAll();
    }
    PcscConnection watched = connection;
    if (watched != null) {
      try {
        watched.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "a PC/SC connection did not close cleanly", e);
      }
    }
  }
}
