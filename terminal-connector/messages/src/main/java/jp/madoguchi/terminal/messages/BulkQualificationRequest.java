package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 一括照会要求 {@code OQSmuquc01req} (OQS-IF-005). Its body is inferred from the echo in the result; the
 * official layout is not public.
 *
 * @param header MessageHeader
 * @param body MessageBody
 * @param unknownElements elements without a place here
 */
public record BulkQualificationRequest(
    RequestHeader header, BulkQualificationRequestBody body, List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public BulkQualificationRequest {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
