package jp.madoguchi.task;

/** How a task ended. */
public enum TaskEnd {
  /** 対応済: a person says so. */
  DEALT_WITH,
  /** 解消: what it was about was settled by another act. */
  SETTLED
}
