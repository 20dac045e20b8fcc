package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.task.TaskTouched;
import jp.madoguchi.task.TasksListed;

/** Records what is done about tasks, and looks at those of patients, in their transaction. */
@ApplicationScoped
public class TaskObserver {
  @EJB AuditLedger ledger;

  void touched(@Observes TaskTouched event) {
    ledger.record(
        AuditEntry.of(action(event), AuditGround.RECEPTION)
            .patient(event.patientNumber())
            .subject("task " + event.taskId() + " " + event.kind())
            .changed(event.before(), event.after()));
  }

  private static AuditAction action(TaskTouched event) {
    return switch (event.act()) {
      case TAKEN -> AuditAction.TAKE_TASK;
      case ENDED -> AuditAction.END_TASK;
      case REOPENED -> AuditAction.REOPEN_TASK;
      case NO_MY_NUMBER -> AuditAction.CONFIRM_NO_MY_NUMBER;
    };
  }

  void listed(@Observes TasksListed event) {
    ledger.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .subject("tasks, " + event.patients().size() + " patients")
            .showing("tasks", event.patients(), NotedHowOften.DAILY));
  }
}
