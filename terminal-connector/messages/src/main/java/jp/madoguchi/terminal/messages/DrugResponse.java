package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 薬剤情報等 {@code YZKsiquc01res} (YZK-IF-002).
 *
 * @param header MessageHeader
 * @param body MessageBody, null when absent
 * @param unknownElements elements without a place here
 */
public record DrugResponse(
    DrugResponseHeader header, DrugResponseBody body, List<UnknownElement> unknownElements)
    implements TerminalMessage {
  public DrugResponse {
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
