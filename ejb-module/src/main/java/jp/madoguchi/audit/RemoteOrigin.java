package jp.madoguchi.audit;

/** Where it is known from (リモート接続の出所). */
public enum RemoteOrigin {
  /** A session in the log of the hospital's gate. */
  GATE_LOG,
  /** A log-in at this program by an account that maintains systems. */
  LOG_IN,
  /** A work plan. */
  WORK_PLAN
}
