package jp.madoguchi.node;

import jakarta.ejb.Local;
import java.time.Instant;

/**
 * Whether the database is there with the schema of this release. A missing database does not keep
 * the program from starting: pages ask here and say since when.
 */
@Local
public interface DatabaseReadiness {
  /** The database answers and its schema is up to date. */
  boolean ready();

  /** Since when it is as {@link #ready()} says. */
  Instant since();

  /**
   * Why it is not ready: {@code NO_CONNECTION}, {@code USED_BY_ANOTHER_SERVER} (a file of H2),
   * {@code MIGRATION_FAILED}, {@code START_WORK_FAILED}, {@code NOT_STARTED}, or the code of a
   * {@link NodeRefused}; null while ready.
   */
  String lastError();

  /** Whether several servers can share it (PostgreSQL); H2 belongs to one. False while unknown. */
  boolean shared();
}
