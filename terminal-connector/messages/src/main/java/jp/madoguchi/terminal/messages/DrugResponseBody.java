package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of {@code YZKsiquc01res}: three parallel blocks in which the same dispensing may stand more
 * than once.
 *
 * @param meTrMonthInf レセプト由来
 * @param shPrInf 処方情報
 * @param czDiInf 調剤情報
 * @param unknownElements elements without a place here
 */
public record DrugResponseBody(
    List<MeTrMonthInf> meTrMonthInf,
    @ListElement(wrapper = "ShPrInf", item = "ShPrMonthInf") List<ShPrMonthInf> shPrInf,
    @ListElement(wrapper = "CzDiInf", item = "CzDiMonthInf") List<CzDiMonthInf> czDiInf,
    List<UnknownElement> unknownElements) {
  public DrugResponseBody {
    meTrMonthInf = List.copyOf(meTrMonthInf);
    shPrInf = List.copyOf(shPrInf);
    czDiInf = List.copyOf(czDiInf);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
