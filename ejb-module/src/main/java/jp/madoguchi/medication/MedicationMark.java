package jp.madoguchi.medication;

/** Why a drug line is no plain one (行の印). It is shown all the same. */
public enum MedicationMark {
  /** No drug code came: a group of its own. */
  WITHOUT_CODE,
  /** The master in effect has no listed code for it: compared by name alone, if at all. */
  NOT_LISTED,
  /** Neither the master nor the message names the ingredient. */
  WITHOUT_INGREDIENT,
  /** Neither 調剤日 nor 処方日: no period can be said. */
  UNDATED,
  /** After the day of viewing. */
  FUTURE_DATE,
  /** 内服 whose 日数 is no number from 1 to 400. */
  DAYS_UNREADABLE,
  /** 数量 is no number above 0 and up to 9,999. */
  QUANTITY_UNREADABLE,
  /** 診療識別 and the dosage form of the master name different routes. */
  ROUTE_CONFLICT
}
