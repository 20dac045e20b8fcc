package jp.madoguchi.reader.pcsc;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Limits how long a blocking call to the PC/SC service may take, by closing the channel under it.
 * The service itself knows no time-outs: a slow card, or another program's transaction, would hold
 * a thread of the server for as long as it likes.
 */
public final class Watchdog {
  private final Timer timer;

  public Watchdog(Timer timer) {
    this.timer = timer;
  }

  /** Closes {@code channel} unless the watch is closed within {@code limit}. */
  public Watch watch(Closeable channel, Duration limit) {
    Watch watch = new Watch(channel);
    timer.schedule(watch, limit.toMillis());
    return watch;
  }

  /** One watched call. */
  public static final class Watch extends TimerTask implements AutoCloseable {
    private final Closeable channel;
    private volatile boolean expired;

    private Watch(Closeable channel) {
      this.channel = channel;
    }

    /** Whether the limit was reached and the channel closed. */
    public boolean expired() {
      return expired;
    }

    @Override
    public void run() {
      expired = true;
      try {
        channel.close();
      } catch (IOException e) {
        System.getLogger(Watchdog.class.getName())
            .log(System.Logger.Level.WARNING, "an overdue channel did not close cleanly", e);
      }
    }

    @Override
    public void close() {
      cancel();
    }
  }
}
