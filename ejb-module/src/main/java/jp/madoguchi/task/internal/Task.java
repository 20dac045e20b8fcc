package jp.madoguchi.task.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.node.StoredRecords;
import jp.madoguchi.task.TaskDetails;
import jp.madoguchi.task.TaskEnd;
import jp.madoguchi.task.TaskKind;
import jp.madoguchi.task.TaskSubject;
import jp.madoguchi.task.TaskSubjectKind;
import jp.madoguchi.task.TaskView;

/** One task. Written by {@link TaskOpening}; here read, taken, ended and reopened. */
@Entity
@Table(name = "task")
@Cacheable(false)
public class Task {
  private static final int NOTE = 400;
  private static final int ACCOUNT = 100;

  @Id private long id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private TaskKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_kind")
  private TaskSubjectKind subjectKind;

  private String subject;

  /** Kind and subject while it is open, else null: the database keeps it unique. */
  @Column(name = "open_key")
  private String openKey;

  @Column(name = "patient_number")
  private String patientNumber;

  private String details;

  @Column(name = "due_at")
  private Instant due;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "taken_by")
  private String takenBy;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private String doneBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "done_how")
  private TaskEnd end;

  private String note;

  protected Task() {}

  /** One open task of a kind about a subject has this key. */
  static String key(TaskKind kind, TaskSubject subject) {
    return kind + " " + subject.kind() + " " + subject.reference();
  }

  void take(String account, Instant now) {
    takenBy = FittedText.fit(account, ACCOUNT);
    takenAt = now;
  }

  void end(TaskEnd how, String account, Instant now, String words) {
    openKey = null;
    end = how;
    doneAt = now;
    doneBy = FittedText.fit(account, ACCOUNT);
    note = FittedText.fit(words, NOTE);
  }

  void reopen() {
    openKey = key(kind, new TaskSubject(subjectKind, subject));
    end = null;
    doneAt = null;
    doneBy = null;
    note = null;
  }

  /** Whether another one about the same is open. */
  boolean openElsewhere(EntityManager em) {
    return em.createQuery("select count(t) from Task t where t.openKey = :key", Long.class)
            .setParameter("key", key(kind, new TaskSubject(subjectKind, subject)))
            .getSingleResult()
        > 0;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  TaskKind kind() {
    return kind;
  }

  String subject() {
    return subject;
  }

  String patientNumber() {
    return patientNumber;
  }

  boolean open() {
    return doneAt == null;
  }

  /** Who does it, how it ended and what was said of it, for the audit. */
  List<String> standing() {
    return Arrays.asList(takenBy, end == null ? null : end.name(), doneBy, note);
  }

  /**
   * As the page shows it.
   *
   * @param patients whether the caller may see patients
   * @param dealable whether the caller may deal with it
   */
  TaskView view(boolean patients, boolean dealable) {
    return new TaskView(
        id,
        version,
        kind,
        (TaskDetails) StoredRecords.read(kind.details(), details).get(0),
        patients ? patientNumber : null,
        due,
        openedAt,
        takenBy,
        doneAt,
        doneBy,
        end,
        note,
        dealable);
  }

  @Override
  public String toString() {
    return "Task[" + id + " " + kind + "]";
  }
}
