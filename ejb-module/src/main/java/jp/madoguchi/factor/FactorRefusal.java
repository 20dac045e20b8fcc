package jp.madoguchi.factor;

/** Why nothing was done about a factor of one's own (認証要素の操作ができない理由). */
public enum FactorRefusal {
  /** The code is wrong, or was used before. */
  CODE_WRONG,
  /** Too many wrong ones: try again later. */
  LOCKED,
  /** What was begun is too old, or was begun in another log-in. */
  BEGIN_AGAIN,
  /** A name of 1 to 40 characters is asked for. */
  NAME_MISSING,
  /** As many as one person may hold. */
  TOO_MANY,
  /** The role needs a factor, and this is the last. */
  LAST_ONE,
  /** There is no such factor any more. */
  GONE,
  /** This passkey is registered already. */
  KNOWN,
  /** The device's answer does not fit: another page, no user verification, an old counter. */
  PASSKEY_WRONG,
  /** The log-in has ended or is not far enough. */
  LOG_IN
}
