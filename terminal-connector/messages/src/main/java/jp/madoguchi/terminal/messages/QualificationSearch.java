package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * QualificationConfirmSearchInfo (資格確認照会用情報): whose qualification is asked for.
 *
 * @param insurerNumber 保険者番号
 * @param insuredCardSymbol 被保険者証記号
 * @param insuredIdentificationNumber 被保険者証番号
 * @param insuredBranchNumber 被保険者証枝番
 * @param birthdate 生年月日
 * @param limitApplicationCertificateRelatedConsFlg 限度額適用認定証提供同意フラグ
 * @param arbitraryIdentifier 任意の識別子, echoed per person
 * @param unknownElements elements without a place here
 */
public record QualificationSearch(
    String insurerNumber,
    String insuredCardSymbol,
    String insuredIdentificationNumber,
    String insuredBranchNumber,
    MessageDate birthdate,
    ConsentFlag limitApplicationCertificateRelatedConsFlg,
    String arbitraryIdentifier,
    List<UnknownElement> unknownElements) {
  public QualificationSearch {
    insurerNumber = InsurerNumberText.padded(insurerNumber);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
