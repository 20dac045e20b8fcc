package jp.madoguchi.medicine.internal;

/** A line of the 医薬品マスター as far as the check needs it. */
record DrugInMaster(
    String code, String priceCode, String genericCode, String form, String substanceKey) {
  /** Whether a drug that is named so is this one. */
  boolean isNamed(String named) {
    return named.equals(code) || named.equals(priceCode) || named.equals(genericCode);
  }
}
