package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of a 電子処方箋 request as far as it is public (section 3.10).
 *
 * @param prescriptionInfo base64 of the signed XML, without line breaks
 * @param issueType 発行形態
 * @param prescriptionId 処方箋ID
 * @param insurerNumber 保険者番号
 * @param insuredCardSymbol 被保険者証記号
 * @param insuredIdentificationNumber 被保険者証番号
 * @param insuredBranchNumber 被保険者証枝番
 * @param unknownElements elements without a place here
 */
public record PrescriptionRequestBody(
    String prescriptionInfo,
    PrescriptionIssue issueType,
    String prescriptionId,
    String insurerNumber,
    String insuredCardSymbol,
    String insuredIdentificationNumber,
    String insuredBranchNumber,
    List<UnknownElement> unknownElements) {
  public PrescriptionRequestBody {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
