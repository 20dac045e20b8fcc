package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Header of {@code YZKsiquc01req} and {@code TKKsiquc01req}, whose element names differ from the
 * OQS families.
 *
 * @param medicalInstitutionCode 医療機関コード, 10 digits
 * @param insurerNumber 保険者番号
 * @param insuranceCardSymbol 記号
 * @param insuredPersonIdentificationNumber 番号
 * @param branchNumber 枝番
 * @param arbitraryFileIdentifier 任意のファイル識別子
 * @param unknownElements elements without a place here
 */
public record ClinicalRequestHeader(
    String medicalInstitutionCode,
    String insurerNumber,
    String insuranceCardSymbol,
    String insuredPersonIdentificationNumber,
    String branchNumber,
    String arbitraryFileIdentifier,
    List<UnknownElement> unknownElements)
    implements MessageHeader {
  public ClinicalRequestHeader {
    insurerNumber = InsurerNumberText.padded(insurerNumber);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
