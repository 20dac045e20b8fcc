package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 特定健診情報 {@code TKKsiquc01res}.
 *
 * @param header MessageHeader
 * @param body MessageBody, null when absent
 * @param unknownElements elements without a place here
 */
public record CheckupResponse(
    CheckupResponseHeader header, CheckupResponseBody body, List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public CheckupResponse {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Whether the centre answered with information rather than an error. */
  public boolean normal() {
    return ClinicalResultCode.NORMAL.equals(header.resultCode());
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
