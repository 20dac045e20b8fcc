package jp.madoguchi.access;

/** How far a log-in is with the second factor (二要素認証の段階). */
public enum FactorStep {
  /** The account has none and needs none. */
  NOT_ASKED,
  /** The password was right; the factor is still to be given, and nothing opens before. */
  DUE,
  /** A role of the person needs one, and the account has none yet. */
  TO_ENROL,
  /** Given in this log-in, or made in it. */
  GIVEN;

  /** Whether the log-in has its roles. */
  boolean opens() {
    return this == NOT_ASKED || this == GIVEN;
  }
}
