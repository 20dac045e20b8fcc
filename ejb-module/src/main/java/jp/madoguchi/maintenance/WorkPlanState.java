package jp.madoguchi.maintenance;

/** Where a work plan stands (保守作業計画の状態). */
public enum WorkPlanState {
  /** Another administrator has to approve it. */
  WAITING,
  /** Approved; its time is still to come, or now. */
  APPROVED,
  /** Its time is over. */
  OVER,
  WITHDRAWN
}
