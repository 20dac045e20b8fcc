package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * One month of 処方情報 (電子処方箋).
 *
 * @param shPrOrg 元区分
 * @param shMeTrDiHCd 医療機関(薬局)コード
 * @param shMeTrDiHNm 医療機関(薬局)名称
 * @param shPrHCd 処方元コード
 * @param shPrHNm 処方元名称
 * @param shPrMonth 年月
 * @param shPrIsOrg 処方元区分, 1 自院, 2 他院
 * @param shPrCl 院内外, values not public
 * @param shPrDateInfs days
 * @param unknownElements elements without a place here
 */
public record ShPrMonthInf(
    String shPrOrg,
    String shMeTrDiHCd,
    String shMeTrDiHNm,
    String shPrHCd,
    String shPrHNm,
    MessageMonth shPrMonth,
    String shPrIsOrg,
    String shPrCl,
    @ListElement(wrapper = "ShPrDateInfs", item = "ShPrDateInf") List<ShPrDateInf> shPrDateInfs,
    List<UnknownElement> unknownElements) {
  public ShPrMonthInf {
    shPrDateInfs = List.copyOf(shPrDateInfs);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
