package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jp.madoguchi.reader.adapter.FinestLog;
import jp.madoguchi.reader.adapter.LibrarySocket;
import jp.madoguchi.reader.adapter.TestCards;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.desk.PcscReaders;
import jp.madoguchi.reader.pcsc.PcscSettings;
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
 * The PIN in the log: not even at the finest level, however a session ends. Server and desk agent
 * run in this process, a reader hangs on each, and what they throw is logged, too, as an
 * application would.
 */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class PinInLogTest {
  @Parameter ReaderTransport transport;
  private static final String RIGHT = JpkiCard.DEMO_PIN;
  private static final String WRONG = "7391";
  private static final String TOO_LONG = "73915";
  private static final byte[] CHALLENGE = new byte[32];
  private static final int COMMANDS_BEFORE_PIN = 7;

  @TempDir Path folder;
  private FinestLog log;
  private PrivatePcscd service;
  private Desks desks;
  private Line line;

  @BeforeEach
  void start() throws Exception {
    log = FinestLog.open();
    service = PrivatePcscd.start(folder.resolve("pcscd"), "Desk", 2);
    LibrarySocket.leadTo(service.socket());
    desks =
        Desks.start(
            folder,
            Map.of(
                "reader.socket",
                service.socket().toString(),
                ReaderTransport.KEY,
                transport.name().toLowerCase(Locale.ROOT)));
    desks.server().listen(".*");
    line = new Line(desks.port());
    desks.agent(desks.enrolled("desk07"), line.port(), new PcscReaders(settings()));
    Desks.await("the desk", () -> desks.endpoint().board().line("desk07") != null);
  }

  private PcscSettings settings() {
    return new PcscSettings(
        transport,
        service.socket(),
        Pattern.compile("Desk 00 01"),
        Duration.ofSeconds(5),
        Duration.ofSeconds(3),
        Duration.ofSeconds(30));
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
    line.close();
    desks.close();
    service.close();
  }

  @Test
  void sessionsAtTheServersReaderLeaveNothing() throws Exception {
    VirtualReader reader = service.readers().get(0);
    ReaderName name = new ReaderName(reader.name());
    answered(reader, name);
    pulled(reader, name);
    broken(reader, name, CardOutcome.SERVICE_GONE, service::kill);
    nothingIsLogged();
  }

  @Test
  void sessionsOverTheLineOfADeskLeaveNothing() throws Exception {
    VirtualReader reader = service.readers().get(1);
    ReaderName name = new ReaderName("desk07/" + reader.name());
    answered(reader, name);
    pulled(reader, name);
    broken(reader, name, CardOutcome.READER_GONE, line::cut);
    nothingIsLogged();
  }

  /** Right, not sent, wrong, blocked by it, and already blocked. */
  private void answered(VirtualReader reader, ReaderName name) throws Exception {
    put(reader, TestCards.valid());
    try (ReaderConnection session = session(name)) {
      assertTrue(session.authenticate(RIGHT.toCharArray(), CHALLENGE).signatureValid());
      assertEquals(CardOutcome.PIN_MALFORMED, refused(session, TOO_LONG));
      assertEquals(CardOutcome.PIN_WRONG, refused(session, WRONG));
      assertEquals(CardOutcome.PIN_WRONG, refused(session, WRONG));
      assertEquals(CardOutcome.PIN_BLOCKED, refused(session, WRONG));
      assertEquals(CardOutcome.PIN_BLOCKED, refused(session, RIGHT));
    }
    reader.remove();
    desks.server().awaitCard(reader.name(), false);
  }

  /** The card goes away instead of answering the PIN. */
  private void pulled(VirtualReader reader, ReaderName name) throws Exception {
    JpkiCard card = TestCards.valid();
    put(reader, card);
    try (ReaderConnection session = session(name)) {
      reader.pullInsideCommand(COMMANDS_BEFORE_PIN);
      assertEquals(CardOutcome.CARD_PULLED, refused(session, RIGHT));
    }
    desks.server().awaitCard(reader.name(), false);
  }

  /** Service or line dies while the card works on the PIN. */
  private void broken(VirtualReader reader, ReaderName name, CardOutcome outcome, Break breaking)
      throws Exception {
    JpkiCard card = TestCards.valid();
    put(reader, card);
    try (ReaderConnection session = session(name)) {
      session.certificate();
      card.slowDown(Duration.ofSeconds(1));
      var failure = CompletableFuture.supplyAsync(() -> refused(session, RIGHT));
      Desks.await("the PIN at the card", () -> card.pinAttempts() == 1);
      breaking.run();
      assertEquals(outcome, failure.get(20, TimeUnit.SECONDS));
    }
  }

  private CardOutcome refused(ReaderConnection session, String pin) {
    CardException failure =
        assertThrows(
            CardException.class, () -> session.authenticate(pin.toCharArray(), CHALLENGE, true));
    System.getLogger("application").log(System.Logger.Level.TRACE, "the session failed", failure);
    return failure.outcome();
  }

  private void nothingIsLogged() {
    assertFalse(log.holding("the card went away right after the PIN").isEmpty(), "all is seen");
    for (String pin : List.of(RIGHT, WRONG, TOO_LONG)) {
      assertEquals(List.of(), log.showing(pin));
    }
  }

  private ReaderConnection session(ReaderName name) throws Exception {
    return desks.server().readers().getConnection(name);
  }

  private void put(VirtualReader reader, JpkiCard card) throws Exception {
    reader.put(card);
    desks.server().awaitCard(reader.name(), true);
  }

  /** What breaks. */
  private interface Break {
    void run() throws Exception;
  }
}
