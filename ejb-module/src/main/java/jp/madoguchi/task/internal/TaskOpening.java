package jp.madoguchi.task.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.node.RowUnlessThere;
import jp.madoguchi.node.StoredRecords;
import jp.madoguchi.task.NewTask;

/** Writes a task unless one is open: its unique key decides. */
final class TaskOpening {
  private static final String INSERT =
      "insert into task (id, version, kind, subject_kind, subject, open_key, patient_number,"
          + " details, due_at, opened_at) values (nextval('task_seq'), 1, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final EntityManager em;

  TaskOpening(EntityManager em) {
    this.em = em;
  }

  void write(NewTask task, Instant now) {
    RowUnlessThere.insert(
        em,
        INSERT,
        task.kind(),
        task.subject().kind(),
        task.subject().reference(),
        Task.key(task.kind(), task.subject()),
        task.patientNumber(),
        StoredRecords.written(List.of((Record) task.details())),
        task.due(),
        now);
  }
}
