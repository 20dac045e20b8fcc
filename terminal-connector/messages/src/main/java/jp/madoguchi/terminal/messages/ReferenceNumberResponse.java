package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 照会番号登録結果 {@code OQSsiimm01res} (OQS-IF-004).
 *
 * @param header MessageHeader
 * @param body MessageBody, null when absent
 * @param unknownElements elements without a place here
 */
public record ReferenceNumberResponse(
    ResponseHeader header, ReferenceNumberResponseBody body, List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public ReferenceNumberResponse {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
