package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Bulk collection {@code OQSmutic01req} 委託先資格情報, {@code OQSmuhvq01req} and {@code OQSmuonq01req}
 * 同意済資格情報 (OQS-IF-013, 017, 021).
 *
 * @param family the family named by the file name
 * @param header MessageHeader
 * @param body MessageBody
 * @param unknownElements elements without a place here
 */
public record BulkCollectionRequest(
    MessageFamily family,
    RequestHeader header,
    BulkCollectionRequestBody body,
    List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public BulkCollectionRequest {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
