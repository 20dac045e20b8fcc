package jp.madoguchi.access.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffRefusal;

/** Who may hold which role. Source: workflow rules 5.1 to 5.3. */
final class RoleRule {
  private RoleRule() {}

  /**
   * Why somebody may not be given a role, or null.
   *
   * @param held the roles the person has
   * @param checked kinds of the licences that were checked and not withdrawn
   */
  static StaffRefusal refusal(Role role, Set<Role> held, Collection<LicenceKind> checked) {
    if (Role.OF_SYSTEMS.contains(role)) {
      return StaffRefusal.ROLE_OF_SYSTEMS;
    }
    if (held.contains(role)) {
      return StaffRefusal.ALREADY_HELD;
    }
    if (LicenceKind.of(role).filter(kind -> !checked.contains(kind)).isPresent()) {
      return StaffRefusal.LICENCE_MISSING;
    }
    return Role.ADD_ONS.contains(role) && !carries(held) ? StaffRefusal.ADD_ON_ALONE : null;
  }

  /** What goes with a role that is taken: add-ons that nothing carries any more. */
  static Set<Role> goWith(Role taken, Set<Role> held) {
    Set<Role> left = EnumSet.noneOf(Role.class);
    left.addAll(held);
    left.remove(taken);
    Set<Role> alone = EnumSet.noneOf(Role.class);
    if (!carries(left)) {
      alone.addAll(left);
      alone.retainAll(Role.ADD_ONS);
    }
    return alone;
  }

  private static boolean carries(Set<Role> held) {
    return held.contains(Role.GRANTED) || held.stream().anyMatch(Role.QUALIFIED::contains);
  }
}
