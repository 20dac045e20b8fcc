package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 一括結果 {@code OQSmu…02res} of quc, tic, hvq and onq (OQS-IF-008, 016, 020, 024).
 *
 * @param family the family named by the file name
 * @param header MessageHeader
 * @param body MessageBody, null when absent
 * @param unknownElements elements without a place here
 */
public record BulkQualificationResponse(
    MessageFamily family,
    ResponseHeader header,
    BulkQualificationResponseBody body,
    List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public BulkQualificationResponse {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
