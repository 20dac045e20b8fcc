package jp.madoguchi.terminal.crash;

/** When a process is killed. Each step of a file's way is aimed at, and chance does the rest. */
enum Moment {
  /** While the process starts: class loading, opening of the store. */
  STARTING,
  /** At any time while files stream. */
  RUNNING,
  /** When a capture's temporary file appears. */
  CAPTURING,
  /** When a capture has its final name. */
  CAPTURED,
  /** When everything is in the transaction and nothing is committed. */
  IN_TRANSACTION,
  /** When the database has committed and the connector has not been told. */
  COMMITTED,
  /** When a part of a bulk result is committed and more parts follow. */
  IN_BULK,
  /** When a capture leaves the waiting ones for the archive; its original is still there. */
  ARCHIVED,
  /** When an original is removed. */
  REMOVED;

  /** Whether the process itself stops there, until it is killed. */
  boolean held() {
    return this == IN_TRANSACTION || this == COMMITTED || this == IN_BULK;
  }
}
