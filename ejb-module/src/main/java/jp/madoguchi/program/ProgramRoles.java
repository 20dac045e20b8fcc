package jp.madoguchi.program;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.access.Role;

/**
 * Which role a program may have (連携システムの役割). Medical information is read by qualified people and
 * those with a grant (workflow rules 5.3); a program is neither, so it reads none by itself.
 * Administrators and auditors work on pages alone, and emergency and disaster need the person.
 */
public final class ProgramRoles {
  private static final Set<Role> MEDICAL =
      EnumSet.of(Role.DOCTOR, Role.DENTIST, Role.PHARMACIST, Role.GRANTED);
  private static final Set<Role> OTHERS =
      EnumSet.of(Role.SERVICE, Role.PROVISIONING, Role.CLERK, Role.CLERK_LEAD, Role.BILLING);

  private ProgramRoles() {}

  /** Those that a program may have, the desks' first. */
  public static List<Role> all() {
    return Stream.concat(OTHERS.stream(), MEDICAL.stream()).toList();
  }

  /** Why a program may not have the role, or null. */
  public static ProgramRefusal refusal(Role role, boolean forPeople) {
    if (role == null || !MEDICAL.contains(role) && !OTHERS.contains(role)) {
      return ProgramRefusal.ROLE;
    }
    if (MEDICAL.contains(role) && !forPeople) {
      return ProgramRefusal.ROLE_NEEDS_PEOPLE;
    }
    return Role.OF_SYSTEMS.contains(role) && forPeople ? ProgramRefusal.ROLE_WITHOUT_PEOPLE : null;
  }

  /**
   * Whether two administrators connect such a program: it reads medical information, or ends the
   * access of whomever it names.
   */
  public static boolean needsTwo(Role role) {
    return medical(role) || role == Role.PROVISIONING;
  }

  /** Whether the role reads medical information: never without a person. */
  public static boolean medical(Role role) {
    return MEDICAL.contains(role);
  }
}
