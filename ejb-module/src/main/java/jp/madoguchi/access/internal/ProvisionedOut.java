package jp.madoguchi.access.internal;

/** What the identity system took away by itself, and gives back by itself. */
enum ProvisionedOut {
  /** The account is off. */
  OFF,
  /** The person left, and is none for it any more. */
  GONE,
  /** The same, of an account that an administrator had switched off before. */
  GONE_OFF;

  /** Whether the identity system knows the person no more. */
  boolean isGone() {
    return this != OFF;
  }
}
