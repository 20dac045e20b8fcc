package jp.madoguchi.access.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.ViewingGrants;
import jp.madoguchi.directory.DirectoryAnswer;
import jp.madoguchi.directory.HospitalDirectory;
import jp.madoguchi.directory.IdentitySource;
import jp.madoguchi.facility.TwelveDigits;
import jp.madoguchi.node.SecondTry;

/** Accounts, log-in and grants from the database. */
@Stateless
@DenyAll
public class AccountsBean implements Accounts, ViewingGrants {
  private static final int NAME_LENGTH = 64;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB LoginAttempts attempts;
  @EJB HospitalDirectory directory;

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public LoginOutcome logIn(String account, char[] password) {
    try {
      String name = nameOf(account);
      LoginAttempts.Attempt attempt = SecondTry.of(() -> attempts.begin(name));
      if (attempt.lockedUntil() != null) {
        return attempt.refused();
      }
      if (attempt.isOfDirectory() && !name.isEmpty()) {
        return atDirectory(name, attempt, password);
      }
      boolean matched = Passwords.matches(attempt.passwordHash(), password);
      return SecondTry.of(() -> attempts.settle(name, matched ? attempt.passwordHash() : null));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public LoginOutcome vouched(String value, boolean factorGiven) {
    if (IdentitySource.chosen() != IdentitySource.OIDC) {
      throw new IllegalStateException("no provider vouches for anybody here");
    }
    return SecondTry.of(() -> attempts.vouched(value, factorGiven));
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void turnedBack(boolean away) {
    attempts.turnedBack(away);
  }

  /** No connection to the database is held while the directory is asked. */
  private LoginOutcome atDirectory(String typed, LoginAttempts.Attempt before, char[] password) {
    String name = DirectoryName.of(typed);
    LoginAttempts.Attempt attempt =
        name.equals(typed) ? before : SecondTry.of(() -> attempts.begin(name));
    if (attempt.lockedUntil() != null) {
      return attempt.refused();
    }
    if (!attempt.isOfDirectory()) {
      return SecondTry.of(() -> attempts.settle(name, null));
    }
    DirectoryAnswer answer = directory.ask(name, password);
    if (answer instanceof DirectoryAnswer.Vouched vouched) {
      return SecondTry.of(() -> attempts.vouched(name, vouched.value()));
    }
    return answer instanceof DirectoryAnswer.Away
        ? SecondTry.of(() -> attempts.unanswered(name))
        : SecondTry.of(() -> attempts.settle(name, null));
  }

  /** No name, which nobody has, where none was typed: a My Number is not even kept as a hash. */
  private static String nameOf(String account) {
    boolean none = account == null || account.length() > NAME_LENGTH || TwelveDigits.typed(account);
    return none ? "" : account;
  }

  @Override
  @PermitAll
  public String displayName() {
    return caller().map(Account::displayName).orElse("");
  }

  @Override
  @PermitAll
  public boolean singleKeys() {
    return caller().map(Account::singleKeys).orElse(true);
  }

  @Override
  @PermitAll
  public void useSingleKeys(boolean on) {
    caller().ifPresent(account -> account.useSingleKeys(on));
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<PasswordFault> changePassword(LogInKey own, char[] present, char[] wanted) {
    String name = context.getCallerPrincipal().getName();
    try {
      // wrong ones count as they do at the log-in: an open page is no way to try them out
      LoginAttempts.Attempt attempt = SecondTry.of(() -> attempts.begin(name));
      if (attempt.lockedUntil() != null) {
        return Optional.of(PasswordFault.LOCKED);
      }
      if (attempt.home() != PasswordHome.LOCAL) {
        return Optional.of(PasswordFault.KEPT_ELSEWHERE);
      }
      PasswordFault fault = PasswordRule.fault(wanted, name, attempt.factorHeld());
      if (fault == null && Arrays.equals(present, wanted)) {
        fault = PasswordFault.UNCHANGED;
      }
      if (fault != null) {
        return Optional.of(fault);
      }
      if (!Passwords.matches(attempt.passwordHash(), present)) {
        SecondTry.of(() -> attempts.settle(name, null));
        return Optional.of(PasswordFault.PRESENT_WRONG);
      }
      String hash = Passwords.hash(wanted);
      boolean shortOne = PasswordRule.tooShortAlone(wanted);
      attempts.changed(name, hash, shortOne, own);
      return Optional.empty();
    } finally {
      Arrays.fill(present, '\0');
      Arrays.fill(wanted, '\0');
    }
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<PasswordFault> prove(LogInKey own, char[] password) {
    String name = context.getCallerPrincipal().getName();
    try {
      LoginAttempts.Attempt attempt = SecondTry.of(() -> attempts.begin(name));
      if (attempt.lockedUntil() != null) {
        return Optional.of(PasswordFault.LOCKED);
      }
      if (attempt.home() == PasswordHome.DIRECTORY && !attempt.isOfDirectory()) {
        return Optional.of(PasswordFault.ASKED_ELSEWHERE);
      }
      DirectoryAnswer said = attempt.isOfDirectory() ? directory.ask(name, password) : null;
      if (said instanceof DirectoryAnswer.Away) {
        return Optional.of(PasswordFault.DIRECTORY_AWAY);
      }
      if (!(said instanceof DirectoryAnswer.Vouched)
          && !Passwords.matches(attempt.passwordHash(), password)) {
        SecondTry.of(() -> attempts.settle(name, null));
        return Optional.of(PasswordFault.PRESENT_WRONG);
      }
      SecondTry.run(() -> attempts.proved(name, own));
      return Optional.empty();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  @Override
  @PermitAll
  public boolean granted(String account, String kind) {
    return em.createQuery(
                "select count(g) from ViewingGrant g, Account a where a.name = :account and"
                    + " a.enabled = true and g.accountId = a.id and g.kind = :kind and g.validFrom"
                    + " <= :now and g.validUntil > :now",
                Long.class)
            .setParameter("account", account)
            .setParameter("kind", kind)
            .setParameter("now", clock.instant())
            .getSingleResult()
        > 0;
  }

  private Optional<Account> caller() {
    return em.createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", context.getCallerPrincipal().getName())
        .getResultStream()
        .findFirst();
  }
}
