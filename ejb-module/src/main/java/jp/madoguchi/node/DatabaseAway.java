package jp.madoguchi.node;

import jakarta.ejb.ApplicationException;

/**
 * Device work that cannot be stored now, because the database is away or not yet migrated. The
 * delivery is rolled back and the connector brings it again; an application exception, so that the
 * container does not write a page of log for each try.
 */
@ApplicationException(rollback = true)
public class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseAway() {
    super("the database is away; the delivery will be repeated", null, false, false);
  }

  /** Lets work pass only while the database is ready. */
  public static void unless(DatabaseReadiness database) {
    if (!database.ready()) {
      throw new DatabaseAway();
    }
  }
}
