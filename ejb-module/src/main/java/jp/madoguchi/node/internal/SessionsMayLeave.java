package jp.madoguchi.node.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * V17: what outlives a session keeps its number, no longer a reference: the key of a captured file
 * stays unique over all time, and the consent ledger is only ever added to, while the session moves
 * to the archive (ADR 0020). In Java, because each database named these references itself.
 */
final class SessionsMayLeave implements JavaMigration {
  private static final List<String> OUTLIVE = List.of("arrived_result", "consent_session");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("17");
  }

  @Override
  public String getDescription() {
    return "sessions may leave";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    for (String table : OUTLIVE) {
      for (String reference : references(connection, table)) {
        try (Statement work = connection.createStatement()) {
          work.execute("alter table " + table + " drop constraint \"" + reference + "\"");
        }
      }
    }
  }

  private static List<String> references(Connection connection, String table) throws SQLException {
    DatabaseMetaData names = connection.getMetaData();
    String stored = names.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    List<String> references = new ArrayList<>();
    try (ResultSet keys =
        names.getImportedKeys(connection.getCatalog(), connection.getSchema(), stored)) {
      while (keys.next()) {
        if ("reception_session".equalsIgnoreCase(keys.getString("PKTABLE_NAME"))) {
          references.add(keys.getString("FK_NAME"));
        }
      }
    }
    return references;
  }
}
