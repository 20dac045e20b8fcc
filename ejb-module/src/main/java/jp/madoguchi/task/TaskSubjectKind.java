package jp.madoguchi.task;

/** What a task can be about. */
public enum TaskSubjectKind {
  /** A line of the fault list (障害一覧), by its id. */
  EXCHANGE_FAULT,
  /** An account of the staff, by its name. */
  STAFF_ACCOUNT
}
