package jp.madoguchi.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A log-in as it stands at a request (利用者のログイン): who, which roles the account has now, and the one
 * role the person works in.
 *
 * @param activeRole null until a person with several roles has chosen (workflow rules 5.3,
 *     separation), when the role was taken away since, and while a password or a second factor is
 *     due; then the container is told no role at all
 * @param loggedInAt start of the absolute limit of 12 hours (§5.4)
 * @param passwordDue whether the person has to make a password of his own before anything else
 * @param factor how far the log-in is with the second factor; without it there is no role either
 * @param provedAt when the person last proved who he is, or null while the factor is due
 * @param accountVersion counts what administrators changed about the account, its roles and viewing
 *     grants among it
 */
public record LiveLogIn(
    LogInKey key,
    String account,
    String displayName,
    Set<Role> roles,
    Role activeRole,
    Instant loggedInAt,
    boolean passwordDue,
    FactorStep factor,
    Instant provedAt,
    long accountVersion) {
  public LiveLogIn {
    roles = Set.copyOf(roles);
    boolean half = passwordDue || !factor.opens();
    if (half || activeRole != null && !choices(roles).contains(activeRole)) {
      activeRole = null;
    }
  }

  /** Roles with pages of their own, in the order of the rules. */
  public static Set<Role> choices(Set<Role> roles) {
    EnumSet<Role> choices = EnumSet.noneOf(Role.class);
    choices.addAll(roles);
    choices.removeAll(Role.ADD_ONS);
    choices.removeAll(Role.OF_SYSTEMS);
    return choices;
  }

  /** The role that needs no choice, or null. */
  public static Role onlyChoice(Set<Role> roles) {
    Set<Role> choices = choices(roles);
    return choices.size() == 1 ? choices.iterator().next() : null;
  }

  public Set<Role> choices() {
    return choices(roles);
  }

  /** Names of the roles for the container, which takes a group's name for the role's. */
  public Set<String> groups() {
    if (activeRole == null) {
      return Set.of();
    }
    return roles.stream()
        .filter(role -> role == activeRole || Role.ADD_ONS.contains(role))
        .map(Role::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
