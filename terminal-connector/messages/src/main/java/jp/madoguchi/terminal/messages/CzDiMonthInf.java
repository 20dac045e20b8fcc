package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * One month of 調剤情報 (電子処方箋).
 *
 * @param czDiOrg 調剤元区分
 * @param czMeTrDiHCd 医療機関(薬局)コード
 * @param czMeTrDiHNm 医療機関(薬局)名称
 * @param czPrlsHCd 処方元コード
 * @param czPrlsHNm 処方元名称
 * @param czPrIsOrg 処方元区分, 1 自院, 2 他院
 * @param czDiMonth 年月
 * @param czPrCl 院内外, values not public
 * @param czDiDateInfs days
 * @param unknownElements elements without a place here
 */
public record CzDiMonthInf(
    String czDiOrg,
    String czMeTrDiHCd,
    String czMeTrDiHNm,
    String czPrlsHCd,
    String czPrlsHNm,
    String czPrIsOrg,
    MessageMonth czDiMonth,
    String czPrCl,
    @ListElement(wrapper = "CzDiDateInfs", item = "CzDiDateInf") List<CzDiDateInf> czDiDateInfs,
    List<UnknownElement> unknownElements) {
  public CzDiMonthInf {
    czDiDateInfs = List.copyOf(czDiDateInfs);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
