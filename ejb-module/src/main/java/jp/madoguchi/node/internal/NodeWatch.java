package jp.madoguchi.node.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells from their beats which nodes are dead. A node is dead when its beat did not move for {@link
 * #SILENCE_NANOS} that this node has watched without interruption, by its own steady clock: no two
 * machines' clocks are compared, and a database that was away gives everybody the whole time anew.
 */
final class NodeWatch {
  /** Six seconds: with a beat and a look each second, an heir is there within ten. */
  static final long SILENCE_NANOS = 6_000_000_000L;

  /** Longer between two looks than this, and the watching was interrupted (it was we who slept). */
  static final long LONGEST_GAP_NANOS = 3_000_000_000L;

  private record Sight(long incarnation, long beat, long since) {}

  private final Map<String, Sight> sights = new HashMap<>();
  private long lastLook;
  private boolean watching;

  /** A look begins, at a time of {@link System#nanoTime}. */
  void look(long now) {
    if (!watching || now - lastLook > LONGEST_GAP_NANOS) {
      sights.clear();
    }
    watching = true;
    lastLook = now;
  }

  /** What this look shows of one node. */
  void sees(String node, long incarnation, long beat) {
    Sight last = sights.get(node);
    if (last == null || last.incarnation() != incarnation || last.beat() != beat) {
      sights.put(node, new Sight(incarnation, beat, lastLook));
    }
  }

  /** The database did not answer: what was seen before it says nothing of what was meanwhile. */
  void interrupted() {
    watching = false;
    sights.clear();
  }

  /** Whether that process is dead, as far as was seen. */
  boolean isDead(String node, long incarnation) {
    Sight last = sights.get(node);
    if (!watching || last == null) {
      return false;
    }
    return last.incarnation() != incarnation || lastLook - last.since() >= SILENCE_NANOS;
  }
}
