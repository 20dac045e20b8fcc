package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of a 電子処方箋 result as far as it is public (section 3.10).
 *
 * @param processingResultStatus 処理結果状況
 * @param processingResultCode 処理結果コード, opaque (別紙6-1 is not public)
 * @param processingResultMessage 処理結果メッセージ, to be shown as it is
 * @param prescriptionId 処方箋ID
 * @param accessCode 引換番号
 * @param xmlCheckResultList XML checks
 * @param csvCheckResultList CSV checks
 * @param verifyResultList signature checks
 * @param generateSignResult signing
 * @param prescriptionReferenceInformationFile 処方箋の控え, base64 of a PDF
 * @param unknownElements elements without a place here
 */
public record PrescriptionResponseBody(
    ProcessingResultStatus processingResultStatus,
    String processingResultCode,
    String processingResultMessage,
    String prescriptionId,
    String accessCode,
    @ListElement(wrapper = "XmlCheckResultList") List<CheckResult> xmlCheckResultList,
    @ListElement(wrapper = "CsvCheckResultList") List<CheckResult> csvCheckResultList,
    @ListElement(wrapper = "VerifyResultList") List<SignatureCheckResult> verifyResultList,
    GenerateSignResult generateSignResult,
    String prescriptionReferenceInformationFile,
    List<UnknownElement> unknownElements) {
  public PrescriptionResponseBody {
    xmlCheckResultList = List.copyOf(xmlCheckResultList);
    csvCheckResultList = List.copyOf(csvCheckResultList);
    verifyResultList = List.copyOf(verifyResultList);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
