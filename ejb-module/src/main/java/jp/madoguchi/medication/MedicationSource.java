package jp.madoguchi.medication;

/** Where a drug line comes from (情報源), the strongest first: clinical-data §2.4. */
public enum MedicationSource {
  /** レセプト: about one and a half months late. */
  CLAIM,
  /** 調剤情報 of the electronic prescriptions: at once. */
  DISPENSED,
  /** 処方情報 of the electronic prescriptions: at once, and perhaps never dispensed. */
  PRESCRIBED
}
