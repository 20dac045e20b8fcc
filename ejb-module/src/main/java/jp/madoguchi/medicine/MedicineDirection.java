package jp.madoguchi.medicine;

/** In which direction a table names a pair (併用禁忌の向き). */
public enum MedicineDirection {
  /** Each names the other. */
  MUTUAL,
  /** The drug that is to be ordered names the one that runs. */
  ORDERED_NAMES_RUNNING,
  /** The drug that runs names the one that is to be ordered. */
  RUNNING_NAMES_ORDERED
}
