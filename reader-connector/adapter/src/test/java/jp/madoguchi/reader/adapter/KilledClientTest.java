package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscError;
import jp.madoguchi.reader.pcsc.PcscException;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that dies between PIN and end of its session, with a card that keeps a verified PIN
 * until it loses power: nobody after it may sign on that PIN.
 */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class KilledClientTest {
  @Parameter ReaderTransport transport;
  private static final String READER = "Desk 00 00";
  private static final byte[] SIGN = HexFormat.of().parseHex("802A029720" + "00".repeat(32) + "00");
  private static final byte[] NOT_VERIFIED = {0x69, (byte) 0x82};
  @TempDir Path directory;
  private final JpkiCard card = TestCards.valid();
  private PrivatePcscd service;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    service = PrivatePcscd.start(directory, "Desk", 1);
    server = TestServer.start(transport, service.socket(), Map.of());
    service.readers().get(0).put(card);
    server.awaitCard(READER, true);
  }

  @AfterEach
  void stop() {
    server.close();
    service.close();
  }

  @Test
  void theNextSessionBeginsWithACardThatHasForgottenThePin() throws Exception {
    aClientIsKilledRightAfterItsPin();
    try (ReaderConnection session = server.readers().getConnection(new ReaderName(READER))) {
      session.identify();
      assertFalse(card.pinVerified());
    }
    try (PcscConnection thief = server.otherProgram()) {
      var held = thief.take(READER);
      thief.transmit(held, LeavesPinVerified.SELECT);
      assertArrayEquals(NOT_VERIFIED, thief.transmit(held, SIGN));
      thief.release(held);
    }
  }

  @Test
  void theDangerIsRealForAProgramThatDoesNotPowerTheCardOff() throws Exception {
    aClientIsKilledRightAfterItsPin();
    try (PcscConnection thief = server.otherProgram()) {
      var held = takenOnceTheServiceKnowsOfTheDeath(thief);
      thief.transmit(held, LeavesPinVerified.SELECT);
      assertEquals(256 + 2, thief.transmit(held, SIGN).length, "a signature without a PIN");
      thief.release(held);
    }
  }

  private static PcscConnection.Handle takenOnceTheServiceKnowsOfTheDeath(PcscConnection thief)
      throws Exception {
    while (true) {
      try {
        return thief.take(READER);
      } catch (PcscException e) {
        assertEquals(PcscError.SHARING_VIOLATION, e.error());
      }
    }
  }

  private void aClientIsKilledRightAfterItsPin() throws Exception {
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LeavesPinVerified.class.getName(),
                service.socket().toString(),
                READER)
            .redirectErrorStream(true)
            .start();
    try {
      assertEquals(
          LeavesPinVerified.READY,
          client.inputReader(StandardCharsets.UTF_8).readLine(),
          "the client's first words");
    } finally {
      client.destroyForcibly().waitFor();
    }
    assertTrue(card.pinVerified(), "the danger is real");
  }
}
