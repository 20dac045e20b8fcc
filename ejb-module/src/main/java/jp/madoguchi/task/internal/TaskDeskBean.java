package jp.madoguchi.task.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;
import static jp.madoguchi.access.Role.Names.BILLING;
import static jp.madoguchi.access.Role.Names.CLERK;
import static jp.madoguchi.access.Role.Names.CLERK_LEAD;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.task.TaskAct;
import jp.madoguchi.task.TaskDesk;
import jp.madoguchi.task.TaskEnd;
import jp.madoguchi.task.TaskFilter;
import jp.madoguchi.task.TaskKind;
import jp.madoguchi.task.TaskRefused;
import jp.madoguchi.task.TaskTouched;
import jp.madoguchi.task.TaskView;
import jp.madoguchi.task.TasksListed;

/** Tasks for pages. */
@Stateless
@DenyAll
public class TaskDeskBean implements TaskDesk {
  private static final int MOST = 200;
  private static final String MY_NUMBER = "input.mynumber";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<TaskTouched> touched;
  @Inject Event<TasksListed> listed;

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING, ADMIN})
  public List<TaskView> tasks(TaskFilter filter, int first, int count) {
    return shown(
        query(
                "select t",
                filter,
                " order by t.doneAt desc nulls first, t.due nulls last, t.openedAt, t.id",
                Task.class)
            .setFirstResult(Math.max(0, first))
            .setMaxResults(Math.min(MOST, count))
            .getResultList());
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING, ADMIN})
  public Optional<TaskView> task(long id) {
    return shown(Optional.ofNullable(em.find(Task.class, id)).stream().toList()).stream()
        .findFirst();
  }

  /** As the caller may see them, which is recorded. */
  private List<TaskView> shown(List<Task> found) {
    // the administrator sees no patients
    boolean patients =
        context.isCallerInRole(CLERK)
            || context.isCallerInRole(CLERK_LEAD)
            || context.isCallerInRole(BILLING);
    List<TaskView> tasks =
        found.stream().map(task -> task.view(patients, dealable(task.kind()))).toList();
    List<String> shown =
        tasks.stream().map(TaskView::patientNumber).filter(Objects::nonNull).toList();
    if (!shown.isEmpty()) {
      listed.fire(new TasksListed(shown));
    }
    return tasks;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING, ADMIN})
  public long count(TaskFilter filter) {
    return query("select count(t)", filter, "", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> query(String select, TaskFilter filter, String order, Class<T> type) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (filter.openOnly()) {
      conditions.add("t.doneAt is null");
    }
    if (filter.kind() != null) {
      conditions.add("t.kind = :kind");
      values.put("kind", filter.kind());
    }
    if (filter.mine()) {
      conditions.add("t.takenBy = :account");
      values.put("account", account());
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    TypedQuery<T> query = em.createQuery(select + " from Task t" + where + order, type);
    values.forEach(query::setParameter);
    return query;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING, ADMIN})
  public void take(long id, long version) {
    Task task = unchanged(id, version, true);
    List<String> before = task.standing();
    task.take(account(), clock.instant());
    touched(TaskAct.TAKEN, task, before);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING, ADMIN})
  public void done(long id, long version, TypedWords note) {
    if (note.mayBeMyNumber()) {
      throw new TaskRefused(MY_NUMBER);
    }
    Task task = unchanged(id, version, true);
    String words = note.stripped().isEmpty() ? null : note.stripped();
    List<String> before = task.standing();
    task.end(TaskEnd.DEALT_WITH, account(), clock.instant(), words);
    touched(TaskAct.ENDED, task, before);
    if (note.keptOnSayingSo()) {
      touched(TaskAct.NO_MY_NUMBER, task, task.standing());
    }
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING, ADMIN})
  public void reopen(long id, long version) {
    Task task = unchanged(id, version, false);
    if (task.openElsewhere(em)) {
      throw new TaskRefused("tasks.said.open");
    }
    List<String> before = task.standing();
    task.reopen();
    // one may be opened in this very moment
    LostRace.flush(em, () -> new TaskRefused("tasks.said.open"));
    touched(TaskAct.REOPENED, task, before);
  }

  private Task unchanged(long id, long version, boolean open) {
    Task task = em.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (task == null || task.version() != version || task.open() != open) {
      throw new TaskRefused("tasks.said.changed");
    }
    if (!dealable(task.kind())) {
      throw new TaskRefused("tasks.said.role");
    }
    return task;
  }

  private boolean dealable(TaskKind kind) {
    return kind.roles().stream().anyMatch(context::isCallerInRole);
  }

  private void touched(TaskAct act, Task task, List<String> before) {
    touched.fire(
        new TaskTouched(
            act, task.kind(), task.id(), task.patientNumber(), before, task.standing()));
  }

  private String account() {
    return context.getCallerPrincipal().getName();
  }
}
