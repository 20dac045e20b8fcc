package jp.madoguchi.facility;

/** How grave it is what a check of the preparation found (確認の判定). */
public enum CheckLevel {
  /** As it should be. */
  GOOD,
  /** Works; somebody should know. */
  ATTENTION,
  /** To be mended. */
  FAULT
}
