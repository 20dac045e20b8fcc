package jp.madoguchi.web.security;

import jp.madoguchi.access.Role;

/** The first page of a role, below the context root. */
final class Landing {
  private Landing() {}

  static String of(Role role) {
    if (role == null) {
      return "/role.xhtml";
    }
    return switch (role) {
      case CLERK, CLERK_LEAD, BILLING -> "/reception/board.xhtml";
      case DOCTOR, DENTIST, PHARMACIST, GRANTED -> "/medical/index.xhtml";
      case ADMIN -> "/admin/index.xhtml";
      case AUDITOR -> "/audit/index.xhtml";
      case ER_VIEWER, DISASTER_VIEWER, SERVICE -> "/role.xhtml";
    };
  }
}
