package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * One day of a month, from receipts.
 *
 * @param diDate 調剤日・診療日
 * @param prDate 処方日
 * @param drugInfs 医薬品
 * @param meTrInfs 診療行為
 * @param unknownElements elements without a place here
 */
public record DiDateInf(
    MessageDate diDate,
    MessageDate prDate,
    @ListElement(wrapper = "DrugInfs", item = "DrugInf") List<DrugInf> drugInfs,
    @ListElement(wrapper = "MeTrInfs", item = "MeTrInf") List<MeTrInf> meTrInfs,
    List<UnknownElement> unknownElements) {
  public DiDateInf {
    drugInfs = List.copyOf(drugInfs);
    meTrInfs = List.copyOf(meTrInfs);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
