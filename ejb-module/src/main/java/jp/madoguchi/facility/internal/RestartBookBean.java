package jp.madoguchi.facility.internal;

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
import jp.madoguchi.facility.EquipmentChanged;
import jp.madoguchi.facility.FacilityChanged;
import jp.madoguchi.facility.FacilityState;
import jp.madoguchi.facility.RestartBook;
import jp.madoguchi.facility.RestartDay;
import jp.madoguchi.facility.RestartDay.State;
import jp.madoguchi.facility.RestartDone;
import jp.madoguchi.facility.RestartStep;
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
  @Inject Event<FacilityChanged> changed;
  @Inject Event<EquipmentChanged> changes;
  @EJB TerminalList terminals;
  @EJB FacilityState facility;
  @EJB TaskBook tasks;

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.ADMIN})
  public List<RestartDay> today() {
    return terminals.names().stream().map(this::day).toList();
  }

  private RestartDay day(String terminal) {
    RestartPlan plan = em.find(RestartPlan.class, terminal);
    LocalTime at = plan == null ? null : plan.at();
    Instant due = at == null ? null : day().atTime(at).atZone(FacilityClock.ZONE).toInstant();
    List<RestartRecord> records = records(terminal);
    List<RestartDone> steps =
        Arrays.stream(RestartStep.values()).map(step -> step(step, records)).toList();
    return new RestartDay(terminal, at, due, state(due, records.size()), steps);
  }

  private State state(Instant due, int done) {
    if (done == RestartStep.values().length) {
      return State.DONE;
    }
    if (done > 0) {
      return State.RUNNING;
    }
    if (due == null) {
      return State.NONE;
    }
    return clock.instant().isBefore(due) ? State.LATER : State.DUE;
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
    RestartPlan plan = em.find(RestartPlan.class, terminal);
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
    record(terminal + " restart " + (dailyAt == null ? "-" : dailyAt));
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
    em.persist(
        new RestartRecord(
            terminal,
            step,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            context.getCallerPrincipal().getName()));
    record(terminal + " restart " + step);
    if (step == RestartStep.PC_ON) {
      closeReminder(terminal);
    }
  }

  private void record(String subject) {
    changes.fire(new EquipmentChanged(subject));
    changed.fire(new FacilityChanged());
  }

  private void known(String terminal) {
    if (!terminals.names().contains(terminal)) {
      throw new IllegalArgumentException("no such terminal");
    }
  }

  @Override
  @PermitAll
  public void remind() {
    em.createQuery("select p from RestartPlan p", RestartPlan.class).getResultList().stream()
        .map(plan -> day(plan.terminal()))
        .filter(day -> day.state() == State.DUE && reminders(day.terminal()).isEmpty())
        .forEach(
            day ->
                facility.fault(day.due(), day.terminal(), "-", key(day.terminal()), REASON, null));
  }

  private void closeReminder(String terminal) {
    reminders(terminal).forEach(fault -> tasks.settle(TaskSubject.fault(fault.id())));
  }

  private List<Fault> reminders(String terminal) {
    return em.createQuery("select f from Fault f where f.captureKey = :key", Fault.class)
        .setParameter("key", key(terminal))
        .getResultList();
  }

  /** One line a day and terminal, in the place of a capture key (64 characters at most). */
  private String key(String terminal) {
    return "restart " + day() + " " + terminal;
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), FacilityClock.ZONE);
  }
}
