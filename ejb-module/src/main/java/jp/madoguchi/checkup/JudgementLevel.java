package jp.madoguchi.checkup;

/** A value against the national thresholds (判定値): two steps, no diagnosis. */
public enum JudgementLevel {
  NONE,
  /** 保健指導判定値. */
  GUIDE,
  /** 受診勧奨判定値. */
  REFER
}
