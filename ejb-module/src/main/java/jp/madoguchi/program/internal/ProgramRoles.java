package jp.madoguchi.program.internal;

import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.program.ProgramRefusal;

/**
 * Which role a program may have. Medical information is read by qualified people and those with a
 * grant (workflow rules 5.3); a program is neither, so it reads none by itself. Administrators and
 * auditors work on pages alone, and emergency and disaster need the person.
 */
final class ProgramRoles {
  private static final Set<Role> MEDICAL =
      EnumSet.of(Role.DOCTOR, Role.DENTIST, Role.PHARMACIST, Role.GRANTED);
  private static final Set<Role> OTHERS =
      EnumSet.of(Role.SERVICE, Role.PROVISIONING, Role.CLERK, Role.CLERK_LEAD, Role.BILLING);

  private ProgramRoles() {}

  /** Why a program may not have the role, or null. */
  static ProgramRefusal refusal(Role role, boolean forPeople) {
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
  static boolean needsTwo(Role role) {
    return medical(role) || role == Role.PROVISIONING;
  }

  /** Whether the role reads medical information: never without a person. */
  static boolean medical(Role role) {
    return MEDICAL.contains(role);
  }
}
