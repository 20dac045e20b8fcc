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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.FirstAdministrator;
import jp.madoguchi.access.FirstPerson;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.access.PasswordRefused;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.node.OneAtATime;

/** The first administrator in the database; the same lock as the accounts of the environment. */
@Stateless
@DenyAll
public class FirstAdministratorBean implements FirstAdministrator {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<AccountsCreated> created;

  @Override
  @PermitAll
  public boolean nobody() {
    return some(1).isEmpty();
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean unattended() {
    return !InitialAccounts.lines().isBlank();
  }

  @Override
  @PermitAll
  public boolean onlyInitial() {
    Set<String> named =
        InitialAccounts.lines()
            .lines()
            .map(line -> line.split("\t", 2)[0])
            .collect(Collectors.toSet());
    return some(named.size() + 1).stream().map(Account::name).allMatch(named::contains);
  }

  private List<Account> some(int most) {
    return em.createQuery("select a from Account a", Account.class)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public FirstPerson prepare(
      String account, String staffNumber, String displayName, char[] password) {
    try {
      String name = StaffForm.account(account);
      StaffDetails details = StaffForm.checked(details(staffNumber, displayName));
      PasswordFault fault = PasswordRule.fault(password, name, true);
      if (fault != null) {
        throw new PasswordRefused(fault);
      }
      return new FirstPerson(
          name,
          details.staffNumber(),
          details.displayName(),
          Passwords.hash(password),
          PasswordRule.tooShortAlone(password));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static StaffDetails details(String staffNumber, String displayName) {
    return new StaffDetails(staffNumber, displayName, null, null, null, Employment.unlimited());
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void alone() {
    OneAtATime.hold(em, InitialAccounts.LOCK);
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public OptionalLong make(FirstPerson person) {
    alone();
    if (!nobody()) {
      return OptionalLong.empty();
    }
    Account account =
        new Account(
            person.account(),
            person.displayName(),
            person.passwordHash(),
            EnumSet.of(Role.ADMIN),
            clock.instant());
    account.describe(details(person.staffNumber(), person.displayName()));
    account.holdsFactor();
    account.passwordIsShort(person.passwordShort());
    em.persist(account);
    em.flush();
    created.fire(new AccountsCreated(1));
    return OptionalLong.of(account.id());
  }
}
