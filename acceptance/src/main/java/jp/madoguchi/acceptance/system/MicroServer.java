package jp.madoguchi.acceptance.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.acceptance.system.StartedServer.Launch;

/** The Payara Micro bundle with PostgreSQL, started by the operator's own command file. */
final class MicroServer {
  private static final String TEMPORARY = "-Djava.io.tmpdir=";

  private MicroServer() {}

  /**
   * @param name of its folders
   */
  static ServerUnderTest start(String name, Assembly assembly) {
    var workplace = new ServerSurroundings(name);
    return start(
        assembly,
        workplace,
        PostgresServer.start(workplace.data().resolve("postgres")),
        Web.freePort(),
        Map.of(),
        List.of());
  }

  /** One of an empty database, without accounts in its environment. */
  static ServerUnderTest firstStart() {
    var workplace = new ServerSurroundings("micro-first");
    PostgresServer postgres = PostgresServer.start(workplace.data().resolve("postgres"));
    int port = Web.freePort();
    Map<String, String> environment = environment(workplace, postgres);
    environment.keySet().removeIf(name -> name.startsWith("MADOGUCHI_INITIAL"));
    return StartedServer.empty(
        Assembly.MICRO,
        workplace,
        postgres.address(),
        postgres,
        Launch.java(environment, command(workplace.options(), port)),
        port);
  }

  /**
   * A second server on the database of the first, with folders and devices of its own; ends before
   * the first does.
   */
  static ServerUnderTest beside(
      ServerUnderTest first, int port, Map<String, String> environment, List<String> options) {
    int database = URI.create(first.database().replaceFirst("^jdbc:", "")).getPort();
    return start(
        Assembly.MICRO,
        new ServerSurroundings("micro-beside"),
        PostgresServer.of(database),
        port,
        environment,
        options);
  }

  private static ServerUnderTest start(
      Assembly assembly,
      ServerSurroundings workplace,
      PostgresServer postgres,
      int port,
      Map<String, String> more,
      List<String> options) {
    Map<String, String> environment = environment(workplace, postgres);
    environment.putAll(more);
    List<String> all = new ArrayList<>(workplace.options());
    all.addAll(options);
    return new StartedServer(
        assembly,
        workplace,
        postgres.address(),
        postgres,
        Launch.java(environment, command(all, port)),
        port);
  }

  static Map<String, String> environment(ServerSurroundings workplace, PostgresServer postgres) {
    var environment = new HashMap<>(workplace.environment());
    environment.put("MADOGUCHI_HTTP_ADDRESS", "127.0.0.1");
    environment.put("MADOGUCHI_DB_HOST", "127.0.0.1");
    environment.put("MADOGUCHI_DB_PORT", Integer.toString(postgres.port()));
    environment.put("MADOGUCHI_DB_NAME", "postgres");
    environment.putAll(postgres.users());
    return environment;
  }

  static List<String> command(List<String> options, int port) {
    var command = new ArrayList<>(options);
    command.addAll(List.of("-jar", bundle("madoguchi-server.jar"), "--nocluster"));
    command.addAll(List.of("--disablephonehome", "--unpackdir", unpacked(options)));
    command.addAll(List.of("--logproperties", config("logging.properties")));
    command.addAll(List.of("--prebootcommandfile", config("postgresql.asadmin")));
    command.addAll(List.of("--deploy", bundle("terminal-connector.rar")));
    command.addAll(List.of("--deploy", bundle("reader-connector.rar")));
    command.addAll(List.of("--deploy", bundle("madoguchi.war")));
    command.addAll(List.of("--deploy", bundle("ROOT.war")));
    command.addAll(List.of("--port", Integer.toString(port)));
    return command;
  }

  /** Kept from one process of a server to the next, also when the former was killed. */
  private static String unpacked(List<String> options) {
    String temporary =
        options.stream().filter(one -> one.startsWith(TEMPORARY)).findFirst().orElseThrow();
    return Path.of(temporary.substring(TEMPORARY.length()), "unpacked").toString();
  }

  private static String bundle(String name) {
    return Installation.bundle(name).toString();
  }

  private static String config(String name) {
    return Installation.config("payara-micro/" + name).toString();
  }
}
