package jp.madoguchi.audit;

/** What an auditor decided about it (リモート接続の判断). */
public enum RemoteDecision {
  /** 説明がついた. */
  EXPLAINED,
  /** 追跡中: it is gone into. */
  PURSUED
}
