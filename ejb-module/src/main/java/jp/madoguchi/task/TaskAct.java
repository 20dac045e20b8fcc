package jp.madoguchi.task;

/** What was done about a task. */
public enum TaskAct {
  /** 担当. */
  TAKEN,
  /** Ended, by a person or by another act. */
  ENDED,
  REOPENED,
  /** Its note reads as a My Number, and whoever typed it says that it is none. */
  NO_MY_NUMBER
}
