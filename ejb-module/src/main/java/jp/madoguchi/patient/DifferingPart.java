package jp.madoguchi.patient;

/** The part of a patient's file in which register and file differ (相違の対象). */
public enum DifferingPart {
  /** Name, kana, birth date, sex, postal code or address. */
  PERSON,
  /** 保険. */
  INSURANCE,
  /** 医療扶助. */
  MEDICAL_AID
}
