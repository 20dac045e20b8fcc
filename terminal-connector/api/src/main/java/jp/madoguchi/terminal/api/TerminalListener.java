package jp.madoguchi.terminal.api;

/**
 * The application's ear at the terminal; implemented by a message-driven bean.
 *
 * <p>Every method is called inside the bean's transaction. If it throws or the transaction rolls
 * back, the connector keeps what it has and calls again, after 1 s, growing to 30 s, until it
 * succeeds. What was committed shortly before the process died may be delivered once more after the
 * restart: <b>be idempotent by {@code captureKey}</b> (a unique key in the database is enough).
 * Files of one reader arrive in the order of their capture as long as none of them fails; different
 * readers and folders do not wait for each other.
 *
 * <p>What is told carries the ownership under which it was captured or adopted ({@link
 * OwnedDelivery}): refuse it by an exception when another server owns the folders by now.
 */
public interface TerminalListener {

  /** A result was read. */
  void resultArrived(TerminalDelivery delivery);

  /**
   * A bulk result (一括結果, phase 02) was read and found good from its first byte to its last. It may
   * hold 100,000 people and take a minute: work in chunks of your own transactions with a cursor
   * kept by {@code captureKey}, so that a second delivery goes on where the first one stopped.
   */
  void bulkResultArrived(BulkDelivery delivery);

  /** A result came as a document (PDF) for reading by people. */
  void documentArrived(DocumentDelivery delivery);

  /** A file cannot be taken in and was put aside; someone must look at it. */
  void fileQuarantined(QuarantinedFile file);

  /** 連携ソフト refused a request without asking the centre. */
  void requestRefused(RefusedRequest refusal);

  /**
   * A part went down or came up; each part is also told once after activation. Only the newest
   * state counts.
   */
  void stateChanged(TerminalState state);
}
