package jp.madoguchi.maintenance.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.StaffJobs;
import jp.madoguchi.maintenance.NewWorkPlan;
import jp.madoguchi.maintenance.WorkPlanAct;
import jp.madoguchi.maintenance.WorkPlanAdministered;
import jp.madoguchi.maintenance.WorkPlanDesk;
import jp.madoguchi.maintenance.WorkPlanRefusal;
import jp.madoguchi.maintenance.WorkPlanVersion;

/** Acts on work plans; whoever comes second to one finds it changed. */
@Stateless
@DenyAll
public class WorkPlanDeskBean implements WorkPlanDesk {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<WorkPlanAdministered> told;
  @EJB Accounts accounts;
  @EJB StaffJobs staff;

  @Override
  @RolesAllowed(ADMIN)
  public void enter(NewWorkPlan typed) {
    NewWorkPlan checked = WorkPlanForm.checked(typed, clock.instant());
    WorkPlanForm.stop(
        checked.account() != null && !staff.known(checked.account()),
        WorkPlanRefusal.ACCOUNT_UNKNOWN);
    KeptWorkPlan plan = new KeptWorkPlan(checked, actor(), clock.instant());
    em.persist(plan);
    tell(plan, WorkPlanAct.ENTERED, checked.purpose());
  }

  @Override
  @RolesAllowed(ADMIN)
  public void approve(WorkPlanVersion of) {
    KeptWorkPlan plan = live(of);
    WorkPlanForm.stop(plan.approved(), WorkPlanRefusal.NOTHING_WAITS);
    Instant now = clock.instant();
    WorkPlanForm.stop(
        plan.isOf(actor()) || plan.view(now).isOf(accounts.displayName()),
        WorkPlanRefusal.NOT_TWO_PEOPLE);
    plan.approve(actor(), now);
    tell(plan, WorkPlanAct.APPROVED, null);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void withdraw(WorkPlanVersion of, String reason) {
    String why = WorkPlanForm.reason(reason);
    KeptWorkPlan plan = live(of);
    Instant now = clock.instant();
    // what was worked stays planned: nobody takes that away afterwards
    WorkPlanForm.stop(plan.approved() && plan.over(now), WorkPlanRefusal.OVER);
    plan.withdraw(actor(), why, now);
    tell(plan, WorkPlanAct.WITHDRAWN, why);
  }

  private KeptWorkPlan live(WorkPlanVersion of) {
    KeptWorkPlan plan = em.find(KeptWorkPlan.class, of.id(), LockModeType.PESSIMISTIC_WRITE);
    WorkPlanForm.stop(plan == null, WorkPlanRefusal.GONE);
    WorkPlanForm.stop(plan.version() != of.version(), WorkPlanRefusal.CHANGED_MEANWHILE);
    WorkPlanForm.stop(plan.withdrawn(), WorkPlanRefusal.WITHDRAWN);
    return plan;
  }

  private String actor() {
    return context.getCallerPrincipal().getName();
  }

  private void tell(KeptWorkPlan plan, WorkPlanAct act, String reason) {
    told.fire(new WorkPlanAdministered(plan.id(), act, plan.account(), reason));
  }
}
