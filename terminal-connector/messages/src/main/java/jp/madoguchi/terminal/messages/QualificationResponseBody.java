package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of 資格確認結果.
 *
 * @param processingResultStatus 処理結果状況
 * @param processingResultCode 処理結果コード, opaque (別紙6-1 is not public)
 * @param processingResultMessage 処理結果メッセージ, to be shown as it is
 * @param qualificationValidity 資格有効性
 * @param prescriptionIssueSelect 処方箋発行形態
 * @param qualificationConfirmSearchInfo echo of the question; absent in face results
 * @param resultList 資格確認結果, empty when there is none
 * @param unknownElements elements without a place here
 */
public record QualificationResponseBody(
    ProcessingResultStatus processingResultStatus,
    String processingResultCode,
    String processingResultMessage,
    QualificationValidity qualificationValidity,
    PrescriptionIssue prescriptionIssueSelect,
    QualificationSearch qualificationConfirmSearchInfo,
    @ListElement(wrapper = "ResultList", item = "ResultOfQualificationConfirmation")
        List<QualificationEntry> resultList,
    List<UnknownElement> unknownElements) {
  public QualificationResponseBody {
    resultList = List.copyOf(resultList);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
