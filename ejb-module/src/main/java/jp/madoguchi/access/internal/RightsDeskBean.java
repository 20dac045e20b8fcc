package jp.madoguchi.access.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.access.Employment.EmploymentState;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.RightsDesk;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffAct;
import jp.madoguchi.access.StaffAdministered;
import jp.madoguchi.access.StaffItem;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.facility.Settings;

/** Licences, roles, proposals and grants. */
@Stateless
@DenyAll
public class RightsDeskBean implements RightsDesk {
  private static final Set<String> KINDS = Set.of("TKK", "YZK", "SRJ", "SHJ", "TSR");
  private static final int LONGEST_APPROVAL = 64;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Workplace workplace;
  @Inject Event<StaffAdministered> told;
  @Inject Event<StaffRightsChanged> rights;

  @Override
  @RolesAllowed(ADMIN)
  public boolean give(StaffVersion of, Role role, String reason) {
    if (Role.FOUR_EYES.contains(role)) {
      FreshProof.demand(workplace, clock.instant());
    }
    String why = RunningAct.reason(reason);
    RunningAct act = begin();
    Account account = act.on(of);
    stopFor(RoleRule.refusal(role, account.roles(), act.checked(account)));
    boolean together = Role.FOUR_EYES.contains(role);
    if (together) {
      propose(act, account, role, why);
    } else {
      act.give(account, role, null, why);
    }
    act.done(account);
    return !together;
  }

