package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 照会番号一括登録結果 {@code OQSmuimm02res} (OQS-IF-012).
 *
 * @param header MessageHeader
 * @param body MessageBody, null when absent
 * @param unknownElements elements without a place here
 */
public record BulkReferenceNumberResponse(
    ResponseHeader header,
    BulkReferenceNumberResponseBody body,
    List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public BulkReferenceNumberResponse {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
