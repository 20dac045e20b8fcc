package jp.madoguchi.terminal.api;

import java.io.IOException;
import java.time.Instant;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.ResponseHeader;

/**
 * One bulk result (一括結果, OQSmu…02res), already read once from end to end and found good. Its people
 * are read from the connector's durable copy, never held in memory together; usable only while
 * {@link TerminalListener#bulkResultArrived} runs.
 *
 * <p>A result that says 処理中 (SegmentOfResult 2) or 異常終了 (9) comes the same way and has no people.
 */
public interface BulkDelivery extends OwnedDelivery {

  /** The terminal whose folder held the file. */
  @Override
  TerminalId terminal();

  /** The name the terminal gave the file; {@code .zip} when the XML came packed. */
  String fileName();

  /** As {@link TerminalDelivery#captureKey()}; the file as it lay there, packed or not. */
  String captureKey();

  /** When the durable copy was made. */
  Instant capturedAt();

  /** The family named by the file name. */
  MessageFamily family();

  /** The suffix of the 02 request this answers, by file name. */
  String requestSuffix();

  /**
   * Whether one of our servers wrote the request; its 受付番号 then is the one that was asked for, as
   * far as the result tells one.
   */
  boolean requestedHere();

  /** MessageHeader, with 受付番号, 処理結果区分 and the counts the centre tells. */
  ResponseHeader header();

  /** How many people the file holds; counted, not read from the header. */
  long persons();

  /**
   * The people in the order of the file, from the first one; to be closed; may be called again.
   *
   * @throws IOException the durable copy cannot be read just now: let it through as a failure, the
   *     connector delivers again
   * @throws MessageException the durable copy was changed since it was checked
   */
  BulkPersons people() throws IOException, MessageException;
}
