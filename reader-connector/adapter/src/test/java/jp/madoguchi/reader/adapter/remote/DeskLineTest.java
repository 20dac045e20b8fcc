package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.reader.adapter.Recorder;
import jp.madoguchi.reader.adapter.TestCards;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.api.StaffCard;
import jp.madoguchi.reader.virtual.CardKind;
import jp.madoguchi.reader.virtual.JpkiCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk over real TLS on loopback; card readers in memory. */
class DeskLineTest {
  private static final String READER = "Reader 00 00";
  private static final ReaderName AT_DESK = new ReaderName("desk07/" + READER);

  @TempDir Path folder;
  private final MemoryReaders readers = new MemoryReaders(READER);
  private Desks desks;
  private Recorder events;
  private Line line;

  @BeforeEach
  void start() throws Exception {
    desks = Desks.start(folder, Map.of("desk.silentSeconds", "2"));
    events = desks.server().listen("desk07/.*");
    line = new Line(desks.port());
    desks.agent(desks.enrolled("desk07"), line.port(), readers);
    // the server's own service, which is not there, and the desk's reader: in either order
    Set<ReaderName> told = new HashSet<>();
    told.add(events.next(ReaderStateChanged.class).reader());
    told.add(events.next(ReaderStateChanged.class).reader());
    assertEquals(Set.of(ReaderName.SERVICE, AT_DESK), told);
  }

  @AfterEach
  void stop() throws Exception {
    line.close();
    desks.close();
  }

  @Test
  void aReaderAtADeskIsAReaderLikeAnyOther() throws Exception {
    JpkiCard card = TestCards.valid();
    readers.put(READER, card);
    assertEquals(AT_DESK, events.next(CardInserted.class).reader());
    try (ReaderConnection session = session()) {
      assertEquals("JPKIAPICCTOKEN2", session.identify().tokenName());
      assertEquals(3, session.triesLeft());
      char[] pin = "1234".toCharArray();
      var proof = session.authenticate(pin, new byte[32]);
      assertTrue(proof.signatureValid());
      assertArrayEquals(TestCards.HOLDER.certificate().getEncoded(), session.certificate());
      assertArrayEquals(new char[4], pin);
      assertFalse(card.pinVerified(), "the card forgets the PIN before the answer leaves the desk");
    }
    readers.remove(READER);
    assertEquals(AT_DESK, events.next(CardRemoved.class).reader());
    assertEquals(0, card.tripwires());
  }

