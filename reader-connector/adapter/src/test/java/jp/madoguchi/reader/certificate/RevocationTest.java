package jp.madoguchi.reader.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.reader.api.CertificateVerdict;
import jp.madoguchi.reader.certificate.Authorities.SetClock;
import jp.madoguchi.reader.virtual.CardExtensions;
import jp.madoguchi.reader.virtual.RevocationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revoked certificates (失効), from lists and from a responder, and what happens without either. */
class RevocationTest {
  private static final byte[] GOOD = card(Authorities.GOOD);
  private static final byte[] REVOKED = card(Authorities.REVOKED);
  private static final byte[] UNKNOWN = card(BigInteger.valueOf(7));

  private final SetClock clock = new SetClock();
  private final RevocationService authority = Authorities.revocation();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Responder responder = authority::answer;
  private HttpServer server;
  private String limit = "20000";
  @TempDir Path folder;

  /** What the responder answers to a question. */
  private interface Responder {
    byte[] answer(byte[] question, Instant now) throws IOException;
  }

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] question = exchange.getRequestBody().readAllBytes();
          byte[] answer =
              exchange.getRequestMethod().equals("GET")
                  ? authority.list(1, clock.instant())
                  : responder.answer(question, clock.instant());
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void aListInAFileTellsAndIsReadAgainWhenItIsReplaced() throws Exception {
    Path lists = Files.createDirectories(folder.resolve("revoked"));
    Files.write(lists.resolve("0.crl"), authority.list(0, Authorities.NOW));
    Files.write(lists.resolve("1.crl"), authority.list(1, Authorities.NOW));
    CertificateDesk desk = desk("crl", lists.toString(), "refuse");
    assertEquals(CertificateVerdict.TRUSTED, desk.check(GOOD).verdict());
    assertEquals(CertificateVerdict.REVOKED, desk.check(REVOKED).verdict());

    clock.instant = Authorities.NOW.plus(RevocationService.HOLDS);
    assertEquals(CertificateVerdict.REVOCATION_UNKNOWN, desk.check(GOOD).verdict());
    Files.write(lists.resolve("1.crl"), authority.list(1, clock.instant));
    Files.setLastModifiedTime(
        lists.resolve("1.crl"), java.nio.file.attribute.FileTime.from(clock.instant));
    assertEquals(CertificateVerdict.TRUSTED, desk.check(GOOD).verdict());
    assertEquals(CertificateVerdict.REVOKED, desk.check(REVOKED).verdict());
  }

  @Test
  void aListFromTheNetworkIsKeptUntilTheNextIsDue() throws Exception {
    CertificateDesk desk = desk("crl", address(), "refuse");
    assertEquals(CertificateVerdict.REVOKED, desk.check(REVOKED).verdict());
    assertEquals(CertificateVerdict.TRUSTED, desk.check(GOOD).verdict());
    assertEquals(1, asked.get());
    clock.instant = Authorities.NOW.plus(RevocationService.HOLDS);
    assertEquals(CertificateVerdict.TRUSTED, desk.check(GOOD).verdict());
    assertEquals(2, asked.get());
  }

  @Test
  void theListOfAnotherGenerationOfTheSameNameSaysNothing() throws Exception {
    Path list = Files.write(folder.resolve("0.crl"), authority.list(0, Authorities.NOW));
    assertEquals(
        CertificateVerdict.REVOCATION_UNKNOWN,
        desk("crl", list.toString(), "refuse").check(GOOD).verdict());
  }

  @Test
  void aResponderIsAskedOncePerCertificateWhileItsAnswerHolds() throws Exception {
    CertificateDesk desk = desk("ocsp", address(), "refuse");
    for (int i = 0; i < 3; i++) {
      assertEquals(CertificateVerdict.TRUSTED, desk.check(GOOD).verdict());
      assertEquals(CertificateVerdict.REVOKED, desk.check(REVOKED).verdict());
    }
    assertEquals(2, asked.get());
    clock.instant = Authorities.NOW.plus(RevocationService.HOLDS);
    assertEquals(CertificateVerdict.TRUSTED, desk.check(GOOD).verdict());
    assertEquals(3, asked.get());
  }

  @Test
  void whatTheResponderDoesNotKnowIsNotTrusted() throws Exception {
    assertEquals(
        CertificateVerdict.REVOCATION_UNKNOWN,
        desk("ocsp", address(), "refuse").check(UNKNOWN).verdict());
  }

  @Test
  void anAnswerToAnotherQuestionIsAReplay() throws Exception {
    byte[][] first = new byte[1][];
    responder =
        (question, now) -> {
          first[0] = first[0] == null ? authority.answer(question, now) : first[0];
          return first[0];
        };
    assertEquals(
        CertificateVerdict.TRUSTED, desk("ocsp", address(), "refuse").check(GOOD).verdict());
    assertEquals(
        CertificateVerdict.REVOCATION_UNKNOWN,
        desk("ocsp", address(), "refuse").check(GOOD).verdict());
  }

  @Test
  void anAnswerThatIsNotOfNowIsNotBelieved() throws Exception {
    responder = (question, now) -> authority.answer(question, now.minus(Duration.ofDays(2)));
    assertEquals(
        CertificateVerdict.REVOCATION_UNKNOWN,
        desk("ocsp", address(), "refuse").check(GOOD).verdict());
  }

  @Test
  void anAnswerThatWasTamperedWithIsNotBelieved() throws Exception {
    responder =
        (question, now) -> {
          byte[] answer = authority.answer(question, now);
          // the last certificate of the answer ends with its signature
          answer[answer.length - 1] ^= 1;
          return answer;
        };
    assertEquals(
        CertificateVerdict.REVOCATION_UNKNOWN,
        desk("ocsp", address(), "refuse").check(GOOD).verdict());
  }

  /** The grace after expiry (ADR 0015): what counts is whether it is revoked today. */
  @ParameterizedTest
  @ValueSource(strings = {"crl", "ocsp"})
  void anExpiredCertificateIsAskedAboutAsOfNow(String source) throws Exception {
    Instant end = Authorities.NOW.minus(Duration.ofDays(20));
    byte[] good = Authorities.card(1, Authorities.GOOD, end, CardExtensions.AS_REAL);
    byte[] revoked = Authorities.card(1, Authorities.REVOKED, end, CardExtensions.AS_REAL);
    CertificateDesk desk = desk(source, address(), "refuse");
    assertEquals(CertificateVerdict.TRUSTED, desk.check(good).verdict());
    assertEquals(CertificateVerdict.REVOKED, desk.check(revoked).verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"crl", "ocsp"})
  void anAddressThatACardNamesIsNeverAsked(String source) throws Exception {
    byte[] card = Authorities.cardNaming(address(), address());
    CertificateDesk named = desk(source, address(), "refuse");
    assertEquals(CertificateVerdict.TRUSTED, named.check(card).verdict(), "as such it is good");
    asked.set(0);
    String gone = "http://127.0.0.1:" + freePort() + "/";
    assertEquals(
        CertificateVerdict.REVOCATION_UNKNOWN, desk(source, gone, "refuse").check(card).verdict());
    assertEquals(0, asked.get());
  }

  @Test
  void withoutTheSourceTheSettingDecidesAndNotEveryVisitorWaits() throws Exception {
    desk("ocsp", address(), "refuse").check(UNKNOWN); // the responder makes its key at first use
    asked.set(0);
    limit = "3000";
    responder = // answers nobody before the end of what is shown here
        (question, now) -> {
          await(over);
          return new byte[0];
        };
    CertificateDesk refusing = desk("ocsp", address(), "refuse");
    assertEquals(CertificateVerdict.REVOCATION_UNKNOWN, refusing.check(GOOD).verdict());
    assertEquals(CertificateVerdict.REVOCATION_UNKNOWN, refusing.check(REVOKED).verdict());
    assertEquals(1, asked.get());
    assertEquals(
        CertificateVerdict.TRUSTED_REVOCATION_UNKNOWN,
        desk("ocsp", address(), "goOn").check(GOOD).verdict());

    over.countDown();
    responder = authority::answer;
    clock.instant = Authorities.NOW.plus(RevokedLists.PAUSE);
    assertEquals(CertificateVerdict.TRUSTED, refusing.check(GOOD).verdict());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CertificateDesk desk(String source, String place, String whenUnreachable)
      throws IOException {
    Properties settings = Authorities.trustingAll(folder);
    settings.setProperty("certificate.revocation", source);
    settings.setProperty("certificate.revocation.source", place);
    settings.setProperty("certificate.revocation.timeoutMillis", limit);
    settings.setProperty("certificate.revocation.whenUnreachable", whenUnreachable);
    return Authorities.desk(settings, clock);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Where nobody listens: a port that was bound a moment ago. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static byte[] card(BigInteger serial) {
    return Authorities.card(
        1, serial, Authorities.NOW.plus(Duration.ofDays(300)), CardExtensions.AS_REAL);
  }
}
