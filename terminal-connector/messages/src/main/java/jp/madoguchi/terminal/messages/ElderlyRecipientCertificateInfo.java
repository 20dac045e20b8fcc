package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 高齢受給者証情報.
 *
 * @param elderlyRecipientCertificateDate 交付年月日
 * @param elderlyRecipientValidStartDate 有効開始年月日
 * @param elderlyRecipientValidEndDate 有効終了年月日
 * @param elderlyRecipientContributionRatio 一部負担金割合 in percent, 3 digits (020)
 * @param unknownElements elements without a place here
 */
public record ElderlyRecipientCertificateInfo(
    MessageDate elderlyRecipientCertificateDate,
    MessageDate elderlyRecipientValidStartDate,
    MessageDate elderlyRecipientValidEndDate,
    String elderlyRecipientContributionRatio,
    List<UnknownElement> unknownElements) {
  public ElderlyRecipientCertificateInfo {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
