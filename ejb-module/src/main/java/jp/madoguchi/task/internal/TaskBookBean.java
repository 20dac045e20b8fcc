package jp.madoguchi.task.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.madoguchi.task.NewTask;
import jp.madoguchi.task.TaskAct;
import jp.madoguchi.task.TaskBook;
import jp.madoguchi.task.TaskEnd;
import jp.madoguchi.task.TaskSubject;
import jp.madoguchi.task.TaskSubjectKind;
import jp.madoguchi.task.TaskTouched;

/** Tasks for the other capabilities. */
@Stateless
@DenyAll
public class TaskBookBean implements TaskBook {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<TaskTouched> touched;

  @Override
  @PermitAll
  public void open(NewTask task) {
    new TaskOpening(em).write(task, clock.instant());
  }

  @Override
  @PermitAll
  public boolean settle(TaskSubject subject) {
    List<Task> open =
        em.createQuery(
                "select t from Task t where t.subjectKind = :kind and t.subject = :subject"
                    + " and t.doneAt is null",
                Task.class)
            .setParameter("kind", subject.kind())
            .setParameter("subject", subject.reference())
            // whoever ends one in this moment has ended it
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(Task::open)
            .toList();
    for (Task task : open) {
      List<String> before = task.standing();
      task.end(TaskEnd.SETTLED, context.getCallerPrincipal().getName(), clock.instant(), null);
      touched.fire(
          new TaskTouched(
              TaskAct.ENDED,
              task.kind(),
              task.id(),
              task.patientNumber(),
              before,
              task.standing()));
    }
    return !open.isEmpty();
  }

  @Override
  @PermitAll
  public Set<String> openAbout(TaskSubjectKind kind, Collection<String> references) {
    return references.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createQuery(
                    "select distinct t.subject from Task t where t.subjectKind = :kind"
                        + " and t.subject in :references and t.doneAt is null",
                    String.class)
                .setParameter("kind", kind)
                .setParameter("references", references)
                .getResultList());
  }

  @Override
  @PermitAll
  public List<String> newest(TaskSubjectKind kind, int first, int most) {
    return em.createQuery(
            "select t.subject from Task t where t.subjectKind = :kind and t.doneAt is null"
                + " order by t.openedAt desc, t.id desc",
            String.class)
        .setParameter("kind", kind)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  @PermitAll
  public long count(TaskSubjectKind kind) {
    return em.createQuery(
            "select count(t) from Task t where t.subjectKind = :kind and t.doneAt is null",
            Long.class)
        .setParameter("kind", kind)
        .getSingleResult();
  }

  @Override
  @PermitAll
  public int count() {
    return em.createQuery("select count(t) from Task t where t.doneAt is null", Long.class)
        .getSingleResult()
        .intValue();
  }
}
