package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 照会番号登録要求 {@code OQSsiimm01req} (OQS-IF-003).
 *
 * @param header MessageHeader
 * @param body MessageBody
 * @param unknownElements elements without a place here
 */
public record ReferenceNumberRequest(
    RequestHeader header, ReferenceNumberRequestBody body, List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public ReferenceNumberRequest {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
