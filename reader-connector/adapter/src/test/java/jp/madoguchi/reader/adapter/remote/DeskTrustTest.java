package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import jp.madoguchi.reader.adapter.Recorder;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.authority.DeskAuthority;
import jp.madoguchi.reader.authority.DeskName;
import jp.madoguchi.reader.line.LineMessage;
import jp.madoguchi.reader.line.LineReader;
import jp.madoguchi.reader.line.LineWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in at the endpoint for desks. */
class DeskTrustTest {
  private static final LineMessage.Hello HELLO =
      new LineMessage.Hello(LineMessage.VERSION, java.util.UUID.randomUUID());

  @TempDir Path folder;
  private Desks desks;
  private Recorder events;

  @BeforeEach
  void start() throws Exception {
    desks = Desks.start(folder, Map.of("desk.max", "2"));
    events = desks.server().listen("desk.*/.*");
  }

  @AfterEach
  void stop() {
    desks.close();
  }

  @Test
  void aDeskThatIsEnrolledIsLetIn() throws Exception {
    assertEquals(LineMessage.Welcome.class, answer(desks.enrolled("desk01")).getClass());
  }

  @Test
  void aServerWithoutReadersOfItsOwnMissesNoService() throws Exception {
    try (Desks other = Desks.start(folder.resolve("other"), Map.of("reader.local", "false"))) {
      Recorder heard = other.server().listen(".*");
      other.connected("desk01", new MemoryReaders("Reader"));
      assertEquals("desk01/Reader", heard.next(ReaderStateChanged.class).reader().value());
      heard.nothingFor(300);
    }
  }

  @Test
  void withoutACertificateNobodyIsLetIn() throws Exception {
    assertNull(answer(withoutCertificate()));
  }

  @Test
  void theCertificateOfAnotherAuthorityIsRefused() throws Exception {
    DeskAuthority other = DeskAuthority.open(folder.resolve("other"), Clock.systemUTC());
    Path keystore = other.enrol(new DeskName("desk01"), Duration.ofDays(1));
    assertNull(answer(trustingOurs(keystore)));
  }

  @Test
  void theServersOwnCertificateIsNoDesks() throws Exception {
    assertNull(answer(Desks.credentials(desks.folder().resolve("server.p12"))));
  }

  @Test
  void anExpiredCertificateIsRefused() throws Exception {
    Clock before =
        Clock.fixed(Clock.systemUTC().instant().minus(Duration.ofDays(40)), ZoneOffset.UTC);
    DeskAuthority then = DeskAuthority.open(desks.folder(), before);
    assertNull(answer(Desks.credentials(then.enrol(new DeskName("desk01"), Duration.ofDays(30)))));
  }

  @Test
  void aRevokedDeskIsDroppedAtOnceAndRefusedFromThenOn() throws Exception {
    desks.connected("desk01", new MemoryReaders("Reader"));
    SSLSocketFactory its = Desks.credentials(desks.folder().resolve("desks").resolve("desk01.p12"));
    SSLSocketFactory other = desks.enrolled("desk02");
    while (events.awaited(ReaderStateChanged.class).state() != ReaderState.UP) {
      // the server's own service, which is not there
    }
    desks.authority().revoke(new DeskName("desk01"));
    while (events.awaited(ReaderStateChanged.class).state() != ReaderState.LINE_LOST) {
      // nothing else is waited for
    }
    Desks.await("the end of the line", () -> desks.endpoint().desks() == 0);
    assertEquals(new LineMessage.AgentRefused("certificate revoked"), answer(its));
    assertEquals(LineMessage.Welcome.class, answer(other).getClass());
  }

