package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The EAR on a server that hospitals have, prepared and started by the scripts of {@code
 * config/server} that its administrator uses; PostgreSQL. Which one: system property {@code
 * madoguchi.server}, else the file {@code config/server/ci}. {@code ./madoguchi servers} fetches
 * it.
 */
public final class HospitalServer {
  private static final int SETUP_SECONDS = 600;

  private HospitalServer() {}

  /** The name of the folder under {@code config/server}. */
  public static String name() {
    String told = System.getProperty("madoguchi.server");
    return told == null ? text(Installation.config("server/ci")).strip() : told;
  }

  static ServerUnderTest start() {
    Properties product = product(name());
    Path home = Installation.hospitalServer(name()).resolve(product.getProperty("folder"));
    if (!Files.isDirectory(home)) {
      throw new IllegalStateException(
          home + " is missing: ./madoguchi servers " + name() + " fetches it");
    }
    var workplace = new ServerSurroundings("hospital-" + name());
    PostgresServer postgres = PostgresServer.start(workplace.data().resolve("postgres"));
    int port = Web.freePort();
    Map<String, String> environment = environment(workplace, postgres, port, home);
    String scripts = "server/" + product.getProperty("scripts");
    RunningProcess.program(
            "setup of " + name(),
            workplace.log("setup.log"),
            environment,
            List.of("bash", Installation.config(scripts + "/setup.sh").toString()))
        .expectSuccess(SETUP_SECONDS);
    List<String> start = List.of("bash", Installation.config(scripts + "/start.sh").toString());
    return new StartedServer(
        Assembly.HOSPITAL,
        workplace,
        postgres.address(),
        postgres,
        (name, log) -> RunningProcess.script(name, log, environment, start),
        port);
  }

  /**
   * What is measured beside the checks, as lines {@code key=value}: seconds from start to log-in
   * page, resident memory in MB now, SHA-256 of the EAR.
   */
  public static void writeFacts(ServerUnderTest server) {
    Path facts = Installation.output("servers/" + name() + ".facts");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Installation.ear()));
      Files.writeString(
          facts,
          "start=%.1f%nresident=%d%near=%s%n"
              .formatted(
                  server.startTime().toMillis() / 1000.0,
                  residentMegabytes(server.pid()),
                  HexFormat.of().formatHex(hash)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long residentMegabytes(long pid) {
    return text(Path.of("/proc", Long.toString(pid), "status"))
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> environment(
      ServerSurroundings workplace, PostgresServer postgres, int port, Path home) {
    var environment = new HashMap<>(workplace.environment());
    environment.putAll(workplace.settingsByEnvironment());
    environment.put("SERVER_HOME", home.toString());
    RunningProcess.jvm().ifPresent(option -> environment.put("JAVA_TOOL_OPTIONS", option));
    environment.put(
        "JAVA_HOME", System.getProperty("madoguchi.server.java", System.getProperty("java.home")));
    environment.put("TZ", "Asia/Tokyo");
    environment.put("MADOGUCHI_EAR", Installation.ear().toString());
    environment.put("MADOGUCHI_DRIVER", Installation.serverJar("postgresql.jar").toString());
    environment.put("MADOGUCHI_ECLIPSELINK", Installation.serverJar("eclipselink.jar").toString());
    environment.put("MADOGUCHI_HEAP", "768m");
    environment.put("MADOGUCHI_HTTP_ADDRESS", "127.0.0.1");
    environment.put("MADOGUCHI_HTTP_PORT", Integer.toString(port));
    environment.put("MADOGUCHI_ADMIN_PORT", Integer.toString(Web.freePort()));
    environment.put("MADOGUCHI_DB_HOST", "127.0.0.1");
    environment.put("MADOGUCHI_DB_PORT", Integer.toString(postgres.port()));
    environment.put("MADOGUCHI_DB_NAME", "postgres");
    environment.putAll(postgres.users());
    return environment;
  }

  private static Properties product(String name) {
    var product = new Properties();
    try (var in = Files.newBufferedReader(Installation.config("server/" + name + "/product"))) {
      product.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return product;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
