package jp.madoguchi.contingency;

/** Where a disaster's period stands (災害時モードの状態). */
public enum DisasterState {
  /** Waits for another administrator. */
  WAITING,
  /** Approved, not begun. */
  PLANNED,
  RUNNING,
  OVER,
  /** Ended before its time, or taken back before it was approved. */
  ENDED
}
