package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.util.Optional;

/** The staff's accounts (利用者). Every attempt to log in, good or bad, is audited. */
@Local
public interface Accounts {
  /** Checks a name and a password; the array is wiped before the call returns. */
  LoginOutcome logIn(String account, char[] password);

  /**
   * Lets in whom the provider vouches for (OpenID Connect); its word has been checked.
   *
   * @param value what {@code madoguchi.identity.link} names
   */
  LoginOutcome vouched(String value, boolean factorGiven);

  /**
   * Records that somebody came back from the provider who was not let in, or could not be led
   * there.
   *
   * @param away whether the provider said nothing, which is nobody's fault here
   */
  void turnedBack(boolean away);

  /** The caller's display name. */
  String displayName();

  /** Whether single letters act as keys for the caller; they do until the person says otherwise. */
  boolean singleKeys();

  /** Sets that for the caller, at whatever desk. */
  void useSingleKeys(boolean on);

  /**
   * Replaces the caller's password and ends what else is open under the account: whoever knew the
   * former one is out. Both arrays are wiped before the call returns.
   *
   * @param own the log-in that stays, or null for none
   * @return what is wrong with it, empty when it was replaced
   */
  Optional<PasswordFault> changePassword(LogInKey own, char[] present, char[] wanted);

  /**
   * Proves within a log-in that the caller still is who he was (再認証), before grave acts. A half
   * log-in stays half. The array is wiped before the call returns.
   *
   * @return what is wrong, empty when it was the caller's password
   */
  Optional<PasswordFault> prove(LogInKey own, char[] password);
}
