package jp.madoguchi.web.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;

/**
 * What the session keeps of a log-in: who, which roles, and the one role the person works in now.
 *
 * @param activeRole null until a person with several roles has chosen (workflow rules 5.3,
 *     separation); until then the container is told no role at all
 * @param loggedInAt start of the absolute limit of 12 hours (§5.4)
 */
public record Ticket(
    String account, String displayName, Set<Role> roles, Role activeRole, Instant loggedInAt)
    implements Serializable {
  /** Roles that come on top of another one and need no choice. */
  private static final Set<Role> ADD_ONS = Set.of(Role.ER_VIEWER, Role.DISASTER_VIEWER);

  public Ticket {
    roles = Set.copyOf(roles);
    if (activeRole != null && !choices(roles).contains(activeRole)) {
      throw new IllegalArgumentException("not a role of this account: " + activeRole);
    }
  }

  /** A log-in now; the role is chosen at once when there is only one to choose. */
  static Ticket issue(String account, String displayName, Set<Role> roles, Instant now) {
    Set<Role> choices = choices(roles);
    Role only = choices.size() == 1 ? choices.iterator().next() : null;
    return new Ticket(account, displayName, roles, only, now);
  }

  Ticket workAs(Role role) {
    return new Ticket(account, displayName, roles, role, loggedInAt);
  }

  /** Roles with pages of their own, in the order of the rules. */
  public Set<Role> choices() {
    return choices(roles);
  }

  /** Names of the roles for the container, which takes a group's name for the role's. */
  Set<String> groups() {
    if (activeRole == null) {
      return Set.of();
    }
    return roles.stream()
        .filter(role -> role == activeRole || ADD_ONS.contains(role))
        .map(Role::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Role> choices(Set<Role> roles) {
    EnumSet<Role> choices = EnumSet.noneOf(Role.class);
    choices.addAll(roles);
    choices.removeAll(ADD_ONS);
    choices.remove(Role.SERVICE);
    return choices;
  }
}
