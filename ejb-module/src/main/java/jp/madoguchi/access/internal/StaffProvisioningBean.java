package jp.madoguchi.access.internal;

import static jp.madoguchi.access.Role.Names.PROVISIONING;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.access.Employment.EmploymentState;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.ProvisionedPage;
import jp.madoguchi.access.ProvisionedPerson;
import jp.madoguchi.access.ProvisioningSearch;
import jp.madoguchi.access.ProvisioningWish;
import jp.madoguchi.access.StaffAdministered;
import jp.madoguchi.access.StaffAskedFor;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffProvisioning;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.access.internal.StaffFields.CheckedFields;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.LostRace;

/** One person at a time, each in its transaction. */
@Stateless
@DenyAll
public class StaffProvisioningBean implements StaffProvisioning {
  /** Whom the identity system knows. */
  private static final String SEEN =
      " a.staffNumber is not null and (a.provisionedOut is null or a.provisionedOut ="
          + " jp.madoguchi.access.internal.ProvisionedOut.OFF)";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<StaffAdministered> told;
  @Inject Event<StaffRightsChanged> rights;
  @Inject Event<StaffAskedFor> asked;

  @Override
  @RolesAllowed(PROVISIONING)
  public ProvisionedPage find(ProvisioningSearch search, int first, int count) {
    long total =
        query("select count(a) from Account a where", "", search, Long.class).getSingleResult();
    List<Account> accounts =
        count < 1
            ? List.of()
            : query("select a from Account a where", " order by a.id", search, Account.class)
                .setFirstResult(Math.max(0, first))
                .setMaxResults(Math.min(MOST_AT_ONCE, count))
                .getResultList();
    asked.fire(new StaffAskedFor(accounts.size()));
    return new ProvisionedPage(total, views(accounts));
  }

  private <T> TypedQuery<T> query(
      String select, String order, ProvisioningSearch search, Class<T> type) {
    if (search.by() == null) {
      return em.createQuery(select + SEEN + order, type);
    }
    String which =
        switch (search.by()) {
          case ACCOUNT -> " a.name = :value and";
          case EXTERNAL_ID -> " a.externalId = :value and";
          case STAFF_NUMBER -> " a.staffNumber = :value and";
        };
    return em.createQuery(select + which + SEEN + order, type)
        .setParameter("value", search.value());
  }

  @Override
  @RolesAllowed(PROVISIONING)
  public ProvisionedPerson person(long id) {
    Account account = seen(em.find(Account.class, id));
    asked.fire(new StaffAskedFor(1));
    return view(account);
  }

  @Override
  @RolesAllowed(PROVISIONING)
  public ProvisionedPerson hire(String account, ProvisioningWish wish) {
    String name = StaffForm.account(account);
    CheckedFields fields = Provisioned.checked(wish.fields());
    RunningAct act = begin();
    Provisioned provisioned = new Provisioned(em, act);
    Account hired = byNumber(fields.number());
    if (hired == null) {
      hired = new Hiring(em, act).hire(name, fields.over(null), Passwords.ofNobody());
      // its licences name it
      LostRace.flush(em);
    } else if (hired.isGone() && hired.name().equals(name)) {
      provisioned.hireAgain(hired, fields.over(null));
    } else {
      throw new StaffRefused(StaffRefusal.STAFF_NUMBER_TAKEN);
    }
    return done(act, provisioned, hired, wish);
  }

  @Override
  @RolesAllowed(PROVISIONING)
  public ProvisionedPerson change(StaffVersion of, ProvisioningWish wish) {
    RunningAct act = begin();
    Account account = seen(act.on(of));
    Map<StaffColumn, String> texts = new EnumMap<>(StaffColumn.class);
    texts.put(StaffColumn.NUMBER, account.details().staffNumber());
    texts.put(StaffColumn.NAME, account.displayName());
    texts.putAll(wish.fields());
    CheckedFields fields = Provisioned.checked(texts);
    if (!fields.number().equals(account.details().staffNumber())) {
      throw new StaffRefused(StaffRefusal.STAFF_NUMBER_FIXED);
    }
    Provisioned provisioned = new Provisioned(em, act);
    provisioned.describe(account, fields.over(account.details()));
    return done(act, provisioned, account, wish);
  }

  private ProvisionedPerson done(
      RunningAct act, Provisioned provisioned, Account account, ProvisioningWish wish) {
    provisioned.rest(account, wish);
    if (act.changesAnything()) {
      // identity systems say again and again what is so already
      act.done(account);
    }
    LostRace.flush(em);
    return view(account);
  }

  @Override
  @RolesAllowed(PROVISIONING)
  public void end(StaffVersion of) {
    RunningAct act = begin();
    Account account = seen(act.on(of));
    new Provisioned(em, act).end(account);
    act.done(account);
    LostRace.flush(em);
  }

  private static Account seen(Account account) {
    if (account == null || account.details().staffNumber() == null || account.isGone()) {
      throw new StaffRefused(StaffRefusal.GONE);
    }
    return account;
  }

  private Account byNumber(String number) {
    return em.createQuery("select a from Account a where a.staffNumber = :number", Account.class)
        .setParameter("number", number)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private ProvisionedPerson view(Account account) {
    return views(List.of(account)).get(0);
  }

  private List<ProvisionedPerson> views(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    Map<Long, List<KeptLicence>> licences =
        em
            .createQuery(
                "select l from KeptLicence l where l.accountId in :ids and l.withdrawnAt is null",
                KeptLicence.class)
            .setParameter("ids", accounts.stream().map(Account::id).toList())
            .setMaxResults(MOST_AT_ONCE * LicenceKind.values().length)
            .getResultList()
            .stream()
            .collect(Collectors.groupingBy(KeptLicence::accountId));
    return accounts.stream()
        .map(
            account ->
                new ProvisionedPerson(
                    new StaffVersion(account.id(), account.version()),
                    account.name(),
                    account.externalId(),
                    account.details(),
                    isActive(account),
                    licences.getOrDefault(account.id(), List.of()).stream()
                        .map(KeptLicence::view)
                        .toList()))
        .toList();
  }

  private boolean isActive(Account account) {
    return account.enabled()
        && account.employment().on(FacilityTime.day(clock.instant())) != EmploymentState.LEFT;
  }

  private RunningAct begin() {
    return RunningAct.begin(em, context, clock.instant(), told, rights);
  }
}
