package jp.madoguchi.task;

/**
 * What a task is about. Of one kind of task there is at most one open about a subject.
 *
 * @param reference its key among its kind, at most 64 characters; holds no name of a patient
 */
public record TaskSubject(TaskSubjectKind kind, String reference) {
  /** A line of the fault list. */
  public static TaskSubject fault(long id) {
    return new TaskSubject(TaskSubjectKind.EXCHANGE_FAULT, Long.toString(id));
  }

  /** An account of the staff. */
  public static TaskSubject account(String name) {
    return new TaskSubject(TaskSubjectKind.STAFF_ACCOUNT, name);
  }
}
