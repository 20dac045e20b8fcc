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

  /** Whether single letters act as keys for the caller; they do until the person says otherwise. */
  boolean singleKeys();

  /** Sets that for the caller, at whatever desk. */
  void useSingleKeys(boolean on);

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
