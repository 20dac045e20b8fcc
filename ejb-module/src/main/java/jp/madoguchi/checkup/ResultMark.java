package jp.madoguchi.checkup;

/** Why a result is no plain value (値の印). Each is told apart on the screen. */
public enum ResultMark {
  /** 入力範囲以下 (L): at or below the least that may be written; a number may stand beside it. */
  BELOW_RANGE,
  /** 入力範囲以上 (H). */
  ABOVE_RANGE,
  /** 未実施. */
  NOT_DONE,
  /** 測定不能. */
  NOT_MEASURABLE,
  /** The item came without a value: not done, or not sent; which of the two is not known. */
  WITHOUT_VALUE,
  /** A text where a number belongs: shown as it came, never judged or drawn. */
  NO_NUMBER,
  /** A coded answer outside of its list: shown as it came. */
  UNKNOWN_CODE,
  /** In another unit than the item's: shown with it, never judged or drawn. */
  OTHER_UNIT,
  /** Of an item that the national table does not have. */
  UNKNOWN_ITEM
}
