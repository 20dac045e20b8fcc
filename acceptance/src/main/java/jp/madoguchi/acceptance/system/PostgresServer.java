package jp.madoguchi.acceptance.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** PostgreSQL on a port of its own that can be stopped and comes back with its data. */
final class PostgresServer implements DatabaseServer {
  private static final String PROGRAM = "madoguchi";

  private final Path folder;
  private final int port;
  private EmbeddedPostgres running;

  private PostgresServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static PostgresServer start(Path folder) {
    var server = new PostgresServer(folder, Web.freePort());
    server.start();
    return server;
  }

  /** One that another test server has started, and will stop. */
  static PostgresServer of(int port) {
    return new PostgresServer(null, port);
  }

  int port() {
    return port;
  }

  /** The program's user, and the owner of the tables, who is another one. */
  Map<String, String> users() {
    return Map.of(
        "MADOGUCHI_DB_USER",
        PROGRAM,
        "MADOGUCHI_DB_PASSWORD",
        PROGRAM,
        "MADOGUCHI_DB_OWNER_USER",
        "postgres",
        "MADOGUCHI_DB_OWNER_PASSWORD",
        "postgres");
  }

  /** JDBC address with user and password of the owner. */
  String address() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=postgres";
  }

  @Override
  public void start() {
    try {
      running =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setPort(port)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
    try (var connection = running.getPostgresDatabase().getConnection();
        var work = connection.createStatement()) {
      work.execute(
          "do $$ begin create role %1$s login password '%1$s';".formatted(PROGRAM)
              + " exception when duplicate_object then null; end $$");
    } catch (SQLException e) {
      throw new IllegalStateException("the program's user could not be made", e);
    }
  }

  @Override
  public void stop() {
    if (running != null) {
      try {
        running.close();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not stop", e);
      }
      running = null;
    }
  }
}
