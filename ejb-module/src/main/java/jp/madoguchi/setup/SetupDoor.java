package jp.madoguchi.setup;

/** Whether an installation is to be set up (初期設定の要否). */
public enum SetupDoor {
  /** There is nobody, and a code waits for the operator. */
  OPEN,
  /** There is an account: never again. */
  CLOSED,
  /** Not known yet, or left to the accounts of the environment. */
  UNKNOWN
}
