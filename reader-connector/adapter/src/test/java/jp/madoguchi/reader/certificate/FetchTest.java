package jp.madoguchi.reader.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source of revocations may do to us, and what not. */
class FetchTest {
  private static final int LONGEST = 1000;

  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final AtomicInteger elsewhere = new AtomicInteger();
  private final Fetch fetch = new Fetch(Duration.ofSeconds(20), LONGEST);
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext(
        "/echo", exchange -> send(exchange, exchange.getRequestBody().readAllBytes()));
    server.createContext("/bytes/", FetchTest::bytes);
    server.createContext("/hanging", this::begunAndNeverEnded);
    server.createContext("/broken", exchange -> exchange.sendResponseHeaders(500, -1));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", address("/elsewhere"));
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          send(exchange, new byte[1]);
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    over.countDown();
    fetch.close();
    server.stop(0);
    workers.shutdownNow();
  }

  @Test
  void whatIsAskedReachesTheSourceAndItsAnswerComesBack() throws Exception {
    byte[] question = {1, 2, 3};
    assertArrayEquals(question, fetch.post(address("/echo"), "application/x", question));
  }

  @Test
  void anAnswerAsLongAsTheLimitIsTakenAndALongerOneIsNot() throws Exception {
    assertEquals(LONGEST, fetch.get(address("/bytes/" + LONGEST)).length);
    IOException refused =
        assertThrows(IOException.class, () -> fetch.get(address("/bytes/" + (LONGEST + 1))));
    assertTrue(refused.getMessage().endsWith("too much"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/moved", "/broken"})
  void onlyAnAnswerFromTheAddressItselfCounts(String path) {
    assertThrows(IOException.class, () -> fetch.get(address(path)));
    assertEquals(0, elsewhere.get());
  }

  /** The limit holds for the whole: a source that begins and never ends is given up, too. */
  @Test
  void anAnswerThatNeverEndsIsGivenUp() {
    try (Fetch impatient = new Fetch(Duration.ofMillis(500), LONGEST)) {
      assertThrows(HttpTimeoutException.class, () -> impatient.get(address("/hanging")));
    }
  }

  @Test
  void whatIsNoAddressIsNotAsked() {
    assertThrows(IOException.class, () -> fetch.get("ldap://127.0.0.1/list"));
  }

  @Test
  void afterTheEndNothingIsFetchedAndNoThreadOfItIsLeft() throws Exception {
    Set<Thread> others = new HashSet<>(threads());
    Fetch ending = new Fetch(Duration.ofSeconds(20), LONGEST);
    ending.get(address("/bytes/1"));
    Set<Thread> own = new HashSet<>(threads());
    own.removeAll(others);
    assertFalse(own.isEmpty(), "it works in threads of its own");
    ending.close();
    for (Thread thread : own) {
      thread.join();
    }
    assertThrows(IOException.class, () -> ending.get(address("/bytes/1")));
  }

  private static Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> !thread.getName().equals("reader-connector-revocation"));
    return threads;
  }

  private void begunAndNeverEnded(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, LONGEST);
    OutputStream out = exchange.getResponseBody();
    out.write(1);
    out.flush();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void bytes(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    send(exchange, new byte[Integer.parseInt(path.substring("/bytes/".length()))]);
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
