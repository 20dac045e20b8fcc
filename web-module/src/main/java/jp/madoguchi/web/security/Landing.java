package jp.madoguchi.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.web.navigation.ReturnAddress;

/** The first page of a role, below the context root. */
final class Landing {
  static final String PASSWORD = "/password.xhtml";
  static final String ROLE = "/role.xhtml";

  private Landing() {}

  /** Where a log-in goes on: first of all to a password of its own, where that is due. */
  static String of(LiveLogIn logIn) {
    return logIn.passwordDue() ? PASSWORD : of(logIn.activeRole());
  }

  /** The page asked for; a password or a choice of the role comes before it. */
  static String onward(LiveLogIn logIn, String to) {
    if (!logIn.passwordDue() && logIn.activeRole() == null) {
      return ROLE
          + ReturnAddress.accept(to)
              .map(address -> "?back=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
              .orElse("");
    }
    return logIn.passwordDue()
        ? PASSWORD
        : ReturnAddress.acceptFor(logIn.activeRole(), to).orElse(of(logIn));
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
