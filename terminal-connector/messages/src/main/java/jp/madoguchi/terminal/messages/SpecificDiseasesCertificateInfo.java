package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 特定疾病療養受療証情報.
 *
 * @param specificDiseasesDiseaseCategory 認定疾病区分
 * @param specificDiseasesCertificateDate 交付年月日
 * @param specificDiseasesValidStartDate 有効開始年月日
 * @param specificDiseasesValidEndDate 有効終了年月日
 * @param specificDiseasesSelfPay 自己負担限度額, yen per month
 * @param unknownElements elements without a place here
 */
public record SpecificDiseasesCertificateInfo(
    SpecificDiseaseCategory specificDiseasesDiseaseCategory,
    MessageDate specificDiseasesCertificateDate,
    MessageDate specificDiseasesValidStartDate,
    MessageDate specificDiseasesValidEndDate,
    String specificDiseasesSelfPay,
    List<UnknownElement> unknownElements) {
  public SpecificDiseasesCertificateInfo {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
