package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * アップロード結果 {@code OQSmu…01res} (OQS-IF-006, 010, 014, 018, 022): the bulk request was received
 * under a number.
 *
 * @param family the family named by the file name
 * @param header MessageHeader
 * @param body MessageBody, null when absent
 * @param unknownElements elements without a place here
 */
public record BulkReception(
    MessageFamily family,
    ResponseHeader header,
    BulkReceptionBody body,
    List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public BulkReception {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
