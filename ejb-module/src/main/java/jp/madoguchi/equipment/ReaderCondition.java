package jp.madoguchi.equipment;

/** Condition of a reader (リーダーの状態), workflow rules §3.9, §7.3. */
public enum ReaderCondition {
  IDLE,
  BUSY,
  STAFF_MODE,
  CARD_LEFT,
  FAULT,
  STOPPED
}
