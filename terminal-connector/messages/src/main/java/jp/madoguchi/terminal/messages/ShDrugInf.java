package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 医薬品, from 処方情報.
 *
 * @param shUsageCl 用法区分
 * @param shDrugC 医薬品コード, 9 digits
 * @param shDrugN 医薬品名
 * @param shIngreN 成分名
 * @param shQua1 数量
 * @param shUnit 単位
 * @param shUsageN 用法名
 * @param shSpInst 特別指示
 * @param shTimes 回数・日数
 * @param unknownElements elements without a place here
 */
public record ShDrugInf(
    String shUsageCl,
    String shDrugC,
    String shDrugN,
    String shIngreN,
    String shQua1,
    String shUnit,
    String shUsageN,
    String shSpInst,
    String shTimes,
    List<UnknownElement> unknownElements) {
  public ShDrugInf {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
