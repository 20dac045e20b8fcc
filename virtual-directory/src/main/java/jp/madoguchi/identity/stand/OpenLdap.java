package jp.madoguchi.identity.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A directory of a hospital: Debian's {@code slapd}, a process of the test's own with its
 * configuration and its people in a folder. A password without TLS is refused by it.
 */
public final class OpenLdap implements AutoCloseable {
  /** Where people are. */
  public static final String BASE = "ou=people,dc=hospital,dc=example";

  /** The entry that looks people up. */
  public static final String READER = "cn=madoguchi,dc=hospital,dc=example";

  /** Its password. */
  public static final String READER_PASSWORD = "reader-word-27";

  private static final Path PROGRAM = Path.of("/usr/sbin/slapd");

  private final Path folder;
  private final int port;
  private final int tlsPort;
  private Process process;

  /**
   * A person of the directory.
   *
   * @param uid name at the log-in
   * @param number 職員番号; null for none
   */
  public record DirectoryPerson(String uid, String number, String password) {
    String ldif() {
      return "dn: uid="
          + uid
          + ","
          + BASE
          + "\nobjectClass: inetOrgPerson\nuid: "
          + uid
          + "\ncn: "
          + uid
          + "\nsn: "
          + uid
          + (number == null ? "" : "\nemployeeNumber: " + number)
          + "\nuserPassword: "
          + password
          + "\n\n";
    }

    @Override
    public String toString() {
      return "DirectoryPerson[***]";
    }
  }

  private OpenLdap(Path folder, int port, int tlsPort) {
    this.folder = folder;
    this.port = port;
    this.tlsPort = tlsPort;
  }

  /** Starts one; returns when it answers. */
  public static OpenLdap start(
      Path folder, int port, int tlsPort, StandAuthority authority, List<DirectoryPerson> people) {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException("no slapd here: apt-get install slapd");
    }
    try {
      Path data = Files.createDirectories(folder.resolve("people"));
      Path keys = authority.folder();
      Files.writeString(
          folder.resolve("slapd.conf"),
          String.join(
              "\n",
              "include /etc/ldap/schema/core.schema",
              "include /etc/ldap/schema/cosine.schema",
              "include /etc/ldap/schema/inetorgperson.schema",
              "modulepath /usr/lib/ldap",
              "moduleload back_mdb",
              "pidfile " + folder.resolve("slapd.pid"),
              "TLSCertificateFile " + keys.resolve("server.pem"),
              "TLSCertificateKeyFile " + keys.resolve("server.key"),
              "TLSCACertificateFile " + keys.resolve("authority.pem"),
              "security simple_bind=112",
              "database mdb",
              "suffix \"dc=hospital,dc=example\"",
              "rootdn \"" + READER + "\"",
              "rootpw " + READER_PASSWORD,
              "directory " + data,
              "access to attrs=userPassword by anonymous auth by * none",
              "access to * by users read by * none",
              ""));
      StringBuilder ldif =
          new StringBuilder(
              "dn: dc=hospital,dc=example\nobjectClass: dcObject\nobjectClass: organization\n"
                  + "o: hospital\ndc: hospital\n\n"
                  + "dn: "
                  + BASE
                  + "\nobjectClass: organizationalUnit\nou: people\n\n");
      people.forEach(person -> ldif.append(person.ldif()));
      Files.writeString(folder.resolve("people.ldif"), ldif);
      OpenLdap made = new OpenLdap(folder, port, tlsPort);
      Process add = made.run("-T", "add", "-l", folder.resolve("people.ldif").toString());
      if (!add.waitFor(30, TimeUnit.SECONDS) || add.exitValue() != 0) {
        throw made.failure("took no people");
      }
      made.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process run(String... arguments) throws IOException {
    var command = new java.util.ArrayList<>(List.of(PROGRAM.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-f", folder.resolve("slapd.conf").toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("slapd.log").toFile()))
        .start();
  }

  /** Starts it again, with the people that it had. */
  public void start() {
    try {
      process = run("-d", "0", "-h", "ldap://127.0.0.1:" + port + " ldaps://127.0.0.1:" + tlsPort);
      while (!answers()) {
        if (!process.isAlive()) {
          throw failure("did not start");
        }
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", tlsPort), 1000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private IllegalStateException failure(String what) {
    try {
      return new IllegalStateException(
          "slapd " + what + ": " + Files.readString(folder.resolve("slapd.log")));
    } catch (IOException e) {
      return new IllegalStateException("slapd " + what, e);
    }
  }

  /** {@code ldaps://}. */
  public String ldaps() {
    return "ldaps://localhost:" + tlsPort;
  }

  /** {@code starttls://}. */
  public String startTls() {
    return "starttls://localhost:" + port;
  }

  /** {@code ldap://}: it refuses passwords there. */
  public String plain() {
    return "ldap://localhost:" + port;
  }

  /** Takes it away. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
