package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.util.OptionalLong;

/**
 * How an empty installation gets its first administrator (最初の管理者). Called by the set-up alone,
 * before there is anybody who could be asked for a right; does nothing once there is an account.
 */
@Local
public interface FirstAdministrator {
  /** Whether there is no account at all. */
  boolean nobody();

  /** Whether the process was started with accounts for an empty installation. */
  boolean unattended();

  /** Whether the environment names every account that there is; also where there is none. */
  boolean onlyInitial();

  /**
   * Checks what was typed, and makes it ready to be kept; the array is wiped.
   *
   * @throws StaffRefused for a name or number that is none
   * @throws PasswordRefused for a password that is not taken beside a second factor
   */
  FirstPerson prepare(String account, String staffNumber, String displayName, char[] password);

  /** Keeps whoever else makes first accounts waiting until the caller's transaction ends. */
  void alone();

  /**
   * Makes the account in the caller's transaction, with the role of an administrator and as one who
   * holds a second factor.
   *
   * @return its id; empty when there is an account already
   */
  OptionalLong make(FirstPerson person);
}