  @Test
  void aListThatTheAuthorityDidNotSignChangesNothing() throws Exception {
    SSLSocketFactory desk = desks.enrolled("desk01");
    DeskAuthority other = DeskAuthority.open(folder.resolve("other"), Clock.systemUTC());
    other.enrol(new DeskName("desk09"), Duration.ofDays(1));
    desks.authority().revoke(new DeskName("desk01"));
    Desks.await(
        "the refusal",
        () -> new LineMessage.AgentRefused("certificate revoked").equals(quiet(desk)));
    Files.copy(
        folder.resolve("other/revoked.crl"),
        desks.folder().resolve("revoked.crl"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    desks.endpoint().trust().refresh();
    assertEquals(new LineMessage.AgentRefused("certificate revoked"), answer(desk));
  }

  @Test
  void strangersThatSayNothingAreSentAwayAndDoNotKeepDesksOut() throws Exception {
    List<Socket> silent = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      silent.add(new Socket(InetAddress.getLoopbackAddress(), desks.port()));
    }
    desks.connected("desk01", new MemoryReaders("Reader"));
    for (Socket socket : silent) {
      socket.setSoTimeout(10_000);
      assertTrue(ended(socket), "a stranger is still there");
    }
  }

  @Test
  void oneDeskTooManyIsRefusedAndOneThatComesAgainIsNot() throws Exception {
    desks.connected("desk01", new MemoryReaders("Reader"));
    desks.connected("desk02", new MemoryReaders("Reader"));
    assertEquals(new LineMessage.AgentRefused("too many desks"), answer(desks.enrolled("desk03")));
    assertEquals(LineMessage.Welcome.class, answer(desks.enrolled("desk02")).getClass());
  }

  @Test
  void whoeverSpeaksAnotherVersionIsToldSo() throws Exception {
    assertEquals(
        new LineMessage.AgentRefused("version 4 is not spoken here"),
        answer(desks.enrolled("desk01"), new LineMessage.Hello(4, HELLO.instance())));
  }

  @Test
  void anAgentOfTheReleaseBeforeIsLetInAndLeads() throws Exception {
    Recorder heard = desks.server().listen("desk01/.*");
    try (SSLSocket socket =
        (SSLSocket)
            desks.enrolled("desk01").createSocket(InetAddress.getLoopbackAddress(), desks.port())) {
      socket.setSoTimeout(20_000);
      LineWriter writer = new LineWriter(socket.getOutputStream());
      writer.write(new LineMessage.Hello(1, HELLO.instance()));
      LineMessage first = new LineReader(socket.getInputStream()).read();
      assertEquals(1, ((LineMessage.Welcome) first).version());
      writer.write(
          new LineMessage.Present(
              List.of(new LineMessage.ReaderReport("Reader", LineMessage.What.READER_UP, 0))));
      assertEquals(1, heard.lead().turn());
      ReaderStateChanged told = heard.awaited(ReaderStateChanged.class);
      while (told.reader().equals(ReaderName.SERVICE)) { // of the server itself
        told = heard.awaited(ReaderStateChanged.class);
      }
      assertEquals(ReaderState.UP, told.state());
    }
  }

  /** What the server says to a hello; null when it ends the connection without a word. */
  private LineMessage answer(SSLSocketFactory tls) throws IOException {
    return answer(tls, HELLO);
  }

  private LineMessage answer(SSLSocketFactory tls, LineMessage hello) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) tls.createSocket(InetAddress.getLoopbackAddress(), desks.port())) {
      socket.setSoTimeout(20_000);
      new LineWriter(socket.getOutputStream()).write(hello);
      return new LineReader(socket.getInputStream()).read();
    } catch (java.net.SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return null;
    }
  }

  private LineMessage quiet(SSLSocketFactory tls) {
    try {
      return answer(tls);
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean ended(Socket socket) {
    try (socket) {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private SSLSocketFactory withoutCertificate() throws Exception {
    return context(null, null);
  }

  /** Another authority's certificate, on a client that trusts our server. */
  private SSLSocketFactory trustingOurs(Path keystore) throws Exception {
    char[] password =
        Files.readString(Path.of(keystore.toString().replace(".p12", ".password")))
            .strip()
            .toCharArray();
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      own.load(in, password);
    }
    return context(own, password);
  }

  private SSLSocketFactory context(KeyStore own, char[] password) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(desks.folder().resolve("authority.pem"))) {
      trusted.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    var keys =
        javax.net.ssl.KeyManagerFactory.getInstance(
            javax.net.ssl.KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, password);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
