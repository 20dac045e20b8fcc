package jp.madoguchi.contingency;

/** A ground of viewing that has no consent behind it (救急・災害の別). */
public enum ExtraordinaryGround {
  /** 救急時医療情報閲覧 (workflow rules 3.7). */
  EMERGENCY,
  /** 災害時医療情報閲覧 (workflow rules 3.6). */
  DISASTER
}
