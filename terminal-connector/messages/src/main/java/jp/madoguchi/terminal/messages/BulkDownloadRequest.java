package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * ダウンロード要求 {@code OQSmu…02req} (OQS-IF-007, 011, 015, 019, 023).
 *
 * @param family the family named by the file name
 * @param header MessageHeader
 * @param body MessageBody
 * @param unknownElements elements without a place here
 */
public record BulkDownloadRequest(
    MessageFamily family,
    RequestHeader header,
    BulkDownloadBody body,
    List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public BulkDownloadRequest {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
