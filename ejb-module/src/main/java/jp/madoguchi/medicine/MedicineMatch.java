package jp.madoguchi.medicine;

/** By what a drug is the one that a table means, the closest first (表との一致の仕方). */
public enum MedicineMatch {
  /** The table names the drug itself. */
  CODE,
  /** It names the ingredient and route, or another product of the same. */
  SUBSTANCE,
  /** It names an ingredient of the combination product, or a product of that. */
  COMPONENT,
  /** It names a group to which the drug or one of its ingredients belongs. */
  GROUP
}
