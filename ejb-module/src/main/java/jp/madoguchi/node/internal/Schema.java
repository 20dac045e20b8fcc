package jp.madoguchi.node.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The schema's migrations, wherever this module's jar is: an EAR's module or WEB-INF/lib. */
public final class Schema {
  private static final String FOR_BOTH = "classpath:db/migration";

  /** What H2 has no words for, such as triggers without a Java class. */
  private static final String FOR_POSTGRESQL = "classpath:db/postgresql";

  private Schema() {}

  /**
   * Brings the schema up to this release; does nothing when it is.
   *
   * @throws FlywayException when the database is away or differs
   */
  public static void migrate(DataSource dataSource) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations(locations(dataSource))
        .javaMigrations(new SessionsMayLeave())
        // a class loader that hides the folder must be an error, not an empty schema
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  private static String[] locations(DataSource dataSource) {
    return isShared(dataSource) ? new String[] {FOR_BOTH, FOR_POSTGRESQL} : new String[] {FOR_BOTH};
  }

  /**
   * Whether it is PostgreSQL, which several servers can share.
   *
   * @throws FlywayException when the database is away
   */
  static boolean isShared(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    } catch (SQLException away) {
      throw new FlywayException("the database cannot be asked for its name", away);
    }
  }
}
