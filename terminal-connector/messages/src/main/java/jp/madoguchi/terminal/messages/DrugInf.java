package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 医薬品, from receipts.
 *
 * @param meTrIdCl 診療識別 or 用法区分 (21 内服, 22 屯服, 23 外用 …)
 * @param drugC 医薬品コード, 9 digits
 * @param drugN 医薬品名
 * @param ingreN 成分名
 * @param qua1 数量
 * @param unit 単位
 * @param usageN 用法名
 * @param spInst 特別指示
 * @param times 回数・日数
 * @param unknownElements elements without a place here
 */
public record DrugInf(
    String meTrIdCl,
    String drugC,
    String drugN,
    String ingreN,
    String qua1,
    String unit,
    String usageN,
    String spInst,
    String times,
    List<UnknownElement> unknownElements) {
  public DrugInf {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
