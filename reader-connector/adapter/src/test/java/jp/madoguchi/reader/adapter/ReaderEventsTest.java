package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardLeftBehind;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import jp.madoguchi.reader.virtual.VirtualReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Events through a real PC/SC service with virtual readers. */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class ReaderEventsTest {
  @Parameter ReaderTransport transport;

  /** How long the service stays away; a minute with -Dmadoguchi.service.gone=PT60S. */
  private static final Duration GONE =
      Duration.parse(System.getProperty("madoguchi.service.gone", "PT0.8S"));

  private static final String DESK_1 = "Desk 00 00";
  private static final String DESK_2 = "Desk 00 01";
  @TempDir static Path directory;
  private static PrivatePcscd service;
  private static VirtualReader desk1;
  private static VirtualReader desk2;
  private TestServer server;

  @BeforeAll
  static void startService() throws Exception {
    service = PrivatePcscd.start(directory, "Desk", 2);
    desk1 = service.readers().get(0);
    desk2 = service.readers().get(1);
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  @BeforeEach
  void startServer() throws Exception {
    if (!service.running()) {
      service.start();
    }
    server = TestServer.start(transport, service.socket(), Map.of());
  }

  @AfterEach
  void clearReaders() throws Exception {
    desk1.remove();
    desk2.remove();
    server.awaitCard(DESK_1, false);
    server.awaitCard(DESK_2, false);
    server.close();
  }

  @Test
  void aCardIsReportedWhenItIsPutDownAndWhenItIsTakenAway() throws Exception {
    Recorder events = listening(DESK_1);

    desk1.put(TestCards.valid());
    CardInserted inserted = events.next(CardInserted.class);
    desk1.remove();
    CardRemoved removed = events.next(CardRemoved.class);

    assertEquals(new ReaderName(DESK_1), inserted.reader());
    assertTrue(removed.at().isAfter(inserted.at()));
    events.nothingFor(600);
  }

  @Test
  void twoReadersDoNotMixTheirEvents() throws Exception {
    Recorder first = listening(DESK_1);
    Recorder second = listening(DESK_2);

    desk1.put(TestCards.valid());
    desk2.put(TestCards.valid());

    assertEquals(DESK_1, first.next(CardInserted.class).reader().value());
    assertEquals(DESK_2, second.next(CardInserted.class).reader().value());
    first.nothingFor(100);
    second.nothingFor(100);
  }

  @Test
  void aListenerThatComesLaterIsToldOfTheCardThatLiesThere() throws Exception {
    Recorder early = listening(DESK_1);
    desk1.put(TestCards.valid());
    CardInserted original = early.next(CardInserted.class);

    Recorder late = server.listen(DESK_1);

    // the service is a line of its own and may be told of between the reader's two events
    assertEquals(original, late.awaited(CardInserted.class));
  }

  @Test
  void anEventThatAnEndpointCouldNotTakeComesAgainBeforeTheNextOne() throws Exception {
    Recorder events = listening(DESK_1);
    events.failTimes(2);
    desk1.put(TestCards.valid());
    events.next(CardInserted.class);
    events.notReadyTimes(2);
    desk1.remove();

    events.next(CardRemoved.class);
    events.nothingFor(300);
  }

  @Test
  void aServiceThatDiesAndReturnsIsReportedAndTheCardThatStillLiesThereIsFoundAgain()
      throws Exception {
    Recorder events = listening(DESK_1);
    desk1.put(TestCards.valid());
    events.next(CardInserted.class);

    service.kill();

    List<ReaderEvent> three = events.next(3);
    ReaderStateChanged gone = (ReaderStateChanged) three.get(0);
    assertEquals(ReaderState.SERVICE_GONE, gone.state());
    assertTrue(gone.detail().contains(server.adapter().settings().pcsc().place()), gone.detail());
    assertEquals(CardRemoved.class, three.get(1).getClass());
    assertEquals(ReaderState.SERVICE_GONE, ((ReaderStateChanged) three.get(2)).state());
    events.nothingFor(GONE.toMillis());

    service.start();

    three = events.next(3);
    assertEquals(ReaderState.UP, ((ReaderStateChanged) three.get(0)).state());
    assertEquals(ReaderState.UP, ((ReaderStateChanged) three.get(1)).state());
    assertEquals(CardInserted.class, three.get(2).getClass());
    try (var session = server.readers().getConnection(new ReaderName(DESK_1))) {
      session.identify();
    }
  }

  @Test
  void aServiceThatWasNeverThereIsReportedOnceAndFoundWhenItComes() throws Exception {
    service.kill();
    Recorder events = server.listen(DESK_1);
    ReaderStateChanged gone = events.next(ReaderStateChanged.class);
    assertEquals(ReaderName.SERVICE, gone.reader());
    assertEquals(ReaderState.SERVICE_GONE, gone.state());
    events.nothingFor(600);

    service.start();

    onlyOf(events, ReaderState.UP);
  }

  @Test
  void aCardLeftBehindIsRemindedOfUntilItIsTaken() throws Exception {
    server.close();
    server = TestServer.start(transport, service.socket(), Map.of("reader.leftCardSeconds", "1"));
    Recorder events = listening(DESK_1);
    desk1.put(TestCards.valid());
    CardInserted inserted = events.next(CardInserted.class);

    CardLeftBehind first = events.next(CardLeftBehind.class);
    CardLeftBehind second = events.next(CardLeftBehind.class);
    try (var session = server.readers().getConnection(inserted.reader())) {
      session.identify();
    }
    CardLeftBehind afterSession = events.next(CardLeftBehind.class);
    desk1.remove();
    events.next(CardRemoved.class);

    assertEquals(inserted.at().plus(first.present()), first.at());
    assertTrue(second.present().compareTo(first.present()) > 0);
    assertTrue(afterSession.at().isAfter(second.at()));
    events.nothingFor(1200);
  }

  @Test
  void aSessionCausesNoEvents() throws Exception {
    Recorder events = listening(DESK_1);
    desk1.put(TestCards.valid());
    ReaderName reader = events.next(CardInserted.class).reader();

    for (int i = 0; i < 3; i++) {
      try (var session = server.readers().getConnection(reader)) {
        session.authenticate("1234".toCharArray(), new byte[32]);
      }
    }

    events.nothingFor(1000);
  }

  /** A listener that has been told that service and reader are there. */
  private Recorder listening(String reader) throws Exception {
    Recorder events = server.listen(reader);
    onlyOf(events, ReaderState.UP);
    return events;
  }

  /** The two state changes of service and reader, in either order; gives the service's. */
  private static ReaderStateChanged onlyOf(Recorder events, ReaderState state) throws Exception {
    ReaderStateChanged one = events.next(ReaderStateChanged.class);
    ReaderStateChanged other = events.next(ReaderStateChanged.class);
    assertEquals(state, one.state());
    assertEquals(state, other.state());
    return one.reader().equals(ReaderName.SERVICE) ? one : other;
  }
}
