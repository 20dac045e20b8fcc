package jp.madoguchi.web.security;

import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.Role;

/** The first page of a role, below the context root. */
final class Landing {
  static final String PASSWORD = "/password.xhtml";
  static final String ROLE = "/role.xhtml";

  private Landing() {}

  /** Where a log-in goes on: first of all to a password of its own, where that is due. */
  static String of(LiveLogIn logIn) {
    return logIn.passwordDue() ? PASSWORD : of(logIn.activeRole());
  }

  static String of(Role role) {
    if (role == null) {
      return ROLE;
    }
    return switch (role) {
      case CLERK, CLERK_LEAD, BILLING -> "/reception/board.xhtml";
      case DOCTOR, DENTIST, PHARMACIST, GRANTED -> "/medical/index.xhtml";
      case ADMIN -> "/admin/index.xhtml";
      case AUDITOR -> "/audit/index.xhtml";
      case ER_VIEWER, DISASTER_VIEWER, SERVICE -> ROLE;
    };
  }
}
