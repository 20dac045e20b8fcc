package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Result of one person of a bulk inquiry.
 *
 * @param qualificationConfirmSearchInfo echo
 * @param processingResultStatus 処理結果状況
 * @param processingResultCode 処理結果コード, opaque (別紙6-1 is not public)
 * @param processingResultMessage 処理結果メッセージ, to be shown as it is
 * @param qualificationValidity 資格有効性
 * @param resultOfQualificationConfirmation 資格確認結果
 * @param referenceNumber 照会番号; the n-th belongs to the n-th result
 * @param unknownElements elements without a place here
 */
public record BulkConfirmUnit(
    QualificationSearch qualificationConfirmSearchInfo,
    ProcessingResultStatus processingResultStatus,
    String processingResultCode,
    String processingResultMessage,
    QualificationValidity qualificationValidity,
    @ListElement(
            wrapper = "ResultList",
            item = "ResultOfQualificationConfirmation",
            writeWrapper = false)
        List<QualificationEntry> resultOfQualificationConfirmation,
    List<String> referenceNumber,
    List<UnknownElement> unknownElements)
    implements TerminalUnit {
  public BulkConfirmUnit {
    resultOfQualificationConfirmation = List.copyOf(resultOfQualificationConfirmation);
    referenceNumber = List.copyOf(referenceNumber);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
