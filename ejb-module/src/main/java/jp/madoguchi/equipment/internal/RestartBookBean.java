package jp.madoguchi.equipment.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.EquipmentAct;
import jp.madoguchi.equipment.EquipmentChanged;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.EquipmentStateChanged;
import jp.madoguchi.equipment.RestartBook;
import jp.madoguchi.equipment.RestartDay;
import jp.madoguchi.equipment.RestartDone;
import jp.madoguchi.equipment.RestartStep;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.OneAtATime;
import jp.madoguchi.task.TaskBook;
import jp.madoguchi.task.TaskSubject;

/** Plan and record of the daily restart; also reminds of it. */
@Stateless
@DenyAll
public class RestartBookBean implements RestartBook, RestartReminder.DueRestarts {
  static final String REASON = "RESTART_DUE";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<EquipmentStateChanged> changed;
  @Inject Event<EquipmentChanged> changes;
  @EJB TerminalList terminals;
  @EJB EquipmentState facility;
  @EJB TaskBook tasks;
  @EJB Leases leases;

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.ADMIN})
  public List<RestartDay> today() {
    return terminals.names().stream().map(this::day).toList();
  }

  private RestartDay day(String terminal) {
    RestartPlan plan = em.find(RestartPlan.class, terminal);
    LocalTime at = plan == null ? null : plan.at();
    Instant due = at == null ? null : day().atTime(at).atZone(FacilityTime.ZONE).toInstant();
    List<RestartRecord> records = records(terminal);
    List<RestartDone> steps =
        Arrays.stream(RestartStep.values()).map(step -> step(step, records)).toList();
    return new RestartDay(terminal, at, due, state(due, records.size()), steps);
  }

  private RestartDay.RestartState state(Instant due, int done) {
    if (done == RestartStep.values().length) {
      return RestartDay.RestartState.DONE;
    }
    if (done > 0) {
      return RestartDay.RestartState.RUNNING;
    }
    if (due == null) {
      return RestartDay.RestartState.NONE;
    }
    return clock.instant().isBefore(due)
        ? RestartDay.RestartState.LATER
        : RestartDay.RestartState.DUE;
  }

  private static RestartDone step(RestartStep step, List<RestartRecord> records) {
    return records.stream()
        .filter(done -> done.step() == step)
        .findFirst()
        .map(RestartRecord::done)
        .orElse(new RestartDone(step, null, null));
  }

  private List<RestartRecord> records(String terminal) {
    return em.createQuery(
            "select r from RestartRecord r where r.terminal = :terminal and r.day = :day",
            RestartRecord.class)
        .setParameter("terminal", terminal)
        .setParameter("day", day())
        .getResultList();
  }

  @Override
  @RolesAllowed(Role.Names.ADMIN)
  public void plan(String terminal, LocalTime dailyAt) {
    known(terminal);
    // of two administrators the later one's word holds
    OneAtATime.hold(em, "restart plan");
    RestartPlan plan = em.find(RestartPlan.class, terminal);
    String before = plan == null ? null : plan.at().toString();
    if (dailyAt == null) {
      if (plan != null) {
        em.remove(plan);
      }
    } else {
      if (plan == null) {
        plan = new RestartPlan(terminal);
        plan.at(dailyAt);
        em.persist(plan);
      } else {
        plan.at(dailyAt);
      }
    }
    record(
        new EquipmentChanged(
            EquipmentAct.RESTART_PLANNED,
            terminal + " restart " + (dailyAt == null ? "-" : dailyAt),
            before,
            dailyAt == null ? null : dailyAt.toString()));
  }

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.ADMIN})
  public void done(String terminal, RestartStep step) {
    known(terminal);
    RestartDay before = day(terminal);
    if (before.steps().get(step.ordinal()).done()) {
      return;
    }
    if (before.next().orElseThrow() != step) {
      throw new IllegalStateException("an earlier step is still to be done");
    }
    boolean first =
        new RestartRecord(
                terminal,
                step,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                context.getCallerPrincipal().getName())
            .insertUnlessThere(em);
    if (!first) {
      return; // somebody else in the same moment
    }
    record(
        new EquipmentChanged(
            EquipmentAct.RESTART_STEP_DONE, terminal + " restart " + step, null, step.name()));
    if (step == RestartStep.PC_ON) {
      closeReminder(terminal);
    }
  }

  private void record(EquipmentChanged change) {
    changes.fire(change);
    changed.fire(new EquipmentStateChanged());
  }

  private void known(String terminal) {
    if (!terminals.names().contains(terminal)) {
      throw new IllegalArgumentException("no such terminal");
    }
  }

  @Override
  @PermitAll
  public void remind(Fence fence) {
    leases.require(fence);
    remind();
  }

  void remind() {
    em.createQuery("select p from RestartPlan p", RestartPlan.class).getResultList().stream()
        .map(plan -> day(plan.terminal()))
        .filter(
            day ->
                day.state() == RestartDay.RestartState.DUE && reminders(day.terminal()).isEmpty())
        .forEach(
            day ->
                facility.fault(day.due(), day.terminal(), "-", key(day.terminal()), REASON, null));
  }

  private void closeReminder(String terminal) {
    reminders(terminal).forEach(fault -> tasks.settle(TaskSubject.fault(fault.id())));
  }

  private List<StoredExchangeFault> reminders(String terminal) {
    return em.createQuery(
            "select f from StoredExchangeFault f where f.captureKey = :key",
            StoredExchangeFault.class)
        .setParameter("key", key(terminal))
        .getResultList();
  }

  /** One line a day and terminal, in the place of a capture key (64 characters at most). */
  private String key(String terminal) {
    return "restart " + day() + " " + terminal;
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE);
  }
}
