package jp.madoguchi.task;

import java.time.Instant;

/**
 * A task as a person sees it.
 *
 * @param patientNumber whom it concerns; null when nobody, or when the caller may see no patients
 * @param due until when, or null
 * @param takenBy account that does it (担当), or null
 * @param doneAt null while it is open
 * @param note what whoever ended it says, or null
 * @param dealable whether the caller may take, end or reopen it
 */
public record TaskView(
    long id,
    long version,
    TaskKind kind,
    TaskDetails details,
    String patientNumber,
    Instant due,
    Instant openedAt,
    String takenBy,
    Instant doneAt,
    String doneBy,
    TaskEnd end,
    String note,
    boolean dealable) {
  public boolean open() {
    return doneAt == null;
  }

  @Override
  public String toString() {
    return "TaskView[" + id + " " + kind + "]";
  }
}
