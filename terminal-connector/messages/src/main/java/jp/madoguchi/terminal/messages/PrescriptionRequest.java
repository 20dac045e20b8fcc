package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 電子処方箋 request: {@code EPSsiPIR01req}, {@code EPSsiDMP01req}, {@code EPSsiPIR06req}. Elements
 * beyond the public ones are kept as unknown.
 *
 * @param family the family named by the file name
 * @param header MessageHeader
 * @param body MessageBody
 * @param unknownElements elements without a place here
 */
public record PrescriptionRequest(
    MessageFamily family,
    RequestHeader header,
    PrescriptionRequestBody body,
    List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public PrescriptionRequest {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
