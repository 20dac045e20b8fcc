package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 限度額適用認定証関連情報.
 *
 * @param limitApplicationCertificateClassification 区分
 * @param limitApplicationCertificateClassificationFlag 適用区分
 * @param limitApplicationCertificateDate 交付年月日
 * @param limitApplicationCertificateValidStartDate 有効開始年月日
 * @param limitApplicationCertificateValidEndDate 有効終了年月日
 * @param limitApplicationCertificateLongTermDate 長期入院該当年月日
 * @param unknownElements elements without a place here
 */
public record LimitApplicationCertificateRelatedInfo(
    LimitCertificateClassification limitApplicationCertificateClassification,
    LimitCategory limitApplicationCertificateClassificationFlag,
    MessageDate limitApplicationCertificateDate,
    MessageDate limitApplicationCertificateValidStartDate,
    MessageDate limitApplicationCertificateValidEndDate,
    MessageDate limitApplicationCertificateLongTermDate,
    List<UnknownElement> unknownElements) {
  public LimitApplicationCertificateRelatedInfo {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
