package jp.madoguchi.node.internal;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/**
 * The database user that owns the tables, where it is another one than the application's: it
 * migrates and gives the application its rights, nothing else. On PostgreSQL alone. Its name and
 * password are the process's, {@code MADOGUCHI_DB_OWNER_USER} and {@code
 * MADOGUCHI_DB_OWNER_PASSWORD}; they may be left out again once the schema is this release's.
 */
record SchemaOwner(String user, String password) {
  private static final String DRIVERS_DATA_SOURCE = "org.postgresql.ds.PGSimpleDataSource";

  /** An idle transaction keeps its locks until PostgreSQL ends it: see V13_1, for this user too. */
  private static final String IDLE_TRANSACTIONS_END =
      """
      do $$
      begin
        perform pg_advisory_xact_lock(hashtext('idle_transactions_end'));
        if not exists (select 1 from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
                        where r.rolname = current_user
                          and 'idle_in_transaction_session_timeout=6s' = any (s.setconfig)) then
          execute format('alter role current_user in database %I set idle_in_transaction_session_timeout = %L',
                         current_database(), '6s');
        end if;
      end
      $$
      """;

  /** Of the environment; empty without both. */
  static Optional<SchemaOwner> in(Map<String, String> environment) {
    String user = environment.getOrDefault("MADOGUCHI_DB_OWNER_USER", "");
    String password = environment.getOrDefault("MADOGUCHI_DB_OWNER_PASSWORD", "");
    return user.isBlank() || password.isEmpty()
        ? Optional.empty()
        : Optional.of(new SchemaOwner(user.strip(), password));
  }

  /**
   * The same database for the owner. The driver belongs to the server and may be out of sight, so
   * the pool's connection is asked for it; no connection of the owner comes into the pool.
   */
  DataSource of(DataSource pool) {
    try (Connection connection = pool.getConnection()) {
      Object source = driversDataSource(connection);
      set(source, "setURL", connection.getMetaData().getURL());
      set(source, "setUser", user);
      set(source, "setPassword", password);
      return (DataSource) source;
    } catch (SQLException away) {
      throw new FlywayException("the database cannot be asked for its address", away);
    }
  }

  /** After a migration: what the pool's user may do. */
  void giveRights(DataSource owner, DataSource pool) {
    try (Connection application = pool.getConnection();
        Connection connection = owner.getConnection()) {
      String name = userOf(application);
      if (name.equals(user)) {
        return;
      }
      try (PreparedStatement give =
          connection.prepareStatement("select give_application_rights(?)")) {
        give.setString(1, name);
        give.execute();
      }
      try (Statement once = application.createStatement()) {
        once.execute(IDLE_TRANSACTIONS_END);
      }
    } catch (SQLException e) {
      throw new FlywayException("the owner cannot give the application its rights", e);
    }
  }

  static String userOf(Connection connection) throws SQLException {
    try (Statement ask = connection.createStatement();
        var answer = ask.executeQuery("select current_user")) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Object driversDataSource(Connection connection) throws SQLException {
    for (ClassLoader loader :
        Arrays.asList(
            connection.getMetaData().getClass().getClassLoader(),
            connection.getClass().getClassLoader(),
            Thread.currentThread().getContextClassLoader(),
            unwrapped(connection).getClass().getClassLoader())) {
      try {
        return Class.forName(DRIVERS_DATA_SOURCE, true, loader)
            .getDeclaredConstructor()
            .newInstance();
      } catch (ClassNotFoundException notThere) {
        continue; // another loader may know it
      } catch (ReflectiveOperationException closed) {
        throw new SQLException("the driver is closed to us", closed);
      }
    }
    throw new SQLException("the server does not show PostgreSQL's driver");
  }

  private static Connection unwrapped(Connection connection) throws SQLException {
    return connection.isWrapperFor(Connection.class)
        ? connection.unwrap(Connection.class)
        : connection;
  }

  private static void set(Object source, String setter, String value) throws SQLException {
    try {
      source.getClass().getMethod(setter, String.class).invoke(source, value);
    } catch (InvocationTargetException thrown) {
      throw new SQLException(setter + " was refused", thrown.getCause());
    } catch (ReflectiveOperationException closed) {
      throw new SQLException("the driver is closed to us", closed);
    }
  }

  @Override
  public String toString() {
    return "SchemaOwner[" + user + "]";
  }
}
