package jp.madoguchi.directory.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import jp.madoguchi.identity.stand.OpenLdap;
import jp.madoguchi.identity.stand.OpenLdap.DirectoryPerson;
import jp.madoguchi.identity.stand.StandAuthority;

/** A real directory that this JVM trusts, and the settings that name it, until it is closed. */
public final class RunningDirectory implements AutoCloseable {
  public static final String TARO = "taro-word-27";
  public static final String HANAKO = "hanako-word-27";

  private final Map<String, String> before = new HashMap<>();
  private final SSLContext trusted;
  private final OpenLdap ldap;

  private RunningDirectory(OpenLdap ldap) {
    this.ldap = ldap;
    this.trusted = trusting(null);
  }

  /** With 試験 太郎 (taro, 1001), hanako without a number, and a name that is a part of a filter. */
  public static RunningDirectory start(String host) {
    try {
      Path folder = Files.createTempDirectory("directory");
      StandAuthority authority = StandAuthority.in(folder.resolve("keys"), host);
      OpenLdap ldap =
          OpenLdap.start(
              folder,
              freePort(),
              freePort(),
              authority,
              List.of(
                  new DirectoryPerson("taro", "1001", TARO),
                  new DirectoryPerson("hanako", null, HANAKO),
                  new DirectoryPerson("nobody-here", "9999", "nobody-word-27")));
      RunningDirectory running = new RunningDirectory(ldap);
      trusting(authority.context());
      running.set("identity.source", "ldap");
      running.set("directory.servers", ldap.ldaps());
      running.set("directory.pattern", "uid={0}," + OpenLdap.BASE);
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the JVM's own, which a server's trust store is. */
  private static SSLContext trusting(SSLContext context) {
    try {
      SSLContext was = SSLContext.getDefault();
      if (context != null) {
        SSLContext.setDefault(context);
      }
      return was;
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public OpenLdap ldap() {
    return ldap;
  }

  /** A setting, as long as this runs. */
  public void set(String key, String value) {
    before.putIfAbsent(key, System.getProperty("madoguchi." + key));
    System.setProperty("madoguchi." + key, value);
  }

  LdapSettings lookingUp(String servers, String attribute) {
    return new LdapSettings(
        List.of(servers.split(" ")),
        OpenLdap.READER,
        OpenLdap.READER_PASSWORD.toCharArray(),
        null,
        OpenLdap.BASE,
        "(uid={0})",
        attribute,
        2500);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    ldap.close();
    SSLContext.setDefault(trusted);
    before.forEach(
        (key, value) -> {
          if (value == null) {
            System.clearProperty("madoguchi." + key);
          } else {
            System.setProperty("madoguchi." + key, value);
          }
        });
  }
}
