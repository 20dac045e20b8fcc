package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * One month at one institution, from receipts (レセプト由来).
 *
 * @param diOrg 調剤元区分, values not public
 * @param meTrDiHCd 医療機関(薬局)コード
 * @param meTrDiHNm 医療機関(薬局)名称
 * @param prlsHCd 処方元コード
 * @param prlsHNm 処方元名称
 * @param meTrMonth 年月
 * @param prIsOrg 処方元区分, 1 自院, 2 他院
 * @param inOut 入外・院内外, values not public
 * @param diDateInfs days
 * @param unknownElements elements without a place here
 */
public record MeTrMonthInf(
    String diOrg,
    String meTrDiHCd,
    String meTrDiHNm,
    String prlsHCd,
    String prlsHNm,
    MessageMonth meTrMonth,
    String prIsOrg,
    String inOut,
    @ListElement(wrapper = "DiDateInfs", item = "DiDateInf") List<DiDateInf> diDateInfs,
    List<UnknownElement> unknownElements) {
  public MeTrMonthInf {
    diDateInfs = List.copyOf(diDateInfs);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
