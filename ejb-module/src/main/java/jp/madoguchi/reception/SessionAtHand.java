package jp.madoguchi.reception;

import jp.madoguchi.access.LogInKey;
import jp.madoguchi.node.CarriedChange;
import jp.madoguchi.node.ChangeHeard;

/**
 * Told on every node: somebody has a session's page open, or has left it (担当). Holds no personal
 * data: whoever hears of it asks whose log-in it is.
 *
 * @param open false when the page was left
 */
public record SessionAtHand(long sessionId, LogInKey logIn, boolean open) implements CarriedChange {
  public static final String KIND = "session-at-hand";

  private static final String OPEN = "open";

  @Override
  public ChangeHeard heard() {
    return new ChangeHeard(KIND, sessionId + " " + logIn.hex() + " " + (open ? OPEN : "left"), 0);
  }

  /** What a node was told. */
  public static SessionAtHand of(ChangeHeard change) {
    String[] parts = change.key().split(" ");
    return new SessionAtHand(
        Long.parseLong(parts[0]), new LogInKey(parts[1]), OPEN.equals(parts[2]));
  }
}