  private void propose(RunningAct act, Account account, Role role, String reason) {
    boolean open =
        em.createQuery(
                    "select count(p) from KeptProposal p where p.accountId = :account and p.role ="
                        + " :role and p.decidedAt is null and p.lapsesAt > :now",
                    Long.class)
                .setParameter("account", account.id())
                .setParameter("role", role)
                .setParameter("now", act.now())
                .getSingleResult()
            > 0;
    stopFor(open ? StaffRefusal.ALREADY_HELD : null);
    Duration lasts = Duration.ofDays(Settings.number("staff.proposal.days", 7, 1, 90));
    em.persist(new KeptProposal(account, role, act.actor(), act.now(), reason, lasts));
    act.tell(account, StaffAct.ROLE_PROPOSED, StaffItem.ROLE, null, role.name(), reason);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void withdraw(StaffVersion of, Role role, String reason) {
    String why = RunningAct.reason(reason);
    RunningAct act = begin();
    Account account = act.on(of);
    stopFor(account.roles().contains(role) ? null : StaffRefusal.NOT_HELD);
    act.take(account, role, why);
    act.done(account);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void confirm(long proposal) {
    FreshProof.demand(workplace, clock.instant());
    RunningAct act = begin();
    KeptProposal open = open(act, proposal);
    Account account = concerned(act, open);
    stopFor(open.proposedBy().equals(act.actor()) ? StaffRefusal.NOT_TWO_PEOPLE : null);
    stopFor(
        account.employment().on(act.today()) == EmploymentState.LEFT
            ? StaffRefusal.PROPOSAL_GONE
            : null);
    stopFor(RoleRule.refusal(open.role(), account.roles(), act.checked(account)));
    open.decide(act.actor(), true, act.now());
    act.give(account, open.role(), open.proposedBy(), open.reason());
    act.done(account);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void refuse(long proposal) {
    RunningAct act = begin();
    KeptProposal open = open(act, proposal);
    Account account = concerned(act, open);
    open.decide(act.actor(), false, act.now());
    act.tell(
        account,
        StaffAct.PROPOSAL_REFUSED,
        StaffItem.ROLE,
        open.role().name(),
        null,
        open.reason());
    account.changed();
  }

  private KeptProposal open(RunningAct act, long proposal) {
    KeptProposal found = em.find(KeptProposal.class, proposal);
    stopFor(found == null || !found.open(act.now()) ? StaffRefusal.PROPOSAL_GONE : null);
    return found;
  }

  /** Whom it concerns decides nothing about it. */
  private Account concerned(RunningAct act, KeptProposal proposal) {
    try {
      return act.found(proposal.accountId());
    } catch (StaffRefused own) {
      throw new StaffRefused(
          own.why() == StaffRefusal.OWN_RIGHTS ? StaffRefusal.NOT_TWO_PEOPLE : own.why());
    }
  }

  @Override
  @RolesAllowed(ADMIN)
  public void recordLicence(StaffVersion of, LicenceKind kind, String number, boolean seen) {
    String digits = StaffForm.licence(number);
    RunningAct act = begin();
    Account account = act.on(of);
    stopFor(act.licence(account, kind) == null ? null : StaffRefusal.LICENCE_ON_RECORD);
    KeptLicence licence = new KeptLicence(account, kind, digits, act.actor(), act.now());
    if (seen) {
      licence.check(act.actor(), act.now());
    }
    em.persist(licence);
    act.tell(account, StaffAct.LICENCE_RECORDED, StaffItem.LICENCE, null, kind.name(), digits);
    if (seen) {
      tellChecked(act, account, licence);
    }
    act.done(account);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void checkLicence(StaffVersion of, LicenceKind kind) {
    RunningAct act = begin();
    Account account = act.on(of);
    KeptLicence licence = act.licence(account, kind);
    stopFor(licence == null || licence.checked() ? StaffRefusal.NOT_HELD : null);
    licence.check(act.actor(), act.now());
    tellChecked(act, account, licence);
    act.done(account);
  }

  private static void tellChecked(RunningAct act, Account account, KeptLicence licence) {
    act.tell(
        account,
        StaffAct.LICENCE_CHECKED,
        StaffItem.LICENCE,
        licence.kind().name(),
        licence.kind().name(),
        licence.number());
  }

  @Override
  @RolesAllowed(ADMIN)
  public void withdrawLicence(StaffVersion of, LicenceKind kind, String reason) {
    String why = RunningAct.reason(reason);
    RunningAct act = begin();
    Account account = act.on(of);
    KeptLicence licence = act.licence(account, kind);
    stopFor(licence == null ? StaffRefusal.NOT_HELD : null);
    licence.withdraw(act.actor(), why, act.now());
    act.tell(account, StaffAct.LICENCE_WITHDRAWN, StaffItem.LICENCE, kind.name(), null, why);
    if (account.roles().contains(kind.role())) {
      act.take(account, kind.role(), why);
    }
    act.done(account);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void grant(
      StaffVersion of, Set<String> kinds, Instant from, Instant until, String approval) {
    FreshProof.demand(workplace, clock.instant());
    String number = approval == null ? "" : approval.strip();
    stopFor(
        number.isEmpty() || number.length() > LONGEST_APPROVAL
            ? StaffRefusal.APPROVAL_MISSING
            : null);
    stopFor(kinds.isEmpty() || !KINDS.containsAll(kinds) ? StaffRefusal.GRANT_WITHOUT_KIND : null);
    RunningAct act = begin();
    stopFor(
        from == null || until == null || !from.isBefore(until) || !until.isAfter(act.now())
            ? StaffRefusal.PERIOD
            : null);
    Account account = act.on(of);
    stopFor(account.roles().contains(Role.GRANTED) ? null : StaffRefusal.GRANT_WITHOUT_ROLE);
    for (String kind : new TreeSet<>(kinds)) {
      em.persist(new ViewingGrant(account.id(), kind, from, until, act.actor(), number));
      act.tell(account, StaffAct.VIEWING_GRANTED, StaffItem.GRANT, null, kind, number);
    }
    act.done(account);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void endGrant(StaffVersion of, long grant, String reason) {
    String why = RunningAct.reason(reason);
    RunningAct act = begin();
    Account account = act.on(of);
    ViewingGrant open =
        act.openGrants(account).stream()
            .filter(one -> one.id() == grant)
            .findFirst()
            .orElseThrow(() -> new StaffRefused(StaffRefusal.NOT_HELD));
    act.endGrant(account, open, why);
    act.done(account);
  }

  private static void stopFor(StaffRefusal why) {
    if (why != null) {
      throw new StaffRefused(why);
    }
  }

  private RunningAct begin() {
    return RunningAct.begin(em, context, clock.instant(), told, rights);
  }
}
