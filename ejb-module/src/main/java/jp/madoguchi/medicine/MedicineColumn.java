package jp.madoguchi.medicine;

/** Columns of tables of medicines that are read (医薬品の表の項目). */
public enum MedicineColumn {
  CHANGE_KIND,
  MASTER_KIND,
  /** 医薬品コード, 9 digits. */
  CODE,
  NAME,
  UNIT,
  PRICE,
  FORM,
  CHANGED_ON,
  ABOLISHED_ON,
  /** 薬価基準コード, 12 characters. */
  PRICE_CODE,
  /** 一般名コード, 12 characters. */
  GENERIC_CODE,
  BASIC_NAME,
  SUBSTANCE_NAME,
  STRENGTH,
  UNTIL_DAY,
  LEFT,
  RIGHT,
  SCOPE,
  LEVEL,
  REASON,
  RELATION,
  PART,
  WHOLE,
  ILLNESS,
  SEX,
  AGE_FROM,
  AGE_UNTIL,
  MOST_DOSE,
  MOST_DAYS
}
