package jp.madoguchi.audit;

/**
 * Readings of medical information that an auditor looks at (点検の種類). None of them is wrong by
 * itself.
 */
public enum ReviewKind {
  /** 時間外: outside of {@code madoguchi.audit.review.hours}. */
  OUT_OF_HOURS,
  /** 救急・災害. */
  EMERGENCY,
  /** 受診なし: no reception of the patient in the month before, nor on the day after. */
  NOT_IN_CHARGE,
  /** 担当外: bookings, admissions or the desk had put others in charge at that moment. */
  OTHER_DEPARTMENT,
  /** 本人: the patient has the reader's name. */
  OWN_RECORD,
  /** 職員: the patient has another user's name. */
  COLLEAGUE,
  /**
   * 同じ住所: the patient lives where a patient with the reader's name lives. Nothing is kept of where
   * users live; who is no patient of the hospital is not found.
   */
  SAME_ADDRESS
}
