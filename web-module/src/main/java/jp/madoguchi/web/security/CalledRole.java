package jp.madoguchi.web.security;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.Role;

/**
 * The role of a call to the programming interface: one, as a person has one per log-in (workflow
 * rules 5.3, separation). An account with several names it with each call; without that the call
 * has none and is refused.
 */
final class CalledRole {
  /** Header that names the role, by the constant's name. */
  static final String HEADER = "Madoguchi-Role";

  private CalledRole() {}

  /**
   * Names of the roles for the container: the one role, and what is added to it.
   *
   * @param roles all that the account has
   * @param named the header's value, or null
   */
  static Set<String> groups(Set<Role> roles, String named) {
    EnumSet<Role> choices = EnumSet.noneOf(Role.class);
    choices.addAll(LiveLogIn.choices(roles));
    if (roles.contains(Role.SERVICE)) {
      choices.add(Role.SERVICE);
    }
    choices.removeIf(role -> named != null && !role.name().equals(named));
    if (choices.size() != 1) {
      return Set.of();
    }
    choices.addAll(roles.stream().filter(Role.ADD_ONS::contains).toList());
    return choices.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }
}
