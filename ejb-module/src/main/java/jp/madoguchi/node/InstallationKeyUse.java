package jp.madoguchi.node;

/** What a key of the installation is for; none serves two purposes. */
public enum InstallationKeyUse {
  /** Hashes of values before and after an act. */
  AUDIT_VALUES,
  /** What stands in an address instead of a patient's number or a search. */
  ADDRESSES,
  /** Secrets of second factors, which the program itself must be able to read. */
  FACTOR_SECRETS,
  /** Keyed hashes of the numbers of staff cards. */
  STAFF_CARD_NUMBERS
}
