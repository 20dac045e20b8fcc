package jp.madoguchi.access;

import java.util.Set;

/**
 * Told in the transaction of what happened (CDI event, synchronously), so that the audit writes its
 * record in the same one.
 *
 * @param account the account's name; {@code "-"} when no such account exists: what was typed may be
 *     a password in the wrong field and is kept nowhere
 * @param displayName null when the account does not exist
 */
public record StaffSession(
    String account, String displayName, Set<Role> roles, StaffSession.LoginStep step) {
  /** What happened. */
  public enum LoginStep {
    LOGGED_IN,
    /** The password was right; the second factor is still to be given. */
    PASSWORD_GIVEN,
    /** A wrong second factor. */
    FACTOR_REFUSED,
    /** The person proved again who he is, within his log-in. */
    PROVED_AGAIN,
    /** Name unknown, password wrong or account switched off. */
    REFUSED,
    /** Not even tried: too many failures before. */
    LOCKED,
    /** The hospital's directory gave no answer. */
    DIRECTORY_AWAY,
    /** Known to the directory, whose word for the person the account's name is, and not here. */
    UNKNOWN_HERE,
    /** The envelope of the account was opened too long ago. */
    SEAL_LAPSED,
    LOGGED_OUT,
    /** The person made another password of his own. */
    PASSWORD_CHANGED
  }
}
