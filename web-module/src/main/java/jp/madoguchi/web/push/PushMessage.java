package jp.madoguchi.web.push;

import jp.madoguchi.web.board.BoardForm;

/**
 * One message to a browser. Of two with the same key that wait, the newer stays.
 *
 * @param key the row's number, or one of the few below
 * @param version of the row
 * @param text as it is sent
 */
record PushMessage(long key, long version, String text) {
  /** Anything may have changed: the board asks by version. */
  static final PushMessage AGAIN = new PushMessage(0, 0, BoardForm.message("again"));

  /** Answer to the browser's sign of life. */
  static final PushMessage ALIVE = new PushMessage(-1, 0, BoardForm.message("alive"));

  /** From now on nothing is missed. */
  static final PushMessage READY = new PushMessage(-2, 0, BoardForm.message("ready"));

  /** The page was drawn for other rights than the person has now. */
  static final PushMessage ANEW = new PushMessage(-3, 0, BoardForm.message("anew"));

  private static final long STRIP = -4;
  private static final long HOLDERS = -5;

  static PushMessage strip(long version, String text) {
    return new PushMessage(STRIP, version, text);
  }

  /** Who has a session's page open; rows have numbers above 0, this has one below for each. */
  static PushMessage holders(long session, long version, String text) {
    return new PushMessage(HOLDERS - session, version, text);
  }

  /** A row holds a patient. */
  @Override
  public String toString() {
    return "PushMessage[" + key + " v" + version + "]";
  }
}
