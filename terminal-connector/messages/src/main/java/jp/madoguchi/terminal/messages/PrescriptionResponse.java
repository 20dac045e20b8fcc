package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 電子処方箋 result: {@code EPSsiPIR01res}, {@code EPSsiPIR06res}.
 *
 * @param family the family named by the file name
 * @param header MessageHeader
 * @param body MessageBody, null when absent
 * @param unknownElements elements without a place here
 */
public record PrescriptionResponse(
    MessageFamily family,
    ResponseHeader header,
    PrescriptionResponseBody body,
    List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public PrescriptionResponse {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
