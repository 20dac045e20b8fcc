package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import jp.madoguchi.reader.virtual.VirtualReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However a PIN's command ends, no memory of the process holds it afterwards: heap, stacks and what
 * the platform's library was given. The program is a process of its own; the card, which must know
 * the PIN, lives in this one.
 */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class PinInMemoryTest {
  private static final String RIGHT = JpkiCard.DEMO_PIN;
  private static final String WRONG = "7391";
  private static final int COMMANDS_BEFORE_PIN = 7;

  /** How long the card takes for the PIN; meanwhile something happens. */
  private static final Duration WORKING = Duration.ofMillis(400);

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Parameter ReaderTransport transport;
  @TempDir Path folder;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private PrivatePcscd service;
  private VirtualReader reader;
  private TestServer server;
  private Process process;
  private PrintWriter words;

  @BeforeEach
  void start() throws Exception {
    service = PrivatePcscd.start(folder.resolve("pcscd"), "Desk", 1);
    reader = service.readers().get(0);
    server = TestServer.start(service.socket(), Map.of());
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PinMemoryProbe.class.getName(),
                transport.name(),
                service.socket().toString(),
                reader.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PCSCLITE_CSOCK_NAME", service.socket().toString());
    process = builder.start();
    words = new PrintWriter(process.outputWriter(), true);
    Thread reading = new Thread(() -> process.inputReader().lines().forEach(said::add), "said");
    reading.setDaemon(true);
    reading.start();
    assertEquals("planted 1 then 0", next(), "it would be found");
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
    server.close();
    service.close();
  }

  @Test
  void aPinThatTheCardAnsweredIsGone() throws Exception {
    put(TestCards.valid());
    told(RIGHT, "signed");
    told(WRONG, CardOutcome.PIN_WRONG.name());
    told(WRONG, CardOutcome.PIN_WRONG.name());
    told(WRONG, CardOutcome.PIN_BLOCKED.name());
  }

  @Test
  void aPinInWhichTheCardWasPulledIsGone() throws Exception {
    put(TestCards.valid());
    reader.pullInsideCommand(COMMANDS_BEFORE_PIN);
    told(RIGHT, CardOutcome.CARD_PULLED.name());
  }

  @Test
  void aPinThatNobodyAnsweredInTimeIsGoneOnceTheCallIsOver() throws Exception {
    JpkiCard card = put(TestCards.valid());
    card.slowDown(WORKING);
    words.println(RIGHT);
    awaitPinAt(card);
    service.hang();
    assertEquals(CardOutcome.TIMED_OUT.name(), next());
    service.goOn();
    assertEquals("traces 0", next());
  }

  @Test
  void aPinInWhichTheServiceDiedIsGone() throws Exception {
    JpkiCard card = put(TestCards.valid());
    card.slowDown(WORKING);
    words.println(RIGHT);
    awaitPinAt(card);
    service.kill();
    assertEquals(CardOutcome.SERVICE_GONE.name(), next());
    assertEquals("traces 0", next());
  }

  private void told(String pin, String outcome) throws InterruptedException {
    words.println(pin);
    assertEquals(outcome, next());
    assertEquals("traces 0", next());
  }

  private JpkiCard put(JpkiCard card) throws Exception {
    reader.put(card);
    server.awaitCard(reader.name(), true);
    return card;
  }

  private static void awaitPinAt(JpkiCard card) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (card.pinAttempts() == 0) {
      if (System.nanoTime() > end) {
        fail("the PIN did not come to the card");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private String next() throws InterruptedException {
    String line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertNotNull(line, "the program said nothing");
    return line;
  }
}
