package jp.madoguchi.program;

/** Where a connected program stands (連携システムの状態). */
public enum ProgramState {
  /** Of what one administrator entered, something waits for another. */
  WAITING,
  IN_USE,
  /** No key of it holds now or later. */
  WITHOUT_KEY,
  REVOKED
}
