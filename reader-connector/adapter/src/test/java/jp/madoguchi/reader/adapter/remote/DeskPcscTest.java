package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.reader.adapter.LibrarySocket;
import jp.madoguchi.reader.adapter.Recorder;
import jp.madoguchi.reader.adapter.TestCards;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.desk.PcscReaders;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import jp.madoguchi.reader.virtual.VirtualReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk with a real PC/SC service and a virtual card on its reader. */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class DeskPcscTest {
  @Parameter ReaderTransport transport;
  private static final ReaderName AT_DESK = new ReaderName("desk07/Desk 00 00");

  @TempDir Path folder;

  @Test
  void cardAndServiceOfADeskComeAndGo() throws Exception {
    try (PrivatePcscd service = PrivatePcscd.start(folder.resolve("pcscd"), "Desk", 1);
        Desks desks = Desks.start(folder, Map.of())) {
      Recorder events = desks.server().listen("desk07/.*");
      events.next(ReaderStateChanged.class); // the server's own service, which is not there
      desks.connected("desk07", new PcscReaders(settings(service)));
      state(events, ReaderState.UP);
      VirtualReader reader = service.readers().get(0);
      JpkiCard card = TestCards.valid();
      reader.put(card);
      events.next(CardInserted.class);
      try (ReaderConnection session = desks.server().readers().getConnection(AT_DESK)) {
        session.identify();
        assertTrue(session.authenticate("1234".toCharArray(), new byte[32]).signatureValid());
      }
      assertFalse(card.pinVerified());
      assertEquals(0, card.tripwires());

      service.kill();
      events.next(CardRemoved.class);
      state(events, ReaderState.SERVICE_GONE);
      try (ReaderConnection session = desks.server().readers().getConnection(AT_DESK)) {
        CardException gone = assertThrows(CardException.class, session::identify);
        assertEquals(CardOutcome.SERVICE_GONE, gone.outcome());
      }
      service.start();
      events.awaited(CardInserted.class);
      try (ReaderConnection session = desks.server().readers().getConnection(AT_DESK)) {
        session.identify();
      }
    }
  }

  private static void state(Recorder events, ReaderState state) throws InterruptedException {
    ReaderStateChanged changed = events.next(ReaderStateChanged.class);
    assertEquals(AT_DESK, changed.reader());
    assertEquals(state, changed.state());
  }

  private PcscSettings settings(PrivatePcscd service) throws IOException {
    LibrarySocket.leadTo(service.socket());
    return new PcscSettings(
        transport,
        service.socket(),
        Pattern.compile("Desk 00 00"),
        Duration.ofSeconds(5),
        Duration.ofSeconds(3),
        Duration.ofSeconds(30));
  }
}
