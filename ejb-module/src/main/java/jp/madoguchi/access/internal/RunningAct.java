package jp.madoguchi.access.internal;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffAct;
import jp.madoguchi.access.StaffAdministered;
import jp.madoguchi.access.StaffItem;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.OneAtATime;

/**
 * An act of an administrator while it runs. One at a time in the whole hospital: who is the last
 * administrator is a question about all of them, and there are few acts a day.
 */
final class RunningAct {
  private static final int LONGEST_REASON = 80;

  private final EntityManager em;
  private final String actor;
  private final Instant now;
  private final Event<StaffAdministered> told;
  private final Event<StaffRightsChanged> rights;
  private boolean changing;

  private RunningAct(
      EntityManager em,
      String actor,
      Instant now,
      Event<StaffAdministered> told,
      Event<StaffRightsChanged> rights) {
    this.em = em;
    this.actor = actor;
    this.now = now;
    this.told = told;
    this.rights = rights;
  }

  /** Waits for its turn. */
  static RunningAct begin(
      EntityManager em,
      SessionContext context,
      Instant now,
      Event<StaffAdministered> told,
      Event<StaffRightsChanged> rights) {
    OneAtATime.hold(em, "staff rights");
    return new RunningAct(em, context.getCallerPrincipal().getName(), now, told, rights);
  }

  Instant now() {
    return now;
  }

  String actor() {
    return actor;
  }

  LocalDate today() {
    return FacilityTime.day(now);
  }

  /** Whether today is the last day, or was one before. */
  boolean isOver(Employment employment) {
    return employment.endsOn() != null && !employment.endsOn().isAfter(today());
  }

  /** The person of an act, as the caller saw him; never the caller. */
  Account on(StaffVersion of) {
    Account account = found(of.id());
    if (account.version() != of.version()) {
      throw new StaffRefused(StaffRefusal.CHANGED_MEANWHILE);
    }
    return account;
  }

  /** The person as he is now; never the caller. */
  Account found(long id) {
    Account account = em.find(Account.class, id);
    if (account == null) {
      throw new StaffRefused(StaffRefusal.GONE);
    }
    if (account.name().equals(actor)) {
      throw new StaffRefused(StaffRefusal.OWN_RIGHTS);
    }
    return account;
  }

  /** A reason of some words. */
  static String reason(String typed) {
    String reason = typed == null ? "" : typed.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new StaffRefused(StaffRefusal.REASON_MISSING);
    }
    return reason;
  }

  /** The licence that stands, or null. */
  KeptLicence licence(Account account, LicenceKind kind) {
    return standing(account).stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
  }

  Set<LicenceKind> checked(Account account) {
    return standing(account).stream()
        .filter(KeptLicence::checked)
        .map(KeptLicence::kind)
        .collect(Collectors.toSet());
  }

  private List<KeptLicence> standing(Account account) {
    return em.createQuery(
            "select l from KeptLicence l where l.accountId = :account and l.withdrawnAt is null",
            KeptLicence.class)
        .setParameter("account", account.id())
        .setMaxResults(LicenceKind.values().length)
        .getResultList();
  }

  /**
   * Refuses when nobody else can administer on a day.
   *
   * @param from the first day without this person
   */
  void keepAnAdministrator(Account account, LocalDate from) {
    if (!account.enabled() || !account.roles().contains(Role.ADMIN) || from == null) {
      return;
    }
    List<Employment> others =
        LastAdministrator.all(em).stream()
            .filter(one -> one.id() != account.id())
            .map(Account::employment)
            .toList();
    if (!LastAdministrator.stays(others, today(), from)) {
      throw new StaffRefused(StaffRefusal.LAST_ADMINISTRATOR);
    }
  }

  /** Gives a role. */
  void give(Account account, Role role, String proposedBy, String reason) {
    account.give(role);
    em.persist(new RoleChange(account, role, true, now, actor, proposedBy, reason));
    tell(account, StaffAct.ROLE_GIVEN, StaffItem.ROLE, null, role.name(), reason);
  }

  /** Takes a role, and what stood on it. */
  void take(Account account, Role role, String reason) {
    if (role == Role.ADMIN) {
      keepAnAdministrator(account, today());
    }
    Set<Role> alone = RoleRule.goWith(role, account.roles());
    takeOne(account, role, reason);
    alone.forEach(one -> takeOne(account, one, reason));
    if (role == Role.GRANTED) {
      openGrants(account).forEach(grant -> endGrant(account, grant, reason));
    }
  }

  private void takeOne(Account account, Role role, String reason) {
    account.take(role);
    em.persist(new RoleChange(account, role, false, now, actor, null, reason));
    tell(account, StaffAct.ROLE_WITHDRAWN, StaffItem.ROLE, role.name(), null, reason);
  }

  List<ViewingGrant> openGrants(Account account) {
    return em.createQuery(
            "select g from ViewingGrant g where g.accountId = :account and g.validUntil > :now",
            ViewingGrant.class)
        .setParameter("account", account.id())
        .setParameter("now", now)
        .setMaxResults(1000)
        .getResultList();
  }

  /** Nobody gives a role to whoever left, nor to whoever comes back what was meant for before. */
  void dropProposals(Account account, String reason) {
    em.createQuery(
            "select p from KeptProposal p where p.accountId = :account and p.decidedAt is null and"
                + " p.lapsesAt > :now",
            KeptProposal.class)
        .setParameter("account", account.id())
        .setParameter("now", now)
        .setMaxResults(Role.values().length)
        .getResultList()
        .forEach(
            open -> {
              open.decide(actor, false, now);
              tell(
                  account,
                  StaffAct.PROPOSAL_REFUSED,
                  StaffItem.ROLE,
                  open.role().name(),
                  null,
                  reason);
            });
  }

  void endGrant(Account account, ViewingGrant grant, String reason) {
    grant.end(actor, reason, now);
    tell(account, StaffAct.GRANT_ENDED, StaffItem.GRANT, grant.kind(), null, reason);
  }

  /** Notes a value that an act changed; one that stayed leaves nothing. */
  void changed(
      Account account, StaffAct act, StaffItem item, Object before, Object after, String reason) {
    if (!Objects.equals(before, after)) {
      tell(account, act, item, text(before), text(after), reason);
    }
  }

  void tell(
      Account account, StaffAct act, StaffItem item, String before, String after, String reason) {
    changing = true;
    told.fire(new StaffAdministered(account.name(), act, item, before, after, reason));
  }

  /** Whether anything of a person has changed so far. */
  boolean changesAnything() {
    return changing;
  }

  /** Ends the act: the page of another administrator is old now, and what is open asks again. */
  void done(Account account) {
    account.changed();
    rights.fire(new StaffRightsChanged(null));
  }

  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
