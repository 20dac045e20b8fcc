package jp.madoguchi.terminal.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.NameInLog;
import jp.madoguchi.terminal.capture.Neighbours;
import jp.madoguchi.terminal.capture.Quarantined;
import jp.madoguchi.terminal.delivery.Courier;
import jp.madoguchi.terminal.settings.AfterDelivery;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.sharing.Holdings.Holding;
import jp.madoguchi.terminal.sharing.LastOwned;

/**
 * Begins with a terminal that became this server's, and goes on looking for what others still have
 * of it. What was captured before goes first, in the order of its capture; only then are the
 * folders watched. Used by the keeper's thread.
 */
final class Takeover {

  private static final System.Logger LOG = System.getLogger(Takeover.class.getName());

  /** A former owner that wakes up may leave one more capture. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /** All that waits is queued afterwards, so that the order of capture holds over all nodes. */
  private static final Neighbours.Heir TO_BE_RESUMED =
      new Neighbours.Heir() {
        @Override
        public void waits(Capture capture) {
          LOG.log(System.Logger.Level.DEBUG, "taken over: {0}", NameInLog.of(capture.fileName()));
        }

        @Override
        public void putAside(Quarantined quarantined) {
          LOG.log(
              System.Logger.Level.DEBUG,
              "taken over: {0}",
              NameInLog.of(quarantined.capture().fileName()));
        }
      };

  private final ConnectorSettings settings;
  private final NodeSharing sharing;
  private final CaptureStore store;
  private final Courier courier;
  private final Neighbours neighbours;
  private final LastOwned lastOwned;
  private final Map<TerminalId, Holding> begun = new ConcurrentHashMap<>();
  private Map<TerminalId, Long> written;
  private boolean wentOn;
  private long nextLook = System.nanoTime();

  Takeover(
      ConnectorSettings settings,
      NodeSharing sharing,
      CaptureStore store,
      Courier courier,
      Neighbours neighbours,
      LastOwned lastOwned) {
    this.settings = settings;
    this.sharing = sharing;
    this.store = store;
    this.courier = courier;
    this.neighbours = neighbours;
    this.lastOwned = lastOwned;
  }

  /** One look at what is held. */
  void round() throws IOException {
    if (!sharing.isJoined()) {
      wentOn = false;
      begun.clear();
      return;
    }
    if (!wentOn) {
      lastOwned.terminals().forEach(sharing.holdings()::goOn);
      wentOn = true;
    }
    boolean look = System.nanoTime() - nextLook >= 0;
    Map<TerminalId, Holding> held = sharing.holdings().all();
    begun.keySet().retainAll(held.keySet());
    for (Map.Entry<TerminalId, Holding> one : held.entrySet()) {
      if (!one.getValue().equals(begun.get(one.getKey()))) {
        begin(one.getKey(), one.getValue());
        begun.put(one.getKey(), one.getValue());
      } else if (look && one.getValue().delivers()) {
        adopt(one.getKey(), courier);
      }
    }
    if (look) {
      store.forgetGone();
      nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
    }
    remember(held);
  }

  private void begin(TerminalId terminal, Holding holding) throws IOException {
    if (!holding.delivers()) {
      return;
    }
    store.forgetGone();
    adopt(terminal, TO_BE_RESUMED);
    courier.resume(terminal, holding);
  }

  /** The other servers' folders may be out of reach just now; the own one is not. */
  private void adopt(TerminalId terminal, Neighbours.Heir heir) {
    try {
      neighbours.adopt(terminal, heir);
      if (heir == TO_BE_RESUMED && staysInFolder(terminal)) {
        neighbours.learn(terminal);
      }
    } catch (IOException triedAgain) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0}: captures of other nodes cannot be taken over yet: {1}",
          terminal,
          triedAgain.toString());
    }
  }

  private boolean staysInFolder(TerminalId terminal) {
    return settings
        .terminal(terminal)
        .filter(one -> one.afterDelivery() == AfterDelivery.LEAVE)
        .isPresent();
  }

  private void remember(Map<TerminalId, Holding> held) throws IOException {
    Map<TerminalId, Long> tokens = new HashMap<>();
    held.forEach((terminal, holding) -> tokens.put(terminal, holding.token()));
    if (!tokens.equals(written) && sharing.isJoined()) {
      lastOwned.write(tokens);
      written = tokens;
    }
  }

  /** Whether the terminal's files can be taken in: it is held, and what came before is queued. */
  boolean isBegun(TerminalId terminal) {
    Holding holding = begun.get(terminal);
    return holding != null && sharing.holdings().isStill(terminal, holding);
  }
}
