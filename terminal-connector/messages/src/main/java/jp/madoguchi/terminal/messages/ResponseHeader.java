package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Header of a result of the OQS and EPS families.
 *
 * @param processExecutionTime 処理実行日時
 * @param qualificationConfirmationDate 資格確認日
 * @param medicalInstitutionCode 医療機関コード, 10 digits
 * @param arbitraryFileIdentifier 任意のファイル識別子
 * @param referenceClassification 照会区分
 * @param receptionNumber 受付番号 of a bulk inquiry
 * @param segmentOfResult 処理結果区分
 * @param errorCode エラーコード, opaque
 * @param errorMessage エラーメッセージ, to be shown as it is
 * @param numberOfProcessingResult 処理結果件数
 * @param numberOfNormalProcessing 正常件数
 * @param numberOfError エラー件数
 * @param characterCodeIdentifier 文字コード識別; the XML declaration decides, never this
 * @param unknownElements elements without a place here
 */
public record ResponseHeader(
    MessageTimestamp processExecutionTime,
    MessageDate qualificationConfirmationDate,
    String medicalInstitutionCode,
    String arbitraryFileIdentifier,
    ReferenceClassification referenceClassification,
    String receptionNumber,
    SegmentOfResult segmentOfResult,
    String errorCode,
    String errorMessage,
    String numberOfProcessingResult,
    String numberOfNormalProcessing,
    String numberOfError,
    CharacterCodeIdentifier characterCodeIdentifier,
    List<UnknownElement> unknownElements)
    implements MessageHeader {
  public ResponseHeader {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
