package jp.madoguchi.task.internal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.madoguchi.node.StoredRecords;
import jp.madoguchi.task.NewTask;

/**
 * Writes a task unless one is open. The database decides, by its unique key: whoever comes second
 * waits for the first, and then writes nothing.
 */
final class TaskOpening {
  private static final String INSERT =
      "insert into task (id, version, kind, subject_kind, subject, open_key, patient_number,"
          + " details, due_at, opened_at) values (nextval('task_seq'), 1, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** In PostgreSQL an insert that fails would end the whole transaction. */
  private static final String UNLESS_OPEN = INSERT + " on conflict (open_key) do nothing";

  private final Connection connection;

  TaskOpening(EntityManager em) {
    // what was ended in this transaction gives its key free first
    em.flush();
    this.connection = em.unwrap(Connection.class);
  }

  void write(NewTask task, Instant now) {
    try {
      boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      try (PreparedStatement insert =
          connection.prepareStatement(postgres ? UNLESS_OPEN : INSERT)) {
        fill(insert, task, now);
        insert.executeUpdate();
      } catch (SQLIntegrityConstraintViolationException open) {
        // H2, where a failed insert harms nothing but itself
        if (postgres) {
          throw open;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a task could not be stored", e);
    }
  }

  private static void fill(PreparedStatement insert, NewTask task, Instant now)
      throws SQLException {
    int i = 1;
    insert.setString(i++, task.kind().name());
    insert.setString(i++, task.subject().kind().name());
    insert.setString(i++, task.subject().reference());
    insert.setString(i++, Task.key(task.kind(), task.subject()));
    insert.setString(i++, task.patientNumber());
    insert.setString(i++, StoredRecords.written(List.of((Record) task.details())));
    insert.setObject(i++, at(task.due()));
    insert.setObject(i++, at(now));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
