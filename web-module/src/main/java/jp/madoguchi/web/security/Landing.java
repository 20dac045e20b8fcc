package jp.madoguchi.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.web.navigation.ReturnAddress;

/** The first page of a role, below the context root. */
public final class Landing {
  static final String FACTOR = "/factor.xhtml";
  static final String FACTORS = "/factors.xhtml";
  static final String PASSWORD = "/password.xhtml";
  static final String ROLE = "/role.xhtml";

  private Landing() {}

  /** Where a log-in goes on: first of all to what is due in it. */
  static String of(LiveLogIn logIn) {
    return due(logIn).orElseGet(() -> of(logIn.activeRole()));
  }

  /**
   * What comes before everything else: the second factor that the person has, a password of his
   * own, a second factor that he needs.
   */
  static Optional<String> due(LiveLogIn logIn) {
    if (logIn.factor() == FactorStep.DUE) {
      return Optional.of(FACTOR);
    }
    if (logIn.passwordDue()) {
      return Optional.of(PASSWORD);
    }
    return logIn.factor() == FactorStep.TO_ENROL ? Optional.of(FACTORS) : Optional.empty();
  }

  /** Whether a log-in that is half may open a page: its own step, and nothing of the others. */
  static boolean opensHalf(String path) {
    return path.equals(FACTOR);
  }

  /** The page asked for; what is due in the log-in comes before it. */
  public static String onward(LiveLogIn logIn, String to) {
    String due = due(logIn).orElse(logIn.activeRole() == null ? ROLE : null);
    if (due == null) {
      return ReturnAddress.acceptFor(logIn.activeRole(), to).orElse(of(logIn));
    }
    return due.equals(ROLE) || due.equals(FACTOR)
        ? due
            + ReturnAddress.accept(to)
                .map(address -> "?back=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .orElse("")
        : due;
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
      case ER_VIEWER, DISASTER_VIEWER, SERVICE, PROVISIONING -> ROLE;
    };
  }
}
