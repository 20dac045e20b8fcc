package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader that is pulled out of the PC, and plugged in again. */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class UnpluggedReaderTest {
  @Parameter ReaderTransport transport;
  private static final ReaderName SECOND = new ReaderName("Desk 2 00 00");
  @TempDir Path directory;

  @Test
  void itIsReportedDownUntilItIsBackAndItsCardIsFoundAgain() throws Exception {
    try (PrivatePcscd service = PrivatePcscd.start(directory, "Desk", 3);
        TestServer server = TestServer.start(transport, service.socket(), Map.of())) {
      Recorder events = server.listen(SECOND.value());
      assertEquals(List.of("UP", "UP"), names(events.next(2)));
      service.readers().get(2).put(TestCards.valid());
      events.next(CardInserted.class);

      service.kill();
      assertEquals(List.of("SERVICE_GONE", "CardRemoved", "SERVICE_GONE"), names(events.next(3)));
      service.start(2);

      assertEquals(List.of("UP", "DOWN"), names(events.next(2)));
      try (ReaderConnection session = server.readers().getConnection(SECOND)) {
        CardOutcome outcome = assertThrows(CardException.class, session::identify).outcome();
        assertEquals(CardOutcome.READER_GONE, outcome);
      }

      service.kill();
      assertEquals(List.of("SERVICE_GONE", "SERVICE_GONE"), names(events.next(2)));
      service.start();
      assertEquals(List.of("UP", "UP", "CardInserted"), names(events.next(3)));
      try (ReaderConnection session = server.readers().getConnection(SECOND)) {
        session.identify();
      }
    }
  }

  private static List<String> names(List<ReaderEvent> events) {
    return events.stream()
        .map(
            event ->
                event instanceof ReaderStateChanged changed
                    ? changed.state().name()
                    : event.getClass().getSimpleName())
        .toList();
  }
}
