package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import jp.madoguchi.reader.virtual.VirtualReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code javax.smartcardio} tells of the readers of a real service. The server is a process of
 * its own: where the service listens must be in its environment from the start.
 */
@Tag("device")
class SmartcardIoEventsTest {
  private static final String FIRST = "Desk 00 00";
  private static final String SECOND = "Desk 00 01";
  private static final int LOOKS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final Timer timer = new Timer("limits", true);
  private BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private PrivatePcscd service;
  private VirtualReader reader;
  private PcscProxy proxy;
  private Process process;
  private PrintWriter words;

  @BeforeEach
  void startService() throws Exception {
    service = PrivatePcscd.start(folder.resolve("pcscd"), "Desk", 2);
    reader = service.readers().get(0);
    proxy = new PcscProxy(service.socket(), folder.resolve("proxy.comm"));
  }

  @AfterEach
  void stop() throws Exception {
    process.destroyForcibly();
    proxy.close();
    service.close();
    timer.cancel();
  }

  @Test
  void aCardComesAndGoesAndNoPinIsSentToIt() throws Exception {
    started();
    JpkiCard card = TestCards.valid();
    reader.put(card);
    next(FIRST + " CardInserted");
    tell("open", "tries");
    next("tries 3");
    tell("pin");
    next("pin PIN_NOT_ON_THIS_READER");
    tell("close");
    reader.remove();
    next(FIRST + " CardRemoved");
    assertEquals(0, card.pinAttempts());
    assertEquals(0, card.tripwires());
    words.close();
    next("ended");
  }

  @Test
  void aSwapBetweenTwoLooksIsNotToldAndEndsTheSessionAllTheSame() throws Exception {
    started();
    reader.put(TestCards.valid());
    next(FIRST + " CardInserted");
    tell("open", "tries");
    next("tries 3");

    proxy.hold();
    reader.remove();
    awaitCard(false);
    reader.put(TestCards.blocked());
    awaitCard(true);
    proxy.letGo();
    looksPass();

    tell("tries");
    next("tries CARD_PULLED");
    tell("close", "open", "tries");
    next("tries 0");
  }

  @Test
  void aReaderIsUnpluggedAndPluggedInAgainAndTheOtherWorksOn() throws Exception {
    started();
    reader.put(TestCards.valid());
    next(FIRST + " CardInserted");
    service.readers().get(1).put(TestCards.valid());
    next(SECOND + " CardInserted");
    proxy.unplug(FIRST);
    next(FIRST + " CardRemoved");
    next(FIRST + " DOWN");
    tell("open", "tries");
    next("tries READER_GONE");
    proxy.plugIn();
    next(FIRST + " UP");
    next(FIRST + " CardInserted");

    proxy.unplugBehindTheList(SECOND);
    next(SECOND + " CardRemoved");
    next(SECOND + " DOWN");
  }

  @Test
  void aServiceThatGoesIsToldOnceAndFoundByTheNextProcessOnly() throws Exception {
    started();
    reader.put(TestCards.valid());
    next(FIRST + " CardInserted");
    service.kill();
    together(
        "PC/SC SERVICE_GONE",
        FIRST + " CardRemoved",
        FIRST + " SERVICE_GONE",
        SECOND + " SERVICE_GONE");
    tell("open", "tries");
    next("tries SERVICE_GONE");
    service.start();
    awaitCard(true);
    tell("close", "open", "tries");
    next("tries SERVICE_GONE");
    words.close();
    next("ended");

    start();
    together("PC/SC UP", FIRST + " UP", SECOND + " UP", FIRST + " CardInserted");
    tell("open", "tries");
    next("tries 3");
  }

  @Test
  void aServiceThatComesLaterIsFound() throws Exception {
    service.kill();
    start();
    next("PC/SC SERVICE_GONE");
    service.start();
    together("PC/SC UP", FIRST + " UP", SECOND + " UP");
  }

  private void started() throws Exception {
    start();
    together("PC/SC UP", FIRST + " UP", SECOND + " UP");
  }

  private void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SmartcardIoServer.class.getName(),
                FIRST)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PCSCLITE_CSOCK_NAME", proxy.socket().toString());
    process = builder.start();
    words = new PrintWriter(process.outputWriter(), true);
    said = new LinkedBlockingQueue<>();
    BlockingQueue<String> lines = said;
    Thread reading = new Thread(() -> process.inputReader().lines().forEach(lines::add), "said");
    reading.setDaemon(true);
    reading.start();
  }

  private void tell(String... all) {
    Arrays.stream(all).forEach(words::println);
  }

  private void next(String expected) throws InterruptedException {
    assertEquals(expected, line(expected));
  }

  /** In whatever order. */
  private void together(String... expected) throws InterruptedException {
    Set<String> lines = new HashSet<>();
    for (String each : expected) {
      lines.add(line(each));
    }
    assertEquals(Arrays.stream(expected).collect(Collectors.toSet()), lines);
  }

  private String line(String expected) throws InterruptedException {
    String line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertNotNull(line, "never said: " + expected);
    return line;
  }

  private void looksPass() {
    int from = proxy.looks();
    await("looks", () -> proxy.looks() >= from + LOOKS);
    assertNull(said.peek());
  }

  /** At the service itself. */
  private void awaitCard(boolean present) {
    PcscSettings direct =
        new PcscSettings(service.socket(), Pattern.compile(".*"), PATIENCE, PATIENCE, PATIENCE);
    await(
        "a card: " + present,
        () -> {
          try (PcscConnection watch = direct.connect(timer)) {
            return watch.readersAndWatch().stream()
                .anyMatch(s -> s.name().equals(FIRST) && s.cardPresent() == present);
          } catch (IOException e) {
            return false;
          }
        });
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail(what + " did not come");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
