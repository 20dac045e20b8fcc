package jp.madoguchi.acceptance.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The Payara Micro bundle with PostgreSQL, started by the operator's own command file. */
final class MicroServer {

  private MicroServer() {}

  static ServerUnderTest start() {
    EmbeddedPostgres postgres = postgres();
    var workplace = new Workplace("micro");
    int port = Web.freePort();
    var environment = new HashMap<>(workplace.environment());
    environment.put("MADOGUCHI_HTTP_ADDRESS", "127.0.0.1");
    environment.put("MADOGUCHI_DB_HOST", "127.0.0.1");
    environment.put("MADOGUCHI_DB_PORT", Integer.toString(postgres.getPort()));
    environment.put("MADOGUCHI_DB_NAME", "postgres");
    environment.put("MADOGUCHI_DB_USER", "postgres");
    environment.put("MADOGUCHI_DB_PASSWORD", "postgres");
    var command = new ArrayList<>(workplace.options());
    command.addAll(List.of("-jar", bundle("payara-micro.jar"), "--nocluster"));
    command.addAll(List.of("--disablephonehome", "--addlibs", bundle("postgresql.jar")));
    command.addAll(List.of("--logproperties", config("logging.properties")));
    command.addAll(List.of("--prebootcommandfile", config("postgresql.asadmin")));
    command.addAll(List.of("--deploy", bundle("terminal-connector.rar")));
    command.addAll(List.of("--deploy", bundle("reader-connector.rar")));
    command.addAll(List.of("--deploy", bundle("madoguchi.war")));
    command.addAll(List.of("--port", Integer.toString(port)));
    String database = postgres.getJdbcUrl("postgres", "postgres");
    return new StartedServer(
        Assembly.MICRO, workplace, database, postgres, environment, command, port);
  }

  private static EmbeddedPostgres postgres() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  private static String bundle(String name) {
    return Installation.bundle(name).toString();
  }

  private static String config(String name) {
    return Installation.config("payara-micro/" + name).toString();
  }
}
