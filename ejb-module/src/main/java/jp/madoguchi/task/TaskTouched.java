package jp.madoguchi.task;

import java.util.List;

/**
 * CDI event inside the transaction: the caller did something about a task. The audit observes it,
 * so that tasks, on which most capabilities depend, need not know the audit.
 *
 * @param patientNumber whom it concerns, or null
 * @param before who had taken it, how it had ended and what was said of it; {@code after} the same
 *     now
 */
public record TaskTouched(
    TaskAct act,
    TaskKind kind,
    long taskId,
    String patientNumber,
    List<String> before,
    List<String> after) {
  @Override
  public String toString() {
    return "TaskTouched[" + act + " " + kind + " " + taskId + "]";
  }
}
