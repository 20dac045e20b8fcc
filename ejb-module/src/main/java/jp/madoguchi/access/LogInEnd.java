package jp.madoguchi.access;

/** Why a log-in ended. */
public enum LogInEnd {
  /** The person logged out. */
  LOGGED_OUT,
  /** Nobody at the keys for the time of {@link SessionLimits#idle}. */
  IDLE,
  /** The absolute limit of {@link SessionLimits#absolute}. */
  TOO_LONG,
  /** The account was switched off. */
  SWITCHED_OFF,
  /** The person does not work here on this day: not yet, on leave, or no longer. */
  NOT_IN_SERVICE,
  /** No role with pages is left to the account. */
  NO_ROLE,
  /** Somebody logged in anew in the same browser. */
  REPLACED,
  /** The account has another password since: made by the person elsewhere, or a first one again. */
  PASSWORD_CHANGED,
  /** The account's second factor was made or taken away since. */
  FACTOR_CHANGED,
  /** The staff card that opened it was taken from its reader. */
  CARD_GONE
}
