package jp.madoguchi.access;

import jp.madoguchi.node.CarriedChange;
import jp.madoguchi.node.ChangeHeard;

/**
 * Told in the transaction in which somebody took up another role, or was given or lost a right
 * (権限の変更), and after it on every node (CDI event): what stays open under a log-in asks again.
 *
 * @param key the log-in, or null when several may be concerned
 */
public record StaffRightsChanged(LogInKey key) implements CarriedChange {
  public static final String KIND = "staff-rights";

  @Override
  public ChangeHeard heard() {
    return new ChangeHeard(KIND, key == null ? "" : key.hex(), 0);
  }

  /** What a node was told. */
  public static StaffRightsChanged of(ChangeHeard change) {
    return new StaffRightsChanged(change.key().isEmpty() ? null : new LogInKey(change.key()));
  }
}
