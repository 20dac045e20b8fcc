package jp.madoguchi.encryption;

/**
 * How rows are kept (暗号化の状態); no personal data.
 *
 * @param state what this server does
 * @param failure what to mend where it can do nothing, else null
 * @param key number of the key that encrypts, 0 without one
 * @param waiting rows that are not yet encrypted with that key; at {@link #MOST} there may be more
 */
public record EncryptionCondition(State state, String failure, int key, long waiting) {
  /** Counted so far in each table. */
  public static final int MOST = 10_000;

  /** What a server does with clinical content and insurance numbers. */
  public enum State {
    /** No keystore is named: they stand readable in the database. */
    OFF,
    /** All of them are encrypted with the newest key. */
    ON,
    /** New rows are; rows of before, or of the former key, follow in the background. */
    TAKING_OVER,
    /** Rows are encrypted and the key is not to be had: this server is not ready. */
    UNAVAILABLE
  }
}
