package jp.madoguchi.task;

/** What was done about a task. */
public enum TaskAct {
  /** 担当. */
  TAKEN,
  /** Ended, by a person or by another act. */
  ENDED,
  REOPENED
}
