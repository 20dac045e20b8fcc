package jp.madoguchi.reception;

import jp.madoguchi.node.CarriedChange;
import jp.madoguchi.node.ChangeHeard;

/**
 * Told on every node after commit: something on the board changed. Holds no personal data.
 *
 * @param sessionId the row, or 0 when only readers, parts or faults changed
 * @param version of the row
 */
public record BoardChange(long sessionId, long version) implements CarriedChange {
  public static final String KIND = "board";

  /** Any row may have changed, and the rest of the board too: it is asked for anew. */
  public static final BoardChange EVERYTHING = new BoardChange(0, 1);

  @Override
  public ChangeHeard heard() {
    return new ChangeHeard(KIND, Long.toString(sessionId), version);
  }
}
