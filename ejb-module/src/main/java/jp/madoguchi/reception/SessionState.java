package jp.madoguchi.reception;

/** State of a reception session (受付セッション), workflow rules 3.1; labels in the bundles. */
public enum SessionState {
  /** R1 カード検知. */
  CARD_PLACED,
  /** R3 本人確認中. */
  AUTH,
  /** R6 照会中. */
  QUERYING,
  /** R8 患者照合. */
  MATCHING,
  /** R9 取込確認. */
  REVIEW,
  /** R9h 保留. */
  HELD,
  /** R10 取込済. */
  IMPORTED,
  /** RX 確認不可. */
  FAILED,
  /** RN 通信不可. */
  OFFLINE,
  /** RC 中止. */
  CANCELLED,
  /** R12 受付完了. */
  CLOSED
}
