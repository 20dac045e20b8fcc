package jp.madoguchi.acceptance.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** PostgreSQL on a port of its own that can be stopped and comes back with its data. */
final class PostgresServer implements DatabaseServer {
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

  /** JDBC address with user and password. */
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
