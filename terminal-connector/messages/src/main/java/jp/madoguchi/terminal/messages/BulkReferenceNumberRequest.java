package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 照会番号一括登録要求 {@code OQSmuimm01req} (OQS-IF-009).
 *
 * @param header MessageHeader
 * @param body MessageBody
 * @param unknownElements elements without a place here
 */
public record BulkReferenceNumberRequest(
    RequestHeader header, BulkReferenceNumberRequestBody body, List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public BulkReferenceNumberRequest {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
