package jp.madoguchi.access;

import jp.madoguchi.node.CarriedChange;
import jp.madoguchi.node.ChangeHeard;

/** Told in the transaction in which a log-in ended, and after it on every node (CDI event). */
public record StaffSessionEnded(LogInKey key, LogInEnd why) implements CarriedChange {
  public static final String KIND = "log-in-ended";

  @Override
  public ChangeHeard heard() {
    return new ChangeHeard(KIND, why + " " + key.hex(), 0);
  }

  /** What a node was told. */
  public static StaffSessionEnded of(ChangeHeard change) {
    int blank = change.key().indexOf(' ');
    return new StaffSessionEnded(
        new LogInKey(change.key().substring(blank + 1)),
        LogInEnd.valueOf(change.key().substring(0, blank)));
  }
}
