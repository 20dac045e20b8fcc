package jp.madoguchi.consent;

/** In which order patients whose consents run are listed; equal ones by number. */
public enum RunningOrder {
  /** 残り時間の短い順. */
  ENDS_FIRST,
  /** 残り時間の長い順. */
  ENDS_LAST,
  /** 同意の新しい順. */
  NEWEST,
  /** 患者番号順. */
  NUMBER
}
