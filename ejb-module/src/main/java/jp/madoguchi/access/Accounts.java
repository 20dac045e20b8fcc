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

  /** All accounts, for {@link Role#ADMIN} and {@link Role#AUDITOR}. */
  List<AccountSummary> list();
}
