package jp.madoguchi.access;

/** What keeps a password from being taken (安全管理ガイドライン 7.0, without a second factor). */
public enum PasswordFault {
  /** Fewer than 13 characters. */
  TOO_SHORT,
  /** More than 128 characters. */
  TOO_LONG,
  /** Letters alone or no letters: both letters and digits are asked for. */
  NO_MIX,
  /** One that many people have, or can be read off the keys. */
  COMMON,
  /** Holds the name of the account. */
  HOLDS_ACCOUNT,
  /** The one that is to be replaced. */
  UNCHANGED,
  /** What was typed as the present one is not. */
  PRESENT_WRONG,
  /** The hospital's directory keeps it, or a sealed envelope. */
  KEPT_ELSEWHERE,
  /** The hospital's directory, which is asked, said nothing. */
  DIRECTORY_AWAY,
  /** The provider alone is asked for it: a second factor proves the person here. */
  ASKED_ELSEWHERE,
  /** Too many wrong ones; log-in under this name is locked. */
  LOCKED
}
