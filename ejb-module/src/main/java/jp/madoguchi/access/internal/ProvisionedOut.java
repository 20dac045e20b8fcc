package jp.madoguchi.access.internal;

/** What the identity system took away by itself, and gives back by itself. */
enum ProvisionedOut {
  /** The account is off. */
  OFF,
  /** The person left, and is none for it any more. */
  GONE
}
