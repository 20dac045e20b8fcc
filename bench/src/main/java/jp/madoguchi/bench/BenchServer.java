package jp.madoguchi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.RunningProcess;
import jp.madoguchi.acceptance.system.Web;

/** The Payara Micro bundle, started as the demo starts it, without devices. */
final class BenchServer implements AutoCloseable {
  static final String CODE = "1311111111";
  static final String PASSWORD = "bench-27-words";

  private static final List<String> USUAL_JVM =
      List.of(
          "-Xmx768m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Tokyo");

  private final Path data;
  private final RunningProcess process;
  private final URI base;

  /**
   * Starts the process and returns at once.
   *
   * @param data everything it writes; a second start on the same folder is a warm one
   * @param postgres its database, or null for H2 below {@code data}
   * @param desks number of accounts {@code desk1 …}
   */
  BenchServer(Path data, Path war, EmbeddedPostgres postgres, int desks, List<String> jvm) {
    this(data, war, postgres, desks, 0, jvm, StartForm.FLAT);
  }

  /**
   * The same with clinicians.
   *
   * @param doctors number of accounts {@code doctor1 …}
   */
  BenchServer(
      Path data, Path war, EmbeddedPostgres postgres, int desks, int doctors, List<String> jvm) {
    this(data, war, postgres, desks, doctors, jvm, StartForm.FLAT);
  }

  /**
   * Starts the process in one of the ways that the start bench compares.
   *
   * @param form how the server's classes are found
   */
  BenchServer(
      Path data, Path war, EmbeddedPostgres postgres, int desks, List<String> jvm, StartForm form) {
    this(data, war, postgres, desks, 0, jvm, form);
  }

  private BenchServer(
      Path data,
      Path war,
      EmbeddedPostgres postgres,
      int desks,
      int doctors,
      List<String> jvm,
      StartForm form) {
    this.data = data;
    int port = Web.freePort();
    base = URI.create("http://127.0.0.1:" + port + "/madoguchi/");
    Map<String, String> environment = new HashMap<>();
    environment.put("MADOGUCHI_HTTP_ADDRESS", "127.0.0.1");
    environment.put(
        "MADOGUCHI_INITIAL_ACCOUNTS",
        (accounts("desk", desks, "CLERK") + "\n" + accounts("doctor", doctors, "DOCTOR")).strip());
    environment.put("MADOGUCHI_INITIAL_PROGRAMS", DemoProgram.lines());
    environment.put("MADOGUCHI_DB_USER", postgres == null ? "madoguchi" : "postgres");
    environment.put("MADOGUCHI_DB_PASSWORD", postgres == null ? "madoguchi" : "postgres");
    environment.put("MADOGUCHI_DB_URL", h2(data));
    if (postgres != null) {
      environment.put("MADOGUCHI_DB_HOST", "127.0.0.1");
      environment.put("MADOGUCHI_DB_PORT", Integer.toString(postgres.getPort()));
      environment.put("MADOGUCHI_DB_NAME", "postgres");
    }
    writeSettings();
    process =
        RunningProcess.program(
            "server",
            data.resolve("server.log"),
            environment,
            command(postgres, war, port, jvm, form));
  }

  static String h2(Path data) {
    return "jdbc:h2:file:" + data.resolve("db/madoguchi") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  private List<String> command(
      EmbeddedPostgres postgres, Path war, int port, List<String> jvm, StartForm form) {
    List<String> command = new ArrayList<>(form.program(Path.of(folder("server"))));
    command.addAll(usualJvm());
    command.addAll(jvm);
    // the desks of the bench press no key for as long as it takes
    command.add("-Dmadoguchi.session.desk-minutes=720");
    command.add("-Dmadoguchi.session.clinician-minutes=720");
    command.add("-Djava.io.tmpdir=" + folder("server"));
    command.add("-Dmadoguchi.config=" + data.resolve("madoguchi.properties"));
    command.addAll(List.of("-jar", bundle(form.jar()), "--nocluster"));
    command.addAll(List.of("--disablephonehome", "--unpackdir", folder("server/unpacked")));
    command.addAll(List.of("--logproperties", config("logging.properties")));
    command.addAll(
        List.of(
            "--prebootcommandfile",
            config(postgres == null ? "h2.asadmin" : "postgresql.asadmin")));
    command.addAll(List.of("--deploy", bundle("terminal-connector.rar")));
    command.addAll(List.of("--deploy", bundle("reader-connector.rar")));
    command.addAll(List.of("--deploy", war.toString(), "--deploy", bundle("ROOT.war")));
    command.addAll(List.of("--port", Integer.toString(port)));
    return command;
  }

  /** The options the demo gives its server, told by {@code bin/bench.sh}. */
  private static List<String> usualJvm() {
    String told = System.getProperty("madoguchi.server-options", "");
    return told.isBlank() ? USUAL_JVM : List.of(told.strip().split("\\s+"));
  }

  private static String accounts(String name, int count, String role) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> name + n + "\t" + PASSWORD + "\t" + role + "\t計測 " + n)
        .collect(Collectors.joining("\n"));
  }

  private void writeSettings() {
    var settings = new Properties();
    settings.setProperty("terminals", "main");
    settings.setProperty("terminal.root", data.resolve("terminal").toString());
    settings.setProperty("terminal.main.code", CODE);
    // the first two of the twenty hexadecimal digits are the reader's number
    settings.setProperty("terminal.main.readerPattern", "_face_[0-9]{10}([0-9a-f]{2})");
    settings.setProperty("capture.dir", data.resolve("capture").toString());
    settings.setProperty("reader.socket", data.resolve("no-reader").toString());
    for (String name : List.of("req", "res", "face")) {
      folder("terminal/" + CODE + "/" + name);
    }
    folder("db");
    folder("capture");
    try (var out = Files.newBufferedWriter(data.resolve("madoguchi.properties"))) {
      settings.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String folder(String name) {
    try {
      return Files.createDirectories(data.resolve(name)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI base() {
    return base;
  }

  Path face() {
    return data.resolve("terminal").resolve(CODE).resolve("face");
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.alive();
  }

  IllegalStateException failure(String what) {
    return process.failure(what);
  }

  @Override
  public void close() {
    process.close();
  }

  private static String bundle(String name) {
    return Installation.bundle(name).toString();
  }

  private static String config(String name) {
    return Installation.config("payara-micro/" + name).toString();
  }
}
