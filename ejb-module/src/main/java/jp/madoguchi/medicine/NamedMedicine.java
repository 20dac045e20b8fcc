package jp.madoguchi.medicine;

/**
 * A drug as a prescription, a receipt or a doctor names it (薬剤の名称とコード).
 *
 * @param code レセプト電算処理システム用コード (9 digits), or 薬価基準コード, YJ or 一般名コード (12 characters); null or empty
 *     when there is none
 */
public record NamedMedicine(String code, String name) {
  @Override
  public String toString() {
    return "NamedMedicine[***]";
  }
}
