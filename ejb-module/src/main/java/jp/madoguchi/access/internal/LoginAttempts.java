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
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.madoguchi.access.FactorNeed;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.FactoredLogIn;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.SealedAccountOpened;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.directory.IdentityLink;
import jp.madoguchi.directory.IdentitySource;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.facility.TwelveDigits;

/**
 * The two transactions around a password check, which itself holds no connection. Only a wrong
 * password counts, so that right ones in parallel harm nobody; what came to an end after the limit
 * was reached is refused whether it was right or not, so that wrong ones in parallel gain nothing.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginAttempts {
  /** Of an account's name in the audit. */
  private static final int NAME = 64;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<StaffSession> sessions;
  @Inject Event<SealedAccountOpened> opened;
  @EJB LogInWriting logIns;
  @Inject Workplace workplace;

  /**
   * What a try begins with.
   *
   * @param lockedUntil null when the try is allowed
   * @param throttled whether it is the place that must wait, and not the name there
   * @param home where the password lies; null when there is no such account
   * @param passwordHash null when there is no such account, or its password is not here
   * @param factorHeld whether the account has a second factor
   */
  public record Attempt(
      Instant lockedUntil,
      boolean throttled,
      PasswordHome home,
      String passwordHash,
      boolean factorHeld) {
    static Attempt allowed(Account account) {
      boolean away = account.passwordHome() == PasswordHome.DIRECTORY;
      return new Attempt(
          null,
          false,
          account.passwordHome(),
          away ? null : account.passwordHash(),
          account.factorHeld());
    }

    static Attempt closed(Instant until, boolean throttled) {
      return new Attempt(until, throttled, null, null, false);
    }

    /** Whether the directory is to be asked: also for names that are none here. */
    boolean isOfDirectory() {
      return IdentitySource.chosen() == IdentitySource.LDAP
          && (home == null || home == PasswordHome.DIRECTORY);
    }

    LoginOutcome refused() {
      return throttled
          ? new LoginOutcome.Throttled(lockedUntil)
          : new LoginOutcome.Locked(lockedUntil);
    }
  }

  /** Says whether a try is allowed now. */
  @PermitAll
  public Attempt begin(String name) {
    Instant now = clock.instant();
    Attempt closed = closed(name, now);
    return closed != null
        ? closed
        : find(name).map(Attempt::allowed).orElse(Attempt.closed(null, false));
  }

  /** Why nobody is let in under that name from here, or null. */
  private Attempt closed(String name, Instant now) {
    FailedTries.Closed closed = tries().closed(name, now);
    if (closed == null) {
      return null;
    }
    tell(find(name), StaffSession.LoginStep.LOCKED);
    return Attempt.closed(closed.until(), closed.place());
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
    tries().oneAfterAnother(name);
    Attempt closed = closed(name, now);
    if (closed != null) {
      return closed.refused();
    }
    Optional<Account> account =
        find(name)
            .filter(a -> a.passwordHome() != PasswordHome.DIRECTORY)
            .filter(a -> a.passwordHash().equals(matched) && a.admitted(FacilityTime.day(now)));
    if (account.isEmpty()) {
      tries().failed(name, now);
      tell(find(name), StaffSession.LoginStep.REFUSED);
      return new LoginOutcome.LoginRefused();
    }
    if (account.get().passwordHome() == PasswordHome.SEALED) {
      if (account.get().sealLapsed(now, Settings.hours("sealed.hours", 12, 720))) {
        tell(account, StaffSession.LoginStep.SEAL_LAPSED);
        return new LoginOutcome.SealLapsed();
      }
      account.get().unsealed(now);
      opened.fire(new SealedAccountOpened(account.get().name(), workplace.terminal()));
    }
    return accepted(account.get(), name, false, now);
  }

  /**
   * Writes down that the directory vouched for somebody.
   *
   * @param typed the name, under which wrong passwords count
   * @param value what links to an account
   */
  @PermitAll
  public LoginOutcome vouched(String typed, String value) {
    Instant now = clock.instant();
    tries().oneAfterAnother(typed);
    Attempt closed = closed(typed, now);
    if (closed != null) {
      return closed.refused();
    }
    return known(value, typed, false);
  }

  /** Writes down that the provider vouched for somebody, with whom no password was typed here. */
  @PermitAll
  public LoginOutcome vouched(String value, boolean factorGiven) {
    return known(value, null, factorGiven);
  }

  private LoginOutcome known(String value, String typed, boolean factorGiven) {
    Instant now = clock.instant();
    Optional<Account> account =
        linked(value).filter(a -> a.passwordHome() == PasswordHome.DIRECTORY);
    if (account.isEmpty()) {
      // what a directory calls a person is no password in the wrong field
      boolean said = !value.isEmpty() && value.length() <= NAME && !TwelveDigits.typed(value);
      sessions.fire(
          new StaffSession(
              said ? value : "-", null, Set.of(), StaffSession.LoginStep.UNKNOWN_HERE));
      return new LoginOutcome.UnknownHere();
    }
    if (!account.get().admitted(FacilityTime.day(now))) {
      tell(account, StaffSession.LoginStep.REFUSED);
      return new LoginOutcome.LoginRefused();
    }
    return accepted(account.get(), typed, factorGiven, now);
  }

  /** Writes down that the directory said nothing; that is nobody's failure. */
  @PermitAll
  public LoginOutcome unanswered(String name) {
    tell(find(name), StaffSession.LoginStep.DIRECTORY_AWAY);
    return new LoginOutcome.DirectoryAway();
  }

  /** Writes down that nobody was let in whom the provider was asked about. */
  @PermitAll
  public void turnedBack(boolean away) {
    tell(
        Optional.empty(),
        away ? StaffSession.LoginStep.DIRECTORY_AWAY : StaffSession.LoginStep.REFUSED);
  }

  /**
   * The first step is taken.
   *
   * @param typed the name under which wrong passwords counted, or null
   */
  private LoginOutcome accepted(Account account, String typed, boolean factorGiven, Instant now) {
    boolean half = account.factorHeld() && !factorGiven;
    if (typed != null && !(half && typed.equals(account.name()))) {
      // else wrong factors go on counting: a right password is no way to try out more of them
      tries().forgiveHere(typed);
    }
    if (half) {
      tell(Optional.of(account), StaffSession.LoginStep.PASSWORD_GIVEN);
    } else {
      account.used(now);
      tell(Optional.of(account), StaffSession.LoginStep.LOGGED_IN);
    }
    boolean asked = half || !factorGiven && FactorNeed.of(account.roles());
    Set<Role> roles = asked || account.passwordDue() ? Set.of() : account.roles();
    return new LoginOutcome.Accepted(account.name(), account.displayName(), roles, factorGiven);
  }

  private Optional<Account> linked(String value) {
    return IdentityLink.chosen() == IdentityLink.ACCOUNT
        ? find(value.toLowerCase(Locale.ROOT))
        : em.createQuery("select a from Account a where a.staffNumber = :number", Account.class)
            .setParameter("number", value)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
  }

  /**
   * A person's own new password, whose old one was found right.
   *
   * @param shortOne whether it would not be taken without a second factor
   * @param own the log-in that stays, or null
   */
  @PermitAll
  public void changed(String name, String hash, boolean shortOne, LogInKey own) {
    KeptLogIn present = own == null ? null : em.find(KeptLogIn.class, own.hex());
    if (present != null && present.factorStep(Set.of()) == FactorStep.DUE) {
      throw new IllegalStateException("a half log-in changes no password");
    }
    find(name)
        .ifPresent(
            account -> {
              account.password(hash, false);
              account.passwordIsShort(shortOne);
              tries().forgive(name);
              logIns.endOthers(account.id(), own, LogInEnd.PASSWORD_CHANGED);
              tell(Optional.of(account), StaffSession.LoginStep.PASSWORD_CHANGED);
            });
  }

  /**
   * Lets a second factor be tried: it costs nothing to compare, so all of it is one transaction,
   * and those under one name from one place come one after the other.
   *
   * @param proof asked once, unless closed
   */
  @PermitAll
  public LoginOutcome prove(FactoredLogIn logIn, BooleanSupplier proof) {
    Instant now = clock.instant();
    String name = logIn.account();
    LoginFailure failures = tries().held(name, now);
    Attempt closed = closed(name, now);
    if (closed != null) {
      return closed.refused();
    }
    Optional<Account> account = find(name).filter(a -> a.admitted(FacilityTime.day(now)));
    if (account.isEmpty() || !proof.getAsBoolean()) {
      tries().count(failures, now);
      tell(find(name), StaffSession.LoginStep.FACTOR_REFUSED);
      return new LoginOutcome.LoginRefused();
    }
    tries().forgiveHere(name);
    boolean half = logIns.proved(logIn.key(), true);
    account.get().used(now);
    tell(account, half ? StaffSession.LoginStep.LOGGED_IN : StaffSession.LoginStep.PROVED_AGAIN);
    return new LoginOutcome.Accepted(name, account.get().displayName(), account.get().roles());
  }

  /** The password of a log-in that is open was found right once more. */
  @PermitAll
  public void proved(String name, LogInKey own) {
    tries().forgiveHere(name);
    logIns.proved(own, false);
    tell(find(name), StaffSession.LoginStep.PROVED_AGAIN);
  }

  /** Until when log-ins under the name are locked, from wherever that lasts longest, or null. */
  @PermitAll
  public Instant lockedUntil(String name) {
    return tries().lockedUntil(name, clock.instant());
  }

  /** Forgets the failures under a name, from everywhere, in the caller's transaction. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgive(String name) {
    tries().forgive(name);
  }

  private FailedTries tries() {
    return new FailedTries(em, workplace.terminal());
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
}
