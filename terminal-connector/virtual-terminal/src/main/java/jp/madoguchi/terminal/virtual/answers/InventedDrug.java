package jp.madoguchi.terminal.virtual.answers;

import java.util.List;
import jp.madoguchi.terminal.messages.CzDrugInf;
import jp.madoguchi.terminal.messages.DrugInf;
import jp.madoguchi.terminal.messages.ShDrugInf;

/**
 * A drug of the invented drug master and how it is taken.
 *
 * @param use 診療識別, such as {@code 21} 内服
 * @param code レセプト電算コード, nine digits
 * @param name 医薬品名
 * @param substance 成分名
 * @param amount 数量
 * @param unit 単位
 * @param way 用法
 * @param times 日数・回数
 */
public record InventedDrug(
    String use,
    String code,
    String name,
    String substance,
    String amount,
    String unit,
    String way,
    String times) {
  static final List<InventedDrug> LONG_TERM =
      List.of(
          new InventedDrug(
              "21", "699990001", "シケンアムロ錠５ｍｇ「試験」", "シケンアムロ錠", "1", "錠", "１日１回朝食後服用", "28"),
          new InventedDrug(
              "21", "699990003", "シケンサルタン錠４０ｍｇ「試験」", "シケンサルタン錠", "1", "錠", "１日１回朝食後服用", "28"),
          new InventedDrug(
              "21", "699990004", "シケンスタチン錠２．５ｍｇ「試験」", "シケンスタチン錠", "1", "錠", "１日１回夕食後服用", "28"),
          new InventedDrug(
              "21", "699990005", "シケンホルミン錠２５０ｍｇ「試験」", "シケンホルミン錠", "2", "錠", "１日２回朝夕食後服用", "28"),
          new InventedDrug(
              "21",
              "699990006",
              "シケンプラゾールカプセル１５ｍｇ「試験」",
              "シケンプラゾールカプセル",
              "1",
              "カプセル",
              "１日１回朝食後服用",
              "28"),
          new InventedDrug(
              "21", "699990007", "シケンゾラム錠０．２５ｍｇ「試験」", "シケンゾラム錠", "1", "錠", "１日１回就寝前服用", "14"),
          new InventedDrug(
              "21", "699990011", "シケンバン錠１５ｍｇ「試験」", "シケンバン錠", "1", "錠", "１日１回朝食後服用", "28"));
  static final List<InventedDrug> SHORT_TERM =
      List.of(
          new InventedDrug(
              "22", "699990008", "シケンプロフェン錠６０ｍｇ「試験」", "シケンプロフェン錠", "1", "錠", "疼痛時服用", "10"),
          new InventedDrug(
              "23", "699990009", "シケンプロフェンテープ１００ｍｇ「試験」", "シケンプロフェンテープ", "7", "枚", "１日１回患部に貼付", "1"),
          new InventedDrug(
              "21", "699990010", "シケンマイシン錠２００ｍｇ「試験」", "シケンマイシン錠", "2", "錠", "１日２回朝夕食後服用", "5"));

  DrugInf fromReceipt() {
    return new DrugInf(use, code, name, substance, amount, unit, way, null, times, List.of());
  }

  CzDrugInf fromDispensing() {
    return new CzDrugInf(use, code, name, substance, amount, unit, way, null, times, List.of());
  }

  ShDrugInf fromPrescription() {
    return new ShDrugInf(use, code, name, substance, amount, unit, way, null, times, List.of());
  }
}
