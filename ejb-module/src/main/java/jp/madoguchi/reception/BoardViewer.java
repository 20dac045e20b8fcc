package jp.madoguchi.reception;

import jp.madoguchi.access.Role;

/**
 * Somebody before whom a board is open (ボードを開いている利用者), as the audit names them.
 *
 * @param role the role worked in
 * @param terminal 業務端末, {@code "-"} where nobody knows it
 */
public record BoardViewer(String account, String displayName, Role role, String terminal) {
  /** Roles that look at boards. */
  public boolean atTheDesk() {
    return role == Role.CLERK || role == Role.CLERK_LEAD || role == Role.BILLING;
  }

  /** 同意状況 is not for 医事 (§5.3). */
  public boolean maySeeConsents() {
    return role == Role.CLERK || role == Role.CLERK_LEAD;
  }
}
