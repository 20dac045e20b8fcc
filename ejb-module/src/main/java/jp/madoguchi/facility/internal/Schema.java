package jp.madoguchi.facility.internal;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema's migrations, wherever this module's jar is: an EAR's module or WEB-INF/lib. */
public final class Schema {
  private Schema() {}

  /**
   * Brings the schema up to this release; does nothing when it is.
   *
   * @throws org.flywaydb.core.api.FlywayException when the database is away or differs
   */
  public static void migrate(DataSource dataSource) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        // a class loader that hides the folder must be an error, not an empty schema
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }
}
