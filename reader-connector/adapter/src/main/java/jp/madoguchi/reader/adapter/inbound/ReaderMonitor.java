package jp.madoguchi.reader.adapter.inbound;

import jakarta.resource.spi.work.Work;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CopyOnWriteArraySet;
import jp.madoguchi.reader.adapter.settings.ReaderSettings;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.pcsc.ReaderPoll;
import jp.madoguchi.reader.pcsc.ReaderWatch;
import jp.madoguchi.reader.pcsc.WatchedReaders;

/**
 * Watches the readers of this machine, on a thread of the server, for as long as anyone listens.
 */
public final class ReaderMonitor implements Work {
  private final WatchedReaders watch;
  private final Set<ReaderSubscription> subscriptions = new CopyOnWriteArraySet<>();

  public ReaderMonitor(ReaderSettings settings, Timer timer, Clock clock) {
    this.watch =
        switch (settings.transport()) {
          case PCSCD, NATIVE -> new ReaderWatch(settings.pcsc(), timer, clock);
          case SMARTCARDIO -> new ReaderPoll(settings.pcsc(), clock);
        };
  }

  /** Adds a listener and tells it the present. */
  public void add(ReaderSubscription subscription) {
    subscriptions.add(subscription);
    watch.add(subscription);
  }

  /**
   * Takes a listener away.
   *
   * @return whether nobody listens any more
   */
  public boolean remove(ReaderSubscription subscription) {
    watch.remove(subscription);
    subscriptions.remove(subscription);
    return subscriptions.isEmpty();
  }

  /** A session with the card on that reader has ended. */
  public void sessionEnded(ReaderName reader) {
    subscriptions.forEach(subscription -> subscription.sessionEnded(reader));
  }

  /** Readers of this machine that take cards now. */
  public List<ReaderName> up() {
    return watch.up();
  }

  @Override
  public void run() {
    watch.run();
  }

  @Override
  public void release() {
    watch.stop();
  }
}
