package jp.madoguchi.clinical;

/** Why an order against a match was not recorded (確認の上で処方の拒否). */
public enum OrderRefusal {
  /** No drug is named, or its code or name has not the form. */
  DRUG,
  /** The reason is shorter than {@link OrderCheck#SHORTEST_REASON} or too long. */
  REASON,
  /** The reason has control signs. */
  REASON_SIGNS,
  /** The reason holds what may be a My Number. */
  MY_NUMBER,
  /** The act has no key of its form. */
  KEY,
  /** Another order was recorded by that key. */
  KEY_USED,
  /** The hospital's own checks are switched off: nothing was checked. */
  SWITCHED_OFF,
  /** Nothing matches. */
  NOTHING_FOUND,
  /** What matches is no longer what was shown. */
  CHANGED_MEANWHILE
}
