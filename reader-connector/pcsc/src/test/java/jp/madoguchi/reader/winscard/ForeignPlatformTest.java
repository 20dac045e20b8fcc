package jp.madoguchi.reader.winscard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.card.CardChannel;
import jp.madoguchi.reader.card.JpkiApplication;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscError;
import jp.madoguchi.reader.pcsc.PcscException;
import jp.madoguchi.reader.pcsc.ReaderSlot;
import jp.madoguchi.reader.virtual.CardHolder;
import jp.madoguchi.reader.virtual.CardKind;
import jp.madoguchi.reader.virtual.CardQuirks;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import jp.madoguchi.reader.virtual.TestHierarchy;
import jp.madoguchi.reader.virtual.VirtualReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The transport as it is on Windows and macOS, with a real service and card: a library with that
 * platform's functions, widths and layouts stands before pcsc-lite's. Where a number were of
 * another width here than there, neither readers nor cards would come through.
 */
@Tag("wine")
class ForeignPlatformTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final byte[] CHALLENGE = new byte[32];
  private static final CardHolder HOLDER = holder();

  /** One service for the whole class: the library of pcsc-lite looks once where it listens. */
  @TempDir static Path folder;

  private static Path socket;

  @BeforeAll
  static void chooseSocket() {
    socket = folder.resolve("pcscd/pcscd.comm");
  }

  @ParameterizedTest
  @EnumSource(names = {"WINDOWS", "MACOS"})
  void readersCardsAndFaultsComeThrough(WinscardPlatform platform) throws Exception {
    WinscardLibrary library = foreign(platform);
    JpkiCard card = new JpkiCard(CardKind.MY_NUMBER_CARD, HOLDER, CardQuirks.STRICT);
    try (PrivatePcscd service = PrivatePcscd.start(socket.getParent(), "Desk", 2);
        PcscConnection connection = WinscardConnection.open(library, LIMIT)) {
      VirtualReader reader = service.readers().get(1);
      assertEquals(Map.of("Desk 00 00", false, "Desk 00 01", false), present(connection));
      PcscException empty = assertThrows(PcscException.class, () -> connection.take(reader.name()));
      assertEquals(PcscError.NO_CARD, empty.error());
      PcscException unknown = assertThrows(PcscException.class, () -> connection.take("Nowhere"));
      assertEquals(PcscError.UNKNOWN_READER, unknown.error());

      reader.put(card);
      int before = changes(awaited(connection, reader, true), reader);
      Held held = new Held(connection, connection.take(reader.name()));
      JpkiApplication session = new JpkiApplication(held);
      assertEquals(
          CardOutcome.PIN_WRONG,
          assertThrows(
                  CardException.class,
                  () -> session.authenticate("9999".toCharArray(), CHALLENGE, false))
              .outcome());
      assertTrue(
          session
              .authenticate("1234".toCharArray(), CHALLENGE, false)
              .judged(CHALLENGE)
              .signatureValid());
      assertFalse(card.pinVerified(), "powered off");
      connection.release(held.card);

      reader.remove();
      assertEquals(before + 1, changes(awaited(connection, reader, false), reader));

      service.kill();
      assertThrows(
          IOException.class,
          () -> {
            while (true) {
              connection.readersAndWatch();
              connection.awaitChange();
            }
          });
      assertFalse(connection.isOpen());
    }
    assertEquals(0, card.tripwires());
  }

  private static Map<String, Boolean> present(PcscConnection connection) throws IOException {
    return connection.readersAndWatch().stream()
        .collect(Collectors.toMap(ReaderSlot::name, ReaderSlot::cardPresent));
  }

  private static List<ReaderSlot> awaited(
      PcscConnection connection, VirtualReader reader, boolean card) throws IOException {
    while (true) {
      List<ReaderSlot> slots = connection.readersAndWatch();
      if (slots.stream()
          .anyMatch(slot -> slot.name().equals(reader.name()) && slot.cardPresent() == card)) {
        return slots;
      }
      connection.awaitChange();
    }
  }

  private static int changes(List<ReaderSlot> slots, VirtualReader reader) {
    return slots.stream()
        .filter(slot -> slot.name().equals(reader.name()))
        .findFirst()
        .orElseThrow()
        .changes();
  }

  private static WinscardLibrary foreign(WinscardPlatform platform) throws Exception {
    Path source = folder.resolve("foreign.c");
    try (InputStream in = ForeignPlatformTest.class.getResourceAsStream("foreign.c")) {
      Files.write(source, in.readAllBytes());
    }
    Path library = folder.resolve("lib" + platform.name().toLowerCase(Locale.ROOT) + ".so");
    Process compiler =
        new ProcessBuilder(
                "gcc",
                "-Wall",
                "-Werror",
                "-shared",
                "-fPIC",
                "-D" + platform,
                "-o",
                library.toString(),
                source.toString(),
                "-ldl")
            .inheritIO()
            .start();
    assertEquals(0, compiler.waitFor());
    NativeLibrary.getInstance(library.toString())
        .getFunction("useSocket")
        .invoke(new Object[] {socket.toString()});
    return WinscardLibrary.load(platform, library.toString());
  }

  private static CardHolder holder() {
    Instant now = Instant.now();
    return TestHierarchy.of(List.of(TestHierarchy.newKeyPair()), now)
        .issue(
            0,
            TestHierarchy.newKeyPair(),
            new BigInteger("7123456789ABCDEF", 16),
            "TEST11C47747D69A7AA72735CD7D",
            now.minus(Duration.ofDays(365)),
            now.plus(Duration.ofDays(900)));
  }

  /** The card that the connection has taken. */
  private static final class Held implements CardChannel {
    private final PcscConnection connection;
    private PcscConnection.Handle card;

    Held(PcscConnection connection, PcscConnection.Handle card) {
      this.connection = connection;
      this.card = card;
    }

    @Override
    public byte[] transmit(byte[] command) {
      try {
        return connection.transmit(card, command);
      } catch (IOException | PcscException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void powerCycle() {
      try {
        card = connection.powerCycle(card);
      } catch (IOException | PcscException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean release() {
      return false;
    }
  }
}
