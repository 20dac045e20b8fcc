package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 医薬品, from 調剤情報.
 *
 * @param czUsageCl 用法区分
 * @param czDrugC 医薬品コード, 9 digits
 * @param czDrugN 医薬品名
 * @param czIngreN 成分名
 * @param czQua1 数量
 * @param czUnit 単位
 * @param czUsageN 用法名
 * @param czSpInst 特別指示
 * @param czTimes 回数・日数
 * @param unknownElements elements without a place here
 */
public record CzDrugInf(
    String czUsageCl,
    String czDrugC,
    String czDrugN,
    String czIngreN,
    String czQua1,
    String czUnit,
    String czUsageN,
    String czSpInst,
    String czTimes,
    List<UnknownElement> unknownElements) {
  public CzDrugInf {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
