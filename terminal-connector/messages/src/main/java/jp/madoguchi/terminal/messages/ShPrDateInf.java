package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * One day of 処方情報.
 *
 * @param shPrDate 処方日
 * @param shDrugInfs 医薬品
 * @param unknownElements elements without a place here
 */
public record ShPrDateInf(
    MessageDate shPrDate,
    @ListElement(wrapper = "ShDrugInfs", item = "ShDrugInf") List<ShDrugInf> shDrugInfs,
    List<UnknownElement> unknownElements) {
  public ShPrDateInf {
    shDrugInfs = List.copyOf(shDrugInfs);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
