package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * One day of 調剤情報.
 *
 * @param czDiDate 調剤日
 * @param czPrDate 処方日
 * @param czDrugInfs 医薬品
 * @param unknownElements elements without a place here
 */
public record CzDiDateInf(
    MessageDate czDiDate,
    MessageDate czPrDate,
    @ListElement(wrapper = "CzDrugInfs", item = "CzDrugInf") List<CzDrugInf> czDrugInfs,
    List<UnknownElement> unknownElements) {
  public CzDiDateInf {
    czDrugInfs = List.copyOf(czDrugInfs);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
