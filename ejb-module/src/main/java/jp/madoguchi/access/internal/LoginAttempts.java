package jp.madoguchi.access.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.RowUnlessThere;

/** The two transactions around a password check, which itself holds no connection. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginAttempts {
  static final int LIMIT = 5;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<StaffSession> sessions;
  @EJB LogInWriting logIns;

  /**
   * What a try begins with.
   *
   * @param lockedUntil null when the try is allowed
   * @param passwordHash null when there is no such account
   */
  public record Attempt(Instant lockedUntil, String passwordHash) {}

  /** Counts the try, or says that the name is locked. */
  @PermitAll
  public Attempt begin(String name) {
    Instant now = clock.instant();
    Optional<Account> account = find(name);
    LoginFailure failure = counter(key(name), now);
    Instant locked = failure.lockedAt(now);
    if (locked != null) {
      tell(account, StaffSession.LoginStep.LOCKED);
      return new Attempt(locked, null);
    }
    failure.tried(now, LIMIT, Settings.minutes("login.lock.minutes", 15, 1440));
    return new Attempt(null, account.map(Account::passwordHash).orElse(null));
  }

  /** Two first tries under one name at the same moment (a double click) meet in one row. */
  private LoginFailure counter(String key, Instant now) {
    LoginFailure row;
    do {
      RowUnlessThere.insert(
          em,
          "insert into login_failure (name_hash, failures, last_at) values (?, 0, ?)",
          key,
          now);
      row = em.find(LoginFailure.class, key, LockModeType.PESSIMISTIC_WRITE);
      // none when a right password has taken it away between the two
    } while (row == null);
    return row;
  }

  /**
   * Writes down how the try ended.
   *
   * @param matched the hash that the password matched, or null; one that the account has no more is
   *     wrong: the password was changed while it was compared
   */
  @PermitAll
  public LoginOutcome settle(String name, String matched) {
    Instant now = clock.instant();
    Optional<Account> account =
        find(name)
            .filter(a -> a.passwordHash().equals(matched) && a.admitted(FacilityTime.day(now)));
    if (account.isEmpty()) {
      tell(find(name), StaffSession.LoginStep.REFUSED);
      em.createQuery("delete from LoginFailure f where f.lastAt < :old and f.nameHash <> :own")
          .setParameter("old", now.minus(Duration.ofDays(2)))
          .setParameter("own", key(name))
          .executeUpdate();
      return new LoginOutcome.LoginRefused();
    }
    forgive(name);
    account.get().used(now);
    tell(account, StaffSession.LoginStep.LOGGED_IN);
    Set<Role> roles = account.get().passwordDue() ? Set.of() : account.get().roles();
    return new LoginOutcome.Accepted(account.get().name(), account.get().displayName(), roles);
  }

  /**
   * A person's own new password, whose old one was found right.
   *
   * @param own the log-in that stays, or null
   */
  @PermitAll
  public void changed(String name, String hash, LogInKey own) {
    find(name)
        .ifPresent(
            account -> {
              account.password(hash, false);
              forgive(name);
              logIns.endOthers(account.id(), own, LogInEnd.PASSWORD_CHANGED);
              tell(Optional.of(account), StaffSession.LoginStep.PASSWORD_CHANGED);
            });
  }

  /** Until when log-ins under the name are locked, or null. */
  @PermitAll
  public Instant lockedUntil(String name) {
    LoginFailure failure = em.find(LoginFailure.class, key(name));
    return failure == null ? null : failure.lockedAt(clock.instant());
  }

  /** Forgets the failures under a name, in the caller's transaction. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgive(String name) {
    em.createQuery("delete from LoginFailure f where f.nameHash = :own")
        .setParameter("own", key(name))
        .executeUpdate();
  }

  private Optional<Account> find(String name) {
    return em.createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  private void tell(Optional<Account> account, StaffSession.LoginStep step) {
    sessions.fire(
        new StaffSession(
            account.map(Account::name).orElse("-"),
            account.map(Account::displayName).orElse(null),
            account.map(Account::roles).orElse(Set.<Role>of()),
            step));
  }

  private static String key(String name) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
