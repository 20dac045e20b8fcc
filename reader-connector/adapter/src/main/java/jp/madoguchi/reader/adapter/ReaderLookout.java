package jp.madoguchi.reader.adapter;

import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.reader.adapter.inbound.ReaderMonitor;
import jp.madoguchi.reader.adapter.inbound.ReaderSubscription;
import jp.madoguchi.reader.adapter.remote.DeskEndpoint;
import jp.madoguchi.reader.adapter.settings.DeskSettings;
import jp.madoguchi.reader.adapter.settings.ReaderSettings;
import jp.madoguchi.reader.api.ReaderName;

/**
 * The watch over the readers of this machine and the lines of the desks, from the first listener to
 * the last. One per settings file in this class loader, whichever instance of the adapter began it:
 * a server may make a second one for the outbound side of the same archive (WildFly does), whose
 * sessions must find the same lines and report to the same watch.
 */
final class ReaderLookout {
  private static final Map<Path, ReaderLookout> BY_FILE = new ConcurrentHashMap<>();
  private static final Path NOWHERE = Path.of("");

  private final Set<ReaderSubscription> listening = new HashSet<>();
  private ReaderMonitor monitor;
  private volatile DeskEndpoint desks;

  private ReaderLookout() {}

  /** The watch by the settings of a file; empty: by the defaults. */
  static ReaderLookout of(Optional<Path> file) {
    Path key = file.orElse(NOWHERE).toAbsolutePath().normalize();
    return BY_FILE.computeIfAbsent(key, path -> new ReaderLookout());
  }

  /** Adds a listener and tells it the present; the first one's server lends the threads. */
  synchronized void add(
      ReaderSubscription subscription,
      ReaderSettings settings,
      Optional<DeskSettings> deskSettings,
      WorkManager workManager,
      Timer timer)
      throws WorkException {
    if (listening.isEmpty()) {
      monitor = new ReaderMonitor(settings, timer, Clock.systemUTC());
      try {
        begin(settings, deskSettings, workManager);
      } catch (WorkException e) {
        end();
        throw e;
      }
    }
    listening.add(subscription);
    monitor.add(subscription);
    if (desks != null) {
      desks.add(subscription);
    }
  }

  private void begin(
      ReaderSettings settings, Optional<DeskSettings> deskSettings, WorkManager workManager)
      throws WorkException {
    if (settings.local()) { // else only desks tell something; nobody misses a PC/SC service here
      workManager.startWork(monitor, WorkManager.INDEFINITE, null, null);
    }
    if (deskSettings.isPresent()) {
      desks =
          new DeskEndpoint(
              deskSettings.get(), workManager, settings.longestOperation(), Clock.systemUTC());
      workManager.startWork(desks, WorkManager.INDEFINITE, null, null);
    }
  }

  /** Takes a listener away; after the last one nothing is watched. */
  synchronized void remove(ReaderSubscription subscription) {
    if (!listening.remove(subscription)) {
      return;
    }
    monitor.remove(subscription);
    if (desks != null) {
      desks.remove(subscription);
    }
    if (listening.isEmpty()) {
      end();
    }
  }

  private void end() {
    monitor.release();
    monitor = null;
    if (desks != null) {
      desks.release();
      desks = null;
    }
  }

  /** The endpoint for desks; null while it is off. */
  DeskEndpoint desks() {
    return desks;
  }

  /**
   * The readers beside a screen: those of the one desk whose agent is there, else those of this
   * machine for its own screen.
   */
  synchronized List<ReaderName> beside(InetAddress address) {
    List<ReaderName> atDesk = desks == null ? List.of() : desks.beside(address);
    boolean own = address.isLoopbackAddress() && monitor != null;
    return atDesk.isEmpty() && own ? monitor.up() : atDesk;
  }

  /** A session has given its card back. */
  synchronized void sessionEnded(ReaderName reader) {
    if (monitor != null) {
      monitor.sessionEnded(reader);
    }
  }
}
