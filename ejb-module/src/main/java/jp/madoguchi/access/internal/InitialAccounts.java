package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.Role;
import jp.madoguchi.node.OneAtATime;

/**
 * The first accounts of an empty installation, from {@code MADOGUCHI_INITIAL_ACCOUNTS} (system
 * property or environment): lines {@code name<TAB>password<TAB>ROLE[,ROLE]<TAB>display name}.
 * Looked at only while there is no account; never logged.
 */
@Stateless
@DenyAll
public class InitialAccounts {
  static final String NAME = "MADOGUCHI_INITIAL_ACCOUNTS";

  /** Whoever makes the first accounts, in whatever way, does it alone. */
  static final String LOCK = "first accounts";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<AccountsCreated> created;

  /** As the process was started with them; empty without. */
  static String lines() {
    String lines = System.getProperty(NAME, System.getenv(NAME));
    return lines == null ? "" : lines;
  }

  /**
   * Makes the accounts unless there is one already; all or none.
   *
   * @return how many were made
   * @throws IllegalArgumentException for a line of another form; names its number only
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int createFrom(String lines) {
    if (any()) {
      return 0; // every start but the first
    }
    OneAtATime.hold(em, LOCK);
    if (any()) {
      return 0; // another node made them while this one waited
    }
    Set<String> names = new HashSet<>();
    int number = 0;
    for (String line : lines.split("\\R")) {
      number++;
      if (!line.isBlank()) {
        Account account = account(line, number);
        if (!names.add(account.name())) {
          throw new IllegalArgumentException(NAME + " line " + number + ": the name stands twice");
        }
        em.persist(account);
      }
    }
    if (!names.isEmpty()) {
      created.fire(new AccountsCreated(names.size()));
    }
    return names.size();
  }

  private boolean any() {
    return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() > 0;
  }

  private Account account(String line, int number) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 4 || parts[0].isBlank() || parts[0].length() > 64 || parts[1].isEmpty()) {
      throw new IllegalArgumentException(
          NAME + " line " + number + ": name, password, roles and display name by tabs");
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : parts[2].split(",")) {
      try {
        roles.add(Role.valueOf(role.strip()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(NAME + " line " + number + ": no such role", e);
      }
    }
    return new Account(
        parts[0], parts[3], Passwords.hash(parts[1].toCharArray()), roles, clock.instant());
  }
}
