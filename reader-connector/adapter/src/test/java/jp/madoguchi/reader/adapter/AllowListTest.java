package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.CardKind;
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
 * The 12-digit number (個人番号) is never reached for: the card's other applications, and the files for
 * signing documents, count whoever touches them.
 */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class AllowListTest {
  @Parameter ReaderTransport transport;
  private static final ReaderName READER = new ReaderName("Desk 00 00");
  private static final byte[] CHALLENGE = new byte[32];
  @TempDir Path directory;
  private PrivatePcscd service;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    service = PrivatePcscd.start(directory, "Desk", 1);
    server = TestServer.start(transport, service.socket(), Map.of());
  }

  @AfterEach
  void stop() {
    server.close();
    service.close();
  }

  @Test
  void noOperationOfASessionTouchesAnythingButUserAuthentication() throws Exception {
    for (CardKind kind : CardKind.values()) {
      JpkiCard card = put(TestCards.of(kind));
      try (ReaderConnection session = server.readers().getConnection(READER)) {
        attempt(session::identify);
        attempt(session::triesLeft);
        attempt(session::certificate);
        attempt(() -> session.authenticate("1234".toCharArray(), CHALLENGE));
        attempt(() -> session.authenticate("9999".toCharArray(), CHALLENGE, true));
        attempt(() -> session.authenticate("123456789012".toCharArray(), CHALLENGE, true));
        attempt(() -> session.staffCard(CHALLENGE, true));
      }
      assertTrue(card.commands() > 0);
      untouched(card);
    }
  }

  @Test
  void theLowestLayerRefusesBeforeTheCardIsAsked() throws Exception {
    JpkiCard card = put(TestCards.valid());
    try (PcscConnection connection = server.adapter().connect()) {
      var held = connection.take(READER.value());
      for (String command :
          List.of(
              "00A4040C0AD3921000310001010408",
              "00A4040C0AD3921000310001010402",
              "00A4040C0AD3921000310001010401",
              "00A4040C0AD3921000310001010100",
              "00A4040C04D3921000",
              "00A4020C020001",
              "00B0810000",
              "0020009B06414243313233",
              "002000980C313233343536373839303132",
              "802A009B00",
              "00CB3FFF055C035FC10500",
              "0087119A2600",
              "FFCA010000")) {
        byte[] bytes = HexFormat.of().parseHex(command);
        assertThrows(SecurityException.class, () -> connection.transmit(held, bytes), command);
      }
      connection.release(held);
    }
    assertEquals(0, card.commands());
    untouched(card);
  }

  private static void untouched(JpkiCard card) {
    assertEquals(0, card.tripwires(), "towards the 12-digit number");
    assertEquals(0, card.filesForSigning(), "files for signing documents");
  }

  private JpkiCard put(JpkiCard card) throws Exception {
    service.readers().get(0).remove();
    server.awaitCard(READER.value(), false);
    service.readers().get(0).put(card);
    server.awaitCard(READER.value(), true);
    return card;
  }

  /** Whatever this kind of card answers, the session goes on. */
  private static void attempt(Operation operation) throws Exception {
    try {
      operation.run();
    } catch (CardException e) {
      assertTrue(e.outcome() != CardOutcome.CARD_PULLED, e.toString());
    }
  }

  private interface Operation {
    Object run() throws Exception;
  }
}
