package jp.madoguchi.access.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.Role;

/**
 * Reads log-ins with what their accounts may do now: one statement, by the primary keys, since it
 * is asked at every request.
 */
final class LogInLookup {
  private static final String TEXT =
      "select s, a.enabled, a.startsOn, a.endsOn, a.leaveFrom, a.leaveUntil, a.passwordDue,"
          + " a.version, r from KeptLogIn s, Account a left join a.roles r"
          + " where s.idHash in :keys and s.endedAt is null and a.id = s.accountId";

  private static final int ROLE = 8;

  private LogInLookup() {}

  /**
   * A log-in that has not ended yet.
   *
   * @param roles the account's roles now
   */
  record Found(
      KeptLogIn kept,
      boolean enabled,
      Employment employment,
      boolean passwordDue,
      long accountVersion,
      Set<Role> roles) {
    LiveLogIn logIn() {
      return kept.with(roles, passwordDue, accountVersion);
    }
  }

  static Map<LogInKey, Found> find(EntityManager em, Collection<LogInKey> keys) {
    Map<LogInKey, Found> found = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    List<Object[]> rows =
        em.createQuery(TEXT, Object[].class)
            .setParameter("keys", keys.stream().map(LogInKey::hex).toList())
            .getResultList();
    for (Object[] row : rows) {
      KeptLogIn kept = (KeptLogIn) row[0];
      Found one = found.computeIfAbsent(kept.key(), key -> found(kept, row));
      if (row[ROLE] != null) {
        one.roles().add((Role) row[ROLE]);
      }
    }
    return found;
  }

  private static Found found(KeptLogIn kept, Object[] row) {
    return new Found(
        kept,
        (Boolean) row[1],
        new Employment(
            (LocalDate) row[2], (LocalDate) row[3], (LocalDate) row[4], (LocalDate) row[5]),
        (Boolean) row[6],
        (Long) row[7],
        EnumSet.noneOf(Role.class));
  }
}
