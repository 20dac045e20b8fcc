package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import jp.madoguchi.reader.adapter.TestServer;
import jp.madoguchi.reader.authority.DeskAuthority;
import jp.madoguchi.reader.authority.DeskName;
import jp.madoguchi.reader.desk.AgentCredentials;
import jp.madoguchi.reader.desk.DeskAgent;
import jp.madoguchi.reader.desk.DeskReaders;

/** An authority, a server with its endpoint, and desks that connect to it. */
final class Desks implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration VALIDITY = Duration.ofDays(30);

  private final Path folder;
  private final DeskAuthority authority;
  private final TestServer server;
  private final Map<String, String> settings;
  private final List<TestServer> others = new CopyOnWriteArrayList<>();
  private final List<DeskAgent> agents = new CopyOnWriteArrayList<>();

  private Desks(
      Path folder, DeskAuthority authority, Map<String, String> settings, TestServer server) {
    this.settings = settings;
    this.folder = folder;
    this.authority = authority;
    this.server = server;
  }

  static Desks start(Path folder, Map<String, String> settings) throws Exception {
    Path certificates = folder.resolve("desks");
    DeskAuthority authority = DeskAuthority.open(certificates, Clock.systemUTC());
    Map<String, String> all = new HashMap<>();
    all.put("desk.bind", "127.0.0.1");
    all.put("desk.port", "0");
    all.put("desk.keystore", certificates.resolve("server.p12").toString());
    all.put("desk.keystorePasswordFile", certificates.resolve("server.password").toString());
    all.put("desk.truststore", certificates.resolve("authority.pem").toString());
    all.put("desk.revoked", certificates.resolve("revoked.crl").toString());
    all.putAll(settings);
    Path nowhere = folder.resolve("no-pcscd");
    return new Desks(certificates, authority, all, TestServer.start(nowhere, all));
  }

  /** One more server of the same hospital: its own readers, the same certificates. */
  TestServer another() throws Exception {
    TestServer other = TestServer.start(folder.resolve("no-pcscd"), settings);
    others.add(other);
    return other;
  }

  /** Where that server listens for desks; waits until it does. */
  static int port(TestServer server) {
    await("the endpoint", () -> server.adapter().desks().port() != 0);
    return server.adapter().desks().port();
  }

  TestServer server() {
    return server;
  }

  DeskAuthority authority() {
    return authority;
  }

  /** Where the endpoint listens; waits until it does. */
  int port() {
    await("the endpoint", () -> endpoint().port() != 0);
    return endpoint().port();
  }

  DeskEndpoint endpoint() {
    return server.adapter().desks();
  }

  /** Enrols a desk and gives what its agent needs for TLS. */
  SSLSocketFactory enrolled(String name) throws IOException, GeneralSecurityException {
    return credentials(authority.enrol(new DeskName(name), VALIDITY));
  }

  static SSLSocketFactory credentials(Path keystore) throws IOException, GeneralSecurityException {
    String file = keystore.toString().replace(".p12", ".password");
    return AgentCredentials.read(keystore, Files.readString(Path.of(file)).strip().toCharArray());
  }

  /** Enrols a desk and starts its agent; returns once it is connected. */
  DeskAgent connected(String name, DeskReaders readers) throws Exception {
    DeskAgent agent = agent(enrolled(name), port(), readers);
    await(name, () -> endpoint().board().line(name) != null);
    return agent;
  }

  DeskAgent agent(SSLSocketFactory tls, int port, DeskReaders readers) {
    return agent(tls, List.of(port), readers);
  }

  /** An agent of several servers. */
  DeskAgent agent(SSLSocketFactory tls, List<Integer> ports, DeskReaders readers) {
    List<InetSocketAddress> addresses =
        ports.stream().map(port -> InetSocketAddress.createUnresolved("127.0.0.1", port)).toList();
    DeskAgent agent = new DeskAgent(addresses, tls, readers);
    agents.add(agent);
    Thread thread = new Thread(agent::run, "desk agent");
    thread.setDaemon(true);
    thread.start();
    return agent;
  }

  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail(what + " did not come");
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    agents.forEach(DeskAgent::close);
    others.forEach(TestServer::close);
    server.close();
  }
}
