package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Result of one person of 照会番号一括登録.
 *
 * @param referenceNumberRegistrationInfo echo
 * @param processingResultStatus 処理結果状況
 * @param processingResultCode 処理結果コード, opaque (別紙6-1 is not public)
 * @param processingResultMessage 処理結果メッセージ, to be shown as it is
 * @param unknownElements elements without a place here
 */
public record BulkRegistrationUnit(
    ReferenceNumberRegistrationInfo referenceNumberRegistrationInfo,
    ProcessingResultStatus processingResultStatus,
    String processingResultCode,
    String processingResultMessage,
    List<UnknownElement> unknownElements)
    implements TerminalUnit {
  public BulkRegistrationUnit {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
