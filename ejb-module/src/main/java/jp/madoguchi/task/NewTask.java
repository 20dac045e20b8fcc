package jp.madoguchi.task;

import java.time.Instant;

/**
 * A task to open.
 *
 * @param patientNumber whom it concerns, or null
 * @param due until when, or null
 */
public record NewTask(
    TaskKind kind, TaskSubject subject, TaskDetails details, String patientNumber, Instant due) {
  public NewTask {
    if (kind.subjects() != subject.kind() || !kind.details().isInstance(details)) {
      throw new IllegalArgumentException(kind + " is not about that");
    }
  }

  @Override
  public String toString() {
    return "NewTask[" + kind + "]";
  }
}
