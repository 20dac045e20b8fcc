package jp.madoguchi.medicine.internal;

import java.util.Optional;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.IngredientCode;
import jp.madoguchi.medication.ListedMedicine;

/** A line of the 医薬品マスター as far as the check needs it. */
record DrugInMaster(
    String code, String priceCode, String genericCode, String form, String substanceKey) {
  /** Whether a drug that is named so is this one. */
  boolean isNamed(String named) {
    return named.equals(code) || named.equals(priceCode) || named.equals(genericCode);
  }

  /** By 薬価基準コード, else by 一般名コード; empty where it has neither. */
  Optional<ListedMedicine> listed() {
    return IngredientCode.of(priceCode)
        .or(() -> IngredientCode.of(genericCode))
        .map(listed -> new ListedMedicine(listed, route()));
  }

  /** By 剤形 of the master: 1 内用薬, 4 注射薬, 6 外用薬; the others say none. */
  private AdministrationRoute route() {
    return switch (form) {
      case "1" -> AdministrationRoute.ORAL;
      case "4" -> AdministrationRoute.INJECTION;
      case "6" -> AdministrationRoute.EXTERNAL;
      default -> AdministrationRoute.UNSAID;
    };
  }
}
