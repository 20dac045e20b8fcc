package jp.madoguchi.access.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;
import static jp.madoguchi.access.Role.Names.AUDITOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.HeldRole;
import jp.madoguchi.access.KnownGrant;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.RoleProposal;
import jp.madoguchi.access.StaffBook;
import jp.madoguchi.access.StaffFinding;
import jp.madoguchi.access.StaffLine;
import jp.madoguchi.access.StaffListPrinted;
import jp.madoguchi.access.StaffMember;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffSearch;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.LikePattern;

/** The staff from the database, with few statements for a page of people. */
@Stateless
@DenyAll
public class StaffBookBean implements StaffBook {
  private static final int MOST = 200;
  private static final int MOST_ROWS_OF_ONE = 500;

  /** Who counts for a finding: accounts that are on, of people who have not left. */
  private static final String CURRENT =
      " and a.enabled = true and (a.endsOn is null or a.endsOn >= :today)";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<StaffListPrinted> printed;
  @EJB LoginAttempts attempts;

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public List<StaffLine> list(StaffSearch search, int first, int count) {
    List<Account> accounts =
        query(
                "select a from Account a where a.id is not null",
                " order by a.staffNumber nulls last, a.name",
                search,
                Account.class)
            .setFirstResult(Math.max(0, first))
            .setMaxResults(Math.min(MOST, count))
            .setHint("eclipselink.batch", "a.roles")
            .setHint("eclipselink.batch.type", "IN")
            .getResultList();
    return lines(accounts);
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public List<StaffLine> print() {
    List<StaffLine> people = new ArrayList<>();
    int got = MOST;
    for (int first = 0; got == MOST && first < MOST_PRINTED; first += MOST) {
      List<StaffLine> some = list(new StaffSearch(null, null), first, MOST);
      got = some.size();
      some.stream().filter(one -> !one.roles().isEmpty()).forEach(people::add);
    }
    printed.fire(new StaffListPrinted(people.size()));
    return people;
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public long count(StaffSearch search) {
    return query("select count(a) from Account a where a.id is not null", "", search, Long.class)
        .getSingleResult();
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public Map<StaffFinding, Long> findings() {
    Map<StaffFinding, Long> counts = new EnumMap<>(StaffFinding.class);
    for (StaffFinding finding : StaffFinding.values()) {
      counts.put(finding, count(new StaffSearch(null, finding)));
    }
    return counts;
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public StaffMember member(long id) {
    Account account = em.find(Account.class, id);
    if (account == null) {
      throw new StaffRefused(StaffRefusal.GONE);
    }
    StaffLine line = lines(List.of(account)).get(0);
    return new StaffMember(
        new StaffVersion(account.id(), account.version()),
        line,
        account.createdAt(),
        account.passwordDue(),
        account.passwordHome(),
        account.unsealedAt(),
        account.factorHeld(),
        attempts.lockedUntil(account.name()),
        roles(account, line),
        grants(account),
        proposalsOf(account));
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public List<RoleProposal> proposals() {
    return em
        .createQuery(
            "select p, a from KeptProposal p, Account a where a.id = p.accountId and"
                + " p.decidedAt is null and p.lapsesAt > :now order by p.lapsesAt, p.id",
            Object[].class)
        .setParameter("now", clock.instant())
        .setMaxResults(MOST_PROPOSALS)
        .getResultList()
        .stream()
        .map(row -> ((KeptProposal) row[0]).view((Account) row[1]))
        .toList();
  }

  @Override
  @RolesAllowed({ADMIN, AUDITOR})
  public long administrators() {
    return LastAdministrator.all(em).stream()
        .filter(one -> one.employment().works(FacilityTime.day(clock.instant())))
        .count();
  }

  private <T> TypedQuery<T> query(String select, String order, StaffSearch search, Class<T> type) {
    StaffFinding finding = search.finding();
    String named =
        search.text() == null
            ? ""
            : " and (lower(a.displayName) like :text escape '!' or a.kana like :text escape '!' or"
                + " lower(a.staffNumber) like :text escape '!' or lower(a.name) like :text escape"
                + " '!' or lower(a.department) like :text escape '!')";
    TypedQuery<T> query = em.createQuery(select + named + condition(finding) + order, type);
    if (search.text() != null) {
      query.setParameter(
          "text", LikePattern.holding(search.text().strip().toLowerCase(Locale.ROOT)));
    }
    if (finding != null) {
      StaffFindings at = StaffFindings.at(clock.instant());
      query.setParameter("today", at.today());
      if (finding == StaffFinding.LEAVING) {
        query.setParameter("soon", at.soon());
      } else if (finding == StaffFinding.REVIEW_DUE) {
        query.setParameter("before", at.reviewBefore());
      }
    }
    return query;
  }

  private static String condition(StaffFinding finding) {
    if (finding == null) {
      return "";
    }
    return CURRENT
        + switch (finding) {
          case LICENCE_UNCHECKED ->
              " and exists (select r from StandingRole r where r.accountId = a.id and r.role in"
                  + " ('DOCTOR', 'DENTIST', 'PHARMACIST') and not exists (select l from KeptLicence"
                  + " l where l.accountId = r.accountId and l.roleName = r.role and l.checkedAt is"
                  + " not null and l.withdrawnAt is null))";
          case INCOMPLETE -> " and (a.staffNumber is null or a.job is null)";
          case LEAVING -> " and a.endsOn <= :soon";
          case REVIEW_DUE ->
              " and (a.reviewedAt < :before or a.reviewedAt is null and a.createdAt < :before) and"
                  + " exists (select r from StandingRole r where r.accountId = a.id)";
        };
  }

  private List<StaffLine> lines(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    StaffFindings findings = StaffFindings.at(now);
    List<Long> ids = accounts.stream().map(Account::id).toList();
    Map<Long, List<KeptLicence>> licences = licences(ids);
    Map<Long, List<KnownGrant>> grants = openGrants(ids, now);
    return accounts.stream()
        .map(
            account -> {
              List<KeptLicence> own = licences.getOrDefault(account.id(), List.of());
              return new StaffLine(
                  account.id(),
                  account.version(),
                  account.name(),
                  account.details(),
                  account.enabled(),
                  account.employment().on(findings.today()),
                  account.roles(),
                  own.stream().map(KeptLicence::view).toList(),
                  grants.getOrDefault(account.id(), List.of()),
                  findings.of(account, checked(own)),
                  account.lastUse(),
                  account.reviewedAt(),
                  account.reviewedBy());
            })
        .toList();
  }

  private static Set<LicenceKind> checked(Collection<KeptLicence> licences) {
    return licences.stream()
        .filter(KeptLicence::checked)
        .map(KeptLicence::kind)
        .collect(Collectors.toSet());
  }

  private Map<Long, List<KeptLicence>> licences(List<Long> ids) {
    return em
        .createQuery(
            "select l from KeptLicence l where l.accountId in :ids and l.withdrawnAt is null",
            KeptLicence.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .collect(Collectors.groupingBy(KeptLicence::accountId));
  }

  private Map<Long, List<KnownGrant>> openGrants(List<Long> ids, Instant now) {
    Map<Long, List<KnownGrant>> grants = new HashMap<>();
    em.createQuery(
            "select g from ViewingGrant g where g.accountId in :ids and g.validUntil > :now order"
                + " by g.validUntil, g.id",
            ViewingGrant.class)
        .setParameter("ids", ids)
        .setParameter("now", now)
        .getResultStream()
        .forEach(
            g -> grants.computeIfAbsent(g.accountId(), k -> new ArrayList<>()).add(g.view(now)));
    return grants;
  }

  private List<KnownGrant> grants(Account account) {
    Instant now = clock.instant();
    return em
        .createQuery(
            "select g from ViewingGrant g where g.accountId = :account order by g.validUntil desc,"
                + " g.id desc",
            ViewingGrant.class)
        .setParameter("account", account.id())
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(grant -> grant.view(now))
        .toList();
  }

  /** Each role with the act that gave it, the newest; one of before has none. */
  private List<HeldRole> roles(Account account, StaffLine line) {
    Map<Role, RoleChange> given = new EnumMap<>(Role.class);
    em.createQuery(
            "select c from RoleChange c where c.accountId = :account and c.given = true order by"
                + " c.at desc, c.id desc",
            RoleChange.class)
        .setParameter("account", account.id())
        .setMaxResults(MOST_ROWS_OF_ONE)
        .getResultList()
        .forEach(change -> given.putIfAbsent(change.role(), change));
    Set<LicenceKind> checked =
        line.licences().stream()
            .filter(one -> one.checked())
            .map(one -> one.kind())
            .collect(Collectors.toSet());
    return account.roles().stream()
        .sorted()
        .map(
            role -> {
              boolean licensed = !StaffFindings.unlicensed(role, checked);
              RoleChange change = given.get(role);
              return change == null
                  ? new HeldRole(role, null, null, null, null, licensed)
                  : change.view(licensed);
            })
        .toList();
  }

  private List<RoleProposal> proposalsOf(Account account) {
    return em
        .createQuery(
            "select p from KeptProposal p where p.accountId = :account and p.decidedAt is null and"
                + " p.lapsesAt > :now order by p.lapsesAt, p.id",
            KeptProposal.class)
        .setParameter("account", account.id())
        .setParameter("now", clock.instant())
        .setMaxResults(MOST_PROPOSALS)
        .getResultList()
        .stream()
        .map(one -> one.view(account))
        .toList();
  }
}