  @Test
  void aStaffCardAtADeskProvesItselfAndTheDeskIsKnownByItsAddress() throws Exception {
    assertEquals(List.of(AT_DESK), desks.server().readers().beside("127.0.0.1"));
    assertEquals(List.of(), desks.server().readers().beside("10.9.9.9"));
    assertEquals(List.of(), desks.server().readers().beside("-"));
    byte[] challenge = new byte[32];
    readers.put(READER, TestCards.staff(CardKind.STAFF_CARD));
    StaffCard found;
    try (ReaderConnection session = session()) {
      found = session.staffCard(challenge, false);
    }
    assertEquals(StaffCard.StaffCardKind.CERTIFICATE, found.kind());
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(found.certificate())));
    verifier.update(challenge);
    assertTrue(verifier.verify(found.signature()));
    readers.remove(READER);
    readers.put(READER, TestCards.staff(CardKind.STAFF_NUMBER));
    try (ReaderConnection session = session()) {
      assertEquals(8, session.staffCard(challenge, true).identifier().length);
    }
    readers.remove(READER);
    JpkiCard patient = TestCards.valid();
    readers.put(READER, patient);
    try (ReaderConnection session = session()) {
      assertEquals(
          StaffCard.StaffCardKind.MY_NUMBER_CARD, session.staffCard(challenge, true).kind());
    }
    assertEquals(0, patient.tripwires());
  }

  @Test
  void whereTwoDesksShareAnAddressNobodySaysWhichIsMeant() throws Exception {
    Recorder other = desks.server().listen("desk08/.*");
    desks.agent(desks.enrolled("desk08"), line.port(), new MemoryReaders("Other 00 00"));
    while (other.next(ReaderStateChanged.class).reader().equals(ReaderName.SERVICE)) {
      // the server's own service, which is not there, is told as well
    }
    assertEquals(List.of(), desks.server().readers().beside("127.0.0.1"));
  }

  @Test
  void whatGoesWrongWithTheCardIsSaidAsAtTheServersOwnReader() throws Exception {
    assertEquals(CardOutcome.NO_CARD, failure(session -> session.identify()).outcome());
    readers.put(READER, TestCards.valid());
    CardException wrong = failure(session -> session.authenticate(pin("9999"), new byte[32]));
    assertEquals(CardOutcome.PIN_WRONG, wrong.outcome());
    assertEquals(2, wrong.triesLeft().getAsInt());
    CardException letters = failure(session -> session.authenticate(pin("12あ4"), new byte[32]));
    assertEquals(CardOutcome.PIN_MALFORMED, letters.outcome());
    readers.remove(READER);
    readers.put(READER, TestCards.of(CardKind.FACE_ONLY));
    assertEquals(CardOutcome.PIN_NOT_SET, failure(ReaderConnection::triesLeft).outcome());
    readers.remove(READER);
    readers.put(READER, TestCards.of(CardKind.OTHER_CARD));
    assertEquals(CardOutcome.NOT_MY_NUMBER_CARD, failure(ReaderConnection::identify).outcome());
  }

  @Test
  void anotherSessionFindsTheReaderBusyAndGetsItAfterwards() throws Exception {
    readers.put(READER, TestCards.valid());
    try (ReaderConnection first = session()) {
      first.identify();
      assertEquals(CardOutcome.READER_BUSY, failure(ReaderConnection::identify).outcome());
    }
    try (ReaderConnection next = session()) {
      next.identify();
    }
  }

  @Test
  void aLineThatIsCutIsSaidAndTheCardIsFoundAgainAfterIt() throws Exception {
    readers.put(READER, TestCards.valid());
    CardInserted before = events.next(CardInserted.class);
    line.cut();
    assertTrue(events.next(CardRemoved.class).at().isAfter(before.at()));
    state(ReaderState.LINE_LOST);
    assertEquals(CardOutcome.READER_GONE, failure(ReaderConnection::identify).outcome());
    line.mend();
    state(ReaderState.UP);
    assertTrue(events.next(CardInserted.class).at().isAfter(before.at()));
    events.nothingFor(200);
  }

  @Test
  void whatHappensDuringAShortBreakComesAfterItInOrderAndOnce() throws Exception {
    readers.put(READER, TestCards.valid());
    events.next(CardInserted.class);
    line.cut();
    events.next(CardRemoved.class);
    state(ReaderState.LINE_LOST);
    readers.remove(READER);
    for (int i = 0; i < 3; i++) {
      readers.put(READER, TestCards.valid());
      readers.remove(READER);
    }
    line.mend();
    state(ReaderState.UP);
    Instant last = Instant.EPOCH;
    for (int i = 0; i < 3; i++) {
      CardInserted inserted = events.next(CardInserted.class);
      CardRemoved removed = events.next(CardRemoved.class);
      assertTrue(inserted.at().isAfter(last) && removed.at().isAfter(inserted.at()));
      last = removed.at();
    }
    events.nothingFor(200);
  }

  @Test
  void aLineThatGoesDumbCountsAsLost() throws Exception {
    readers.put(READER, TestCards.valid());
    events.next(CardInserted.class);
    line.goDumb();
    events.next(CardRemoved.class);
    state(ReaderState.LINE_LOST);
    line.mend();
    state(ReaderState.UP);
    events.next(CardInserted.class);
  }

  @Test
  void aCardThatIsHeldWhenTheLineBreaksIsPoweredOffAtTheDesk() throws Exception {
    JpkiCard card = TestCards.valid();
    readers.put(READER, card);
    events.next(CardInserted.class);
    try (ReaderConnection session = session()) {
      session.identify();
      // as if the PIN had been verified in the middle of a session
      card.process(new byte[] {0, 0x20, 0, (byte) 0x98, 4, '1', '2', '3', '4'});
      assertTrue(card.pinVerified());
      line.cut();
      Desks.await("power off", () -> !card.pinVerified());
      CardException gone = assertThrows(CardException.class, session::triesLeft);
      assertEquals(CardOutcome.READER_GONE, gone.outcome());
    }
    // the server sees the end of a line a moment after the desk: until then it counts the old one
    events.next(CardRemoved.class);
    state(ReaderState.LINE_LOST);
    line.mend();
    state(ReaderState.UP);
    try (ReaderConnection next = session()) {
      next.identify();
    }
  }

  @Test
  void aListenerThatComesLaterIsToldOfTheDesk() throws Exception {
    readers.put(READER, TestCards.valid());
    CardInserted original = events.next(CardInserted.class);
    Recorder late = desks.server().listen("desk07/.*");
    assertEquals(original, late.awaited(CardInserted.class));
  }

  @Test
  void anAgentThatIsStartedAnewTellsThePresent() throws Exception {
    readers.put(READER, TestCards.valid());
    events.next(CardInserted.class);
    line.cut();
    events.next(CardRemoved.class);
    state(ReaderState.LINE_LOST);
    MemoryReaders other = new MemoryReaders(READER, "Reader 00 01");
    other.put("Reader 00 01", TestCards.valid());
    desks.agent(desks.enrolled("desk07"), desks.port(), other);
    // two readers are told of side by side, each in its own order
    List<ReaderEvent> told = new ArrayList<>(events.next(3));
    told.sort(Comparator.comparing(event -> event.reader().value()));
    assertEquals(
        List.of("desk07/Reader 00 00", "desk07/Reader 00 01", "desk07/Reader 00 01"),
        told.stream().map(event -> event.reader().value()).toList());
    assertEquals(ReaderState.UP, ((ReaderStateChanged) told.get(0)).state());
    assertEquals(ReaderState.UP, ((ReaderStateChanged) told.get(1)).state());
    assertEquals(CardInserted.class, told.get(2).getClass());
  }

  private ReaderConnection session() throws Exception {
    return desks.server().readers().getConnection(AT_DESK);
  }

  private CardException failure(Use use) throws Exception {
    try (ReaderConnection session = session()) {
      return assertThrows(CardException.class, () -> use.of(session));
    }
  }

  private void state(ReaderState state) throws Exception {
    ReaderStateChanged changed = events.next(ReaderStateChanged.class);
    assertEquals(AT_DESK, changed.reader());
    assertEquals(state, changed.state());
  }

  private static char[] pin(String digits) {
    return digits.toCharArray();
  }

  /** Something done with a session. */
  private interface Use {
    void of(ReaderConnection session) throws CardException;
  }
}
