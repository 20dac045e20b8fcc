package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 照会番号登録情報.
 *
 * @param referenceNumber 照会番号, at most 50 characters
 * @param insurerNumber 保険者番号
 * @param insuredCardSymbol 被保険者証記号
 * @param insuredIdentificationNumber 被保険者証番号
 * @param insuredBranchNumber 被保険者証枝番
 * @param unknownElements elements without a place here
 */
public record ReferenceNumberRegistrationInfo(
    String referenceNumber,
    String insurerNumber,
    String insuredCardSymbol,
    String insuredIdentificationNumber,
    String insuredBranchNumber,
    List<UnknownElement> unknownElements) {
  public ReferenceNumberRegistrationInfo {
    insurerNumber = InsurerNumberText.padded(insurerNumber);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
