package jp.madoguchi.task;

/**
 * CDI event inside the transaction: the caller did something about a task. The audit observes it,
 * so that tasks, on which most capabilities depend, need not know the audit.
 *
 * @param patientNumber whom it concerns, or null
 */
public record TaskTouched(TaskAct act, TaskKind kind, long taskId, String patientNumber) {
  @Override
  public String toString() {
    return "TaskTouched[" + act + " " + kind + " " + taskId + "]";
  }
}
