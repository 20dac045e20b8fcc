package jp.madoguchi.contingency.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;
import static jp.madoguchi.contingency.internal.ContingencyForm.stop;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyRefused;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.DisasterDesk;
import jp.madoguchi.contingency.DisasterState;
import jp.madoguchi.contingency.NewDisaster;
import jp.madoguchi.node.LostRace;

/** Acts on disasters' periods: two administrators open one, either ends it. */
@Stateless
@DenyAll
public class DisasterDeskBean implements DisasterDesk {
  private static final int LONGEST_REGION = 80;
  private static final int LONGEST_SOURCE = 120;
  private static final int LONGEST_REASON = 400;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Workplace workplace;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(ADMIN)
  public void enter(NewDisaster typed) {
    FreshProof.demand(workplace, clock.instant());
    Instant now = clock.instant();
    KeptDisaster period = new KeptDisaster(checked(typed, now), actor(), now);
    em.persist(period);
    LostRace.flush(em, () -> new ContingencyRefused(ContingencyRefusal.ALREADY_ENTERED));
    tell(AuditAction.ENTER_DISASTER, period, period.region() + ", " + typed.from());
  }

  private static NewDisaster checked(NewDisaster typed, Instant now) {
    String region =
        ContingencyForm.words(typed.region(), 1, LONGEST_REGION, ContingencyRefusal.REGION);
    String source =
        ContingencyForm.words(typed.source(), 1, LONGEST_SOURCE, ContingencyRefusal.SOURCE);
    String reason =
        ContingencyForm.words(typed.reason(), 1, LONGEST_REASON, ContingencyRefusal.WORDS);
    Instant from = typed.from();
    Instant until = typed.until();
    stop(
        from == null || until == null || !until.isAfter(from) || !until.isAfter(now),
        ContingencyRefusal.PERIOD);
    stop(
        Duration.between(from, until).compareTo(Duration.ofDays(MOST_DAYS)) > 0,
        ContingencyRefusal.TOO_LONG);
    return new NewDisaster(region, source, reason, from, until);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void approve(ContingencyVersion of) {
    FreshProof.demand(workplace, clock.instant());
    KeptDisaster period = live(of);
    stop(period.approved(), ContingencyRefusal.NOTHING_WAITS);
    stop(period.enteredBy().equals(actor()), ContingencyRefusal.NOT_TWO_PEOPLE);
    period.approve(actor(), clock.instant());
    tell(AuditAction.APPROVE_DISASTER, period, period.region());
  }

  @Override
  @RolesAllowed(ADMIN)
  public void end(ContingencyVersion of, String reason) {
    String why = ContingencyForm.words(reason, 1, LONGEST_REASON, ContingencyRefusal.WORDS);
    KeptDisaster period = live(of);
    period.end(actor(), why, clock.instant());
    tell(AuditAction.END_DISASTER, period, period.region() + ": " + why);
  }

  private KeptDisaster live(ContingencyVersion of) {
    KeptDisaster period = em.find(KeptDisaster.class, of.id(), LockModeType.PESSIMISTIC_WRITE);
    stop(period == null, ContingencyRefusal.GONE);
    stop(period.version() != of.version(), ContingencyRefusal.CHANGED_MEANWHILE);
    DisasterState state = period.state(clock.instant());
    stop(state == DisasterState.OVER || state == DisasterState.ENDED, ContingencyRefusal.OVER);
    return period;
  }

  private String actor() {
    return context.getCallerPrincipal().getName();
  }

  private void tell(AuditAction action, KeptDisaster period, String subject) {
    ledger.record(
        AuditEntry.of(action, AuditGround.ADMINISTRATION)
            .subject(subject)
            .request("disaster " + period.id()));
  }
}
