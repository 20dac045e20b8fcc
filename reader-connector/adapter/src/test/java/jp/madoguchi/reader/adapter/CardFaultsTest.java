package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import jp.madoguchi.reader.virtual.VirtualReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong at a reader; after each, the next session must work. */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class CardFaultsTest {
  @Parameter ReaderTransport transport;
  private static final byte[] CHALLENGE = new byte[32];
  private static final ReaderName READER = new ReaderName("Desk 00 00");
  private static final byte[] SELECT = bytes("00A4040C0AD392F000260100000001");
  private static final byte[] VERIFY = bytes("002000980431323334");
  private static final byte[] SIGN = bytes("802A029720" + "00".repeat(32) + "00");
  private static final byte[] NOT_VERIFIED = bytes("6982");
  @TempDir static Path directory;
  private static PrivatePcscd service;
  private static VirtualReader desk;
  private TestServer server;

  @BeforeAll
  static void startService() throws Exception {
    service = PrivatePcscd.start(directory, "Desk", 1);
    desk = service.readers().get(0);
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  @BeforeEach
  void startServer() throws Exception {
    server =
        TestServer.start(
            transport,
            service.socket(),
            Map.of("reader.apduTimeoutMillis", "1500", "reader.lockTimeoutMillis", "1000"));
  }

  @AfterEach
  void nextSessionWorks() throws Exception {
    if (!service.running()) {
      service.start();
    }
    service.goOn();
    try {
      clear();
      desk.put(TestCards.valid());
      if (!server.seesSoon(READER.value())) {
        // vpcd, the driver of the virtual readers, sometimes takes no card any more after a stop:
        // the
        // card's line stays in its backlog. No driver of a real reader; the service begins anew.
        service.kill();
        service.start();
      }
      server.awaitCard(READER.value(), true);
      try (ReaderConnection session = open()) {
        assertTrue(session.authenticate("1234".toCharArray(), CHALLENGE).signatureValid());
      }
    } finally {
      clear();
      server.close();
    }
  }

  @Test
  void aCardPulledInsideACommandEndsTheSession() throws Exception {
    put(TestCards.valid());
    try (ReaderConnection session = open()) {
      desk.pullInsideCommand(3);
      expect(CardOutcome.CARD_PULLED, () -> session.authenticate("1234".toCharArray(), CHALLENGE));
      desk.put(TestCards.valid());
      expect(CardOutcome.CARD_PULLED, session::identify);
    }
  }

  @Test
  void aCardPulledInsideThePinLeavesNoReaderDeaf() throws Exception {
    put(TestCards.valid());
    for (int i = 0; i < 3; i++) {
      try (ReaderConnection session = open()) {
        desk.pullInsideCommand(7);
        expect(
            CardOutcome.CARD_PULLED, () -> session.authenticate("1234".toCharArray(), CHALLENGE));
        clear();
      }
      put(TestCards.valid());
    }
  }

  @Test
  void aCardPulledBetweenCommandsEndsTheSession() throws Exception {
    put(TestCards.valid());
    try (ReaderConnection session = open()) {
      session.identify();
      desk.remove();
      expect(CardOutcome.CARD_PULLED, session::certificate);
    }
  }

  @Test
  void aSlowCardIsGivenUp() throws Exception {
    put(TestCards.slow(Duration.ofHours(1)));
    try (ReaderConnection session = open()) {
      expect(CardOutcome.TIMED_OUT, session::identify);
    }
  }

  @Test
  void aServiceKilledInASessionEndsItAndIsFoundAgainByTheNext() throws Exception {
    put(TestCards.valid());
    try (ReaderConnection session = open()) {
      session.identify();
      service.kill();
      expect(CardOutcome.SERVICE_GONE, session::certificate);
    }
    try (ReaderConnection session = open()) {
      expect(CardOutcome.SERVICE_GONE, session::identify);
    }
  }

  @Test
  void aServiceThatHangsIsGivenUpAndUsedAgainWhenItGoesOn() throws Exception {
    put(TestCards.valid());
    try (ReaderConnection session = open()) {
      session.identify();
      service.hang();
      expect(CardOutcome.TIMED_OUT, session::certificate);
    }
    try (ReaderConnection session = open()) {
      expect(CardOutcome.TIMED_OUT, session::identify);
    }
  }

  @Test
  void anIdleConnectionOfThePoolOutlivesARestartOfTheService() throws Exception {
    put(TestCards.valid());
    try (ReaderConnection session = open()) {
      session.identify();
    }
    service.kill();
    service.start();
    server.awaitCard(READER.value(), true);
    try (ReaderConnection session = open()) {
      session.identify();
    }
  }

  @Test
  void anotherProgramThatHoldsTheCardIsWaitedForAndThenNamed() throws Exception {
    put(TestCards.valid());
    try (PcscConnection other = server.otherProgram()) {
      var held = other.take(READER.value());
      try (ReaderConnection session = open()) {
        expect(CardOutcome.READER_BUSY, session::identify);
        CompletableFuture<Void> release =
            CompletableFuture.runAsync(
                () -> releaseQuietly(other, held),
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));
        session.identify();
        release.get();
      }
    }
  }

  @Test
  void nobodySignsOnThePinOfASessionThatEnded() throws Exception {
    JpkiCard card = TestCards.valid();
    put(card);
    try (ReaderConnection session = open()) {
      session.authenticate("1234".toCharArray(), CHALLENGE);
    }
    assertArrayEquals(NOT_VERIFIED, signWithoutPin());
    assertEquals(1, card.pinAttempts());
  }

  @Test
  void nobodySignsOnThePinInsideTheSessionEither() throws Exception {
    JpkiCard card = TestCards.valid();
    put(card);
    try (ReaderConnection session = open()) {
      session.authenticate("1234".toCharArray(), CHALLENGE);
      assertFalse(card.pinVerified());
      assertEquals(3, session.triesLeft());
    }
  }

  @Test
  void aSessionDoesNotInheritThePinOfAProgramThatDied() throws Exception {
    JpkiCard card = TestCards.valid();
    put(card);
    try (PcscConnection dying = server.otherProgram()) {
      var held = dying.take(READER.value());
      dying.transmit(held, SELECT);
      dying.transmit(held, VERIFY);
    }
    assertTrue(card.pinVerified(), "the danger is real");
    try (ReaderConnection session = open()) {
      session.identify();
      assertFalse(card.pinVerified());
    }
    assertArrayEquals(NOT_VERIFIED, signWithoutPin());
  }

  /** What a program does that hopes for somebody else's PIN. */
  private byte[] signWithoutPin() throws Exception {
    try (PcscConnection thief = server.otherProgram()) {
      var held = thief.take(READER.value());
      thief.transmit(held, SELECT);
      byte[] answer = thief.transmit(held, SIGN);
      thief.release(held);
      return answer;
    }
  }

  private static void releaseQuietly(PcscConnection other, PcscConnection.Handle held) {
    try {
      other.release(held);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ReaderConnection open() throws Exception {
    return server.readers().getConnection(READER);
  }

  /** Puts the card down and waits until the service sees it. */
  private void put(JpkiCard card) throws Exception {
    desk.put(card);
    server.awaitCard(READER.value(), true);
  }

  private void clear() throws Exception {
    desk.remove();
    server.awaitCard(READER.value(), false);
  }

  private static void expect(CardOutcome outcome, Executable operation) {
    CardException failure = assertThrows(CardException.class, operation);
    assertEquals(outcome, failure.outcome(), failure.toString());
  }

  private static byte[] bytes(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }
}
