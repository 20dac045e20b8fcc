package jp.madoguchi.medication;

/**
 * What the drug master says of a receipt code.
 *
 * @param code 薬価基準コード, or 一般名コード where the former is missing
 * @param route by the master's 剤形, or {@link AdministrationRoute#UNSAID}
 */
public record ListedMedicine(IngredientCode code, AdministrationRoute route) {}
