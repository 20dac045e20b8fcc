package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A real provider of OpenID Connect with a realm {@code hospital}, in its mode for trying out. */
public final class Keycloak implements AutoCloseable {
  /** Name of the program there. */
  public static final String CLIENT = "madoguchi";

  /** Its password. */
  public static final String SECRET = "madoguchi-secret-27";

  private static final Duration START_LIMIT = Duration.ofMinutes(6);

  private final Path home;
  private final Path log;
  private final int port;
  private RunningProcess process;

  private Keycloak(Path home, Path log, int port) {
    this.home = home;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts it; returns when it answers.
   *
   * @param people names, each with the password {@code NAME-word-27}
   * @param address of the program, ending in {@code /madoguchi/}
   */
  public static Keycloak start(Path folder, List<String> people, String address) {
    Path home = folder.resolve("keycloak");
    try {
      unpack(Installation.serverJar("keycloak-quarkus-dist.zip"), home);
      Path realm = Files.createDirectories(home.resolve("data/import")).resolve("hospital.json");
      Files.writeString(realm, realm(people, address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Keycloak made = new Keycloak(home, folder.resolve("keycloak.log"), Web.freePort());
    made.start();
    return made;
  }

  /** As it stands in the tokens. */
  public String issuer() {
    return "http://127.0.0.1:" + port + "/realms/hospital";
  }

  /** Starts it again; what it kept is there. */
  public void start() {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    process =
        RunningProcess.program(
            "Keycloak",
            log,
            environment,
            List.of(
                "/bin/sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port));
    Web.awaitOk(
        URI.create(issuer() + "/.well-known/openid-configuration"), START_LIMIT, process::alive);
  }

  /** Takes it away. */
  @Override
  public void close() {
    process.kill();
  }

  private static String realm(List<String> people, String address) {
    String users =
        String.join(
            ",",
            people.stream()
                .map(
                    name ->
                        """
                        {"username":"%1$s","enabled":true,"emailVerified":true,
                         "email":"%1$s@hospital.example","firstName":"%1$s","lastName":"Shiken",
                         "credentials":[{"type":"password","value":"%1$s-word-27","temporary":false}]}
                        """
                            .formatted(name))
                .toList());
    return """
        {"realm":"hospital","enabled":true,"sslRequired":"none",
         "clients":[{"clientId":"%1$s","secret":"%2$s","enabled":true,"publicClient":false,
          "standardFlowEnabled":true,"directAccessGrantsEnabled":false,
          "redirectUris":["%3$soidc/back"],
          "attributes":{"pkce.code.challenge.method":"S256",
           "post.logout.redirect.uris":"%3$slogin.xhtml?out=1"}}],
         "users":[%4$s]}
        """
        .formatted(CLIENT, SECRET, address, users);
  }

  /** Without the folder that everything in it lies in. */
  private static void unpack(Path zip, Path home) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path place = home.resolve(entry.getName().replaceFirst("^[^/]+/", "")).normalize();
        if (!place.startsWith(home)) {
          throw new IOException("a place outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else {
          Files.createDirectories(place.getParent());
          Files.copy(entries, place);
        }
      }
    }
  }
}
