package jp.madoguchi.medicine;

/** Why an act on the tables of medicines was refused (医薬品の表の拒否). */
public enum MedicineRefusal {
  /** No day is given. */
  DAY,
  /** The edition's day is still to come. */
  FUTURE_DAY,
  /** The source is empty or too long. */
  SOURCE,
  CHANGED_MEANWHILE,
  NOTHING_WAITS,
  /** There is no edition to go back to. */
  NOTHING_BEFORE
}
