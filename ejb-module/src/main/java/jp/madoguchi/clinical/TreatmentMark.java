package jp.madoguchi.clinical;

/** Why a line of 診療行為 is no plain one (行の印). It is shown all the same. */
public enum TreatmentMark {
  /** No 診療行為コード came. */
  WITHOUT_CODE,
  /** The code is not nine digits. */
  CODE_DOUBTFUL,
  /** No name came: the code stands in. */
  WITHOUT_NAME,
  /** No 診療日 that can be read. */
  UNDATED,
  /** After the day of viewing. */
  FUTURE_DATE,
  /** Before the person's birth. */
  BEFORE_BIRTH,
  /** No 診療識別 that is known: it may be a surgery, and is kept like one. */
  CLASS_UNKNOWN,
  /** 数量 came and is no number above 0 and up to 9,999. */
  QUANTITY_DOUBTFUL,
  /** 回数 came and is no whole number from 1 to 999. */
  TIMES_DOUBTFUL,
  /** The name is longer than is kept: 2,000 characters. */
  NAME_CUT
}
