package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What stands around a server: its folders, settings, devices and the hospital's register. */
final class ServerSurroundings implements AutoCloseable {

  private final Path data;
  private final Path logs;
  private final VirtualTerminalProcess terminal;
  private final VirtualReaders readers;
  private final DeskAgents desks;

  ServerSurroundings(String name) {
    logs = Installation.output("logs/" + name + fork());
    // a short path: the PC/SC service's socket address has room for about 100 bytes
    data = temporary("madoguchi-" + name + "-");
    terminal =
        VirtualTerminalProcess.start(
            data.resolve("terminal"),
            logs.resolve("terminal.log"),
            "--seed",
            "7",
            "--bulk-zip",
            "3");
    try {
      readers = VirtualReaders.start(data.resolve("pcscd"), logs.resolve("reader.log"), 4);
    } catch (RuntimeException e) {
      terminal.close();
      throw e;
    }
    desks = new DeskAgents(data.resolve("desks"), logs);
    writeSettings();
  }

  /** Test runs side by side keep their logs apart. */
  private static String fork() {
    String number = System.getProperty("madoguchi.fork", "1");
    return number.equals("1") ? "" : "-" + number;
  }

  Path data() {
    return data;
  }

  Path log(String name) {
    return logs.resolve(name);
  }

  VirtualTerminalProcess terminal() {
    return terminal;
  }

  VirtualReaders readers() {
    return readers;
  }

  DeskAgents desks() {
    return desks;
  }

  /** Options every server process gets. */
  List<String> options() {
    return options(settings(), temporaryOfServer("server"));
  }

  /**
   * Options of one of several servers that share folders, captures and desks' authority. The card
   * readers of this machine hang at the first.
   */
  List<String> options(String node, boolean first) {
    Properties own = new Properties();
    Path file = data.resolve("madoguchi-" + node + ".properties");
    try (var in = Files.newBufferedReader(settings());
        var out = Files.newBufferedWriter(file)) {
      own.load(in);
      if (!first) {
        own.setProperty("reader.local", "false");
        own.setProperty("desk.port", Integer.toString(Web.freePort()));
      }
      own.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> all = new ArrayList<>(options(file, temporaryOfServer("server-" + node)));
    all.add("-Dmadoguchi.node=" + node);
    return all;
  }

  private static List<String> options(Path settings, Path temporary) {
    return List.of(
        "-Xmx768m",
        "-XX:+UseSerialGC",
        "-Duser.timezone=Asia/Tokyo",
        "-Djava.io.tmpdir=" + temporary,
        "-Dmadoguchi.config=" + settings,
        // what ends TLS in front of a hospital's server stands on the same machine
        "-Dmadoguchi.proxy.trusted=127.0.0.1",
        // long enough for a busy machine, short enough to see an answer that never comes
        "-Dmadoguchi.inquiry.timeoutSeconds=20",
        // people stay logged in for as long as a scenario lasts; who is asked again has it aged
        // before
        "-Dmadoguchi.proof.minutes=720",
        "-Dmadoguchi.factor.card.gone=end",
        // off unless a hospital says so: what is refused then is seen without a server
        "-Dmadoguchi.viewing.print=on",
        "-Dmadoguchi.clinical.paper=ask",
        // whatever the hour, and without the minutes that the centre is usually given
        "-Dmadoguchi.bulk.quiet=-",
        "-Dmadoguchi.bulk.wait.first=1");
  }

  /** The same settings for a server that is started by a script: by the environment. */
  Map<String, String> settingsByEnvironment() {
    return options().stream()
        .filter(option -> option.startsWith("-Dmadoguchi."))
        .map(option -> option.substring(2).split("=", 2))
        .collect(
            Collectors.toMap(
                option -> option[0].toUpperCase(Locale.ROOT).replace('.', '_'),
                option -> option[1]));
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(TestKeystore.environment());
    environment.put("MADOGUCHI_INITIAL_ACCOUNTS", DemoAccount.lines());
    environment.put("MADOGUCHI_INITIAL_PROGRAMS", DemoProgram.lines());
    return environment;
  }

  /** Hands the virtual population to the register, by the feed that hospitals use. */
  void loadPatients(URI base) {
    Path csv = data.resolve("patients.csv");
    RunningProcess.java(
            "virtual terminal (patients)",
            csv,
            Map.of(),
            List.of(
                "-jar",
                Installation.virtualTerminal().toString(),
                "--export-patients",
                "--seed",
                "7"))
        .expectSuccess(60);
    try {
      Web.ok(
          DemoProgram.SERVICE
              .request(base, "api/patients", null)
              .header("Content-Type", "text/csv; charset=UTF-8")
              .POST(BodyPublishers.ofFile(csv)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path settings() {
    return data.resolve("madoguchi.properties");
  }

  private Path temporaryOfServer(String name) {
    try {
      return Files.createDirectories(data.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeSettings() {
    var settings = new Properties();
    settings.setProperty("terminals", "main");
    settings.setProperty("terminal.root", data.resolve("terminal").toString());
    settings.setProperty("terminal.main.code", VirtualTerminalProcess.FACILITY);
    settings.setProperty("terminal.main.readerPattern", "_face_\\d{10}([0-9a-f]{2})");
    settings.setProperty("terminal.main.incompleteSeconds", "2");
    settings.setProperty("capture.dir", data.resolve("capture").toString());
    settings.setProperty("reader.socket", readers.socket().toString());
    // the other two hang at a desk
    settings.setProperty("reader.pattern", "Madoguchi Desk 00 0.");
    settings.putAll(desks.serverSettings());
    settings.setProperty("certificate.trust", readers.trust().toString());
    settings.setProperty("certificate.policies", "2.999.392.200149.8.5.1.3.30");
    settings.setProperty("certificate.revocation", "ocsp");
    settings.setProperty("certificate.revocation.source", readers.responder().toString());
    try (var out = Files.newBufferedWriter(settings())) {
      settings.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    readers.close();
    terminal.close();
  }
}
