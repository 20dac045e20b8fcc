package jp.madoguchi.access;

import jakarta.ejb.Local;

/**
 * What an administrator does about accounts (利用者の管理). Each act is recorded with the values before
 * and after in its transaction, and what is open of the person asks again at once. Nobody acts on
 * himself.
 */
@Local
public interface StaffDesk {
  /**
   * A new account, without a role. Where the hospital has a directory, that keeps its password.
   *
   * @throws StaffRefused for names and numbers that are none or somebody's
   */
  FirstPassword hire(String account, StaffDetails details);

  /** Changes what is said of the person; days that end access work from that day on. */
  void describe(StaffVersion of, StaffDetails details, String reason);

  /** Switches the account on or off. */
  void admit(StaffVersion of, boolean on, String reason);

  /**
   * Makes another first password, or seals the envelope anew; releases a lock, and ends what is
   * open under the account.
   */
  FirstPassword resetPassword(StaffVersion of, String reason);

  /**
   * Says where the password of the account is to lie from now on; ends what is open under it. A new
   * one is made for {@link PasswordHome#LOCAL} and {@link PasswordHome#SEALED}.
   */
  FirstPassword movePassword(StaffVersion of, PasswordHome home, String reason);

  /**
   * 二要素認証の初期化: takes the person's factors and recovery codes away, lost or in other hands, and ends
   * what is open under the account.
   */
  void takeFactorsAway(StaffVersion of, String reason);

  /** Forgets the wrong passwords under the person's name. */
  void releaseLock(StaffVersion of);

  /** 権限の再確認: the rights as a whole were looked at and stay. */
  void confirmRights(StaffVersion of);
}
