package jp.madoguchi.reader.pcsc;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Watches the PC/SC service until it is stopped, and tries for ever to find it again when it is
 * gone. A heartbeat tells a service that hangs from one at which nothing happens.
 */
public final class ReaderWatch extends WatchedReaders {
  private static final long HEARTBEAT_MILLIS = 2_000;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final System.Logger LOG = System.getLogger(ReaderWatch.class.getName());

  private final PcscSettings settings;
  private final Timer timer;
  private volatile PcscConnection connection;
  private volatile long lastSignNanos;

  public ReaderWatch(PcscSettings settings, Timer timer, Clock clock) {
    super(settings.readers(), clock);
    this.settings = settings;
    this.timer = timer;
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
    do {
      boolean wasThere = watch();
      pauseMillis = wasThere ? FIRST_PAUSE_MILLIS : Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    } while (pause(pauseMillis));
    heartbeat.cancel();
  }

  /**
   * Watches until the service is lost.
   *
   * @return whether it was there at all
   */
  private boolean watch() {
    boolean wasThere = false;
    try (PcscConnection service = settings.connect(timer)) {
      connection = service;
      while (!stopped()) {
        var slots = service.readersAndWatch();
        wasThere = true;
        lastSignNanos = System.nanoTime();
        listed(slots);
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
    if (!stopped()) {
      serviceGone("no PC/SC service at " + settings.place() + ": " + cause.getMessage());
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

  @Override
  public void stop() {
    super.stop();
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
