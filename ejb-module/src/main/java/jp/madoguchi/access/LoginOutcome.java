package jp.madoguchi.access;

import java.time.Instant;
import java.util.Set;

/** What became of an attempt to log in. Wrong name and wrong password are told apart to nobody. */
public sealed interface LoginOutcome {
  /**
   * Accepted.
   *
   * @param account the account's name, the caller principal
   * @param displayName name for the screen's corner
   * @param roles roles held now; grants outside their period are left out
   * @param factorGiven whether a provider asked for the second factor, which is not asked for again
   */
  record Accepted(String account, String displayName, Set<Role> roles, boolean factorGiven)
      implements LoginOutcome {
    /** Nobody else asked for a second factor. */
    public Accepted(String account, String displayName, Set<Role> roles) {
      this(account, displayName, roles, false);
    }
  }

  /** Name unknown, password wrong or account switched off. */
  record LoginRefused() implements LoginOutcome {}

  /** Too many failures from one place under whatever names; free again at {@code until}. */
  record Throttled(Instant until) implements LoginOutcome {}

  /** Too many failures (§5.4: five) under this name from one place; free again at {@code until}. */
  record Locked(Instant until) implements LoginOutcome {}

  /** The hospital's directory said nothing, which is nobody's wrong password. */
  record DirectoryAway() implements LoginOutcome {}

  /** Who the directory vouches for has no account here whose password is the directory's. */
  record UnknownHere() implements LoginOutcome {}

  /** The envelope of the account was opened too long ago; it has to be sealed anew. */
  record SealLapsed() implements LoginOutcome {}
}
