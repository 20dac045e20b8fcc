package jp.madoguchi.consent;

/** State of a consent (同意区分), workflow rules 3.2; the code of the answer is OQSCD016. */
public enum ConsentState {
  /** 未取得: never asked. */
  NONE,
  /** 同意なし (0). */
  REFUSED,
  /** 同意あり (1) and still running. */
  GIVEN,
  /** 同意有効期限切れ (2), or the instant has passed. */
  EXPIRED,
  /** 医療機関による取消: withdrawn here, opens nothing from that instant on. */
  WITHDRAWN,
  /** 同意取得困難 (3). */
  UNOBTAINABLE,
  /** Begins in the future, or lasts longer than the rules allow: a fault, opens nothing. */
  FAULTY,
  /** The answer names another person than the register: opens nothing but who is who. */
  OTHER_PERSON,
  /** A code unknown to this release: shown as received, opens nothing. */
  UNKNOWN
}
