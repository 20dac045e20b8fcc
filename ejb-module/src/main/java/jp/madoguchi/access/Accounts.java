package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.util.List;

/** The staff's accounts (利用者). Every attempt to log in, good or bad, is audited. */
@Local
public interface Accounts {
  /** Checks a name and a password; the array is wiped before the call returns. */
  LoginOutcome logIn(String account, char[] password);

  /** The caller's display name. */
  String displayName();

  /**
   * Accounts by name, for {@link Role#ADMIN} and {@link Role#AUDITOR}.
   *
   * @param first from 0
   * @param count at most 200
   */
  List<AccountSummary> list(int first, int count);

  /** How many accounts there are. */
  long count();
}
