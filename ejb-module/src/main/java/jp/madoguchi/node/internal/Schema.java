package jp.madoguchi.node.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
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
    migrate(dataSource, SchemaOwner.in(System.getenv()));
  }

  /** With an owner of the tables who is not the application's user, if there is one. */
  static void migrate(DataSource dataSource, Optional<SchemaOwner> owner) {
    if (owner.isPresent() && isShared(dataSource)) {
      DataSource ofOwner = owner.get().of(dataSource);
      flyway(ofOwner).migrate();
      owner.get().giveRights(ofOwner, dataSource);
      return;
    }
    Flyway flyway = flyway(dataSource);
    if (!isAnothers(dataSource)) {
      flyway.migrate();
    } else if (flyway.info().pending().length > 0) {
      throw new FlywayException(
          "the tables belong to another database user and are not this release's: start once with"
              + " MADOGUCHI_DB_OWNER_USER and MADOGUCHI_DB_OWNER_PASSWORD");
    } else {
      flyway.validate();
    }
  }

  /** Whether the tables are there and belong to somebody else than the user of the pool. */
  private static boolean isAnothers(DataSource dataSource) {
    if (!isShared(dataSource)) {
      return false;
    }
    try (Connection connection = dataSource.getConnection();
        Statement ask = connection.createStatement();
        ResultSet answer =
            ask.executeQuery(
                "select 1 from pg_class where oid = to_regclass('audit_record')"
                    + " and not pg_has_role(current_user, relowner, 'MEMBER')")) {
      return answer.next();
    } catch (SQLException away) {
      throw new FlywayException("the database cannot be asked whose its tables are", away);
    }
  }

  private static Flyway flyway(DataSource dataSource) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations(locations(dataSource))
        .javaMigrations(new SessionsMayLeave())
        // a class loader that hides the folder must be an error, not an empty schema
        .failOnMissingLocations(true)
        .load();
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
