package jp.madoguchi.terminal.virtual.exchange;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.SegmentOfResult;
import jp.madoguchi.terminal.virtual.Eventually;
import jp.madoguchi.terminal.virtual.SettableClock;
import jp.madoguchi.terminal.virtual.answers.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault, seen in the folders by the hospital. The clock only moves when told to. */
class FaultsTest {
  @TempDir Path root;
  private final SettableClock clock = new SettableClock("2026-11-23T23:45:00Z"); // 08:45 in Japan
  private Hospital hospital;

  @BeforeEach
  void open() throws Exception {
    hospital = new Hospital(root, clock, "--bulk-processing", "0");
  }

  @AfterEach
  void stop() {
    hospital.close();
  }

  @Test
  void aSilentRequestIsTakenAndNeverAnsweredAndTheNextOneIs() throws Exception {
    hospital.fault("silent count=1");
    MessageName silenced = hospital.ask(1);
    hospital.awaitTaken(silenced);
    hospital.answer(hospital.ask(1));
    assertEquals(1, hospital.res().size());
  }

  @Test
  void aSlowAnswerLetsOthersPass() throws Exception {
    hospital.fault("slow delay=1h count=1");
    MessageName slow = hospital.ask(1);
    hospital.awaitTaken(slow);
    MessageName quick = hospital.ask(2);
    hospital.answer(quick);
    assertEquals(List.of(quick.responseName().fileName()), hospital.res());
  }

  @Test
  void aRefusedRequestComesBackWithItsReason() throws Exception {
    hospital.fault("refuse family=OQSsiquc count=1");
    MessageName refused = hospital.ask(1);
    Path returned = hospital.terminal.res().resolve(refused.fileName());
    Hospital.awaitFile(returned);
    Path reason = hospital.terminal.res().resolve(refused.errorName().fileName());
    assertTrue(Files.readString(reason).contains("形式エラー"));
    assertEquals(1, hospital.terminal.requestsRefused());
  }

  @Test
  void aFaultStrikesOnlyWhomItIsMeantFor() throws Exception {
    hospital.fault("system-error person=2");
    hospital.fault("person-error reader=3");
    hospital.fault("shift-jis family=TKK");
    assertEquals(SegmentOfResult.NORMAL, segment(hospital.ask(1)));
    assertEquals(SegmentOfResult.ABNORMAL, segment(hospital.ask(2)));
    assertEquals(
        SegmentOfResult.ABNORMAL, hospital.face(hospital.card(2)).header().segmentOfResult());
    assertEquals(
        ProcessingResultStatus.NORMAL, hospital.face(hospital.card(1)).processingResultStatus());
    String atThree = hospital.terminal.visit(hospital.person(1), 3, Visit.usual());
    QualificationResponse failed = hospital.face(atThree);
    assertEquals(ProcessingResultStatus.ERROR, failed.processingResultStatus());
    assertTrue(failed.entries().isEmpty());
  }

  @Test
  void anAnswerCarriesTheIdentifierOfSomebodyElse() throws Exception {
    hospital.fault("wrong-identifier count=1");
    MessageName name = hospital.ask(1);
    assertEquals("another-" + name.suffix(), hospital.answer(name).arbitraryFileIdentifier());
    MessageName right = hospital.ask(1);
    assertEquals(right.suffix(), hospital.answer(right).arbitraryFileIdentifier());
  }

  @Test
  void twoResultsAreInsuranceAndMedicalAid() throws Exception {
    hospital.fault("two-results");
    for (QualificationResponse two :
        List.of(
            hospital.face(hospital.card(1)),
            (QualificationResponse) hospital.answer(hospital.ask(1)))) {
      assertEquals(
          List.of(false, true),
          two.entries().stream().map(QualificationEntry::medicalAid).toList());
      assertEquals("試験　太郎", two.entries().get(1).name());
    }
  }

  @Test
  void anAnswerInCodePage932SaysSo() throws Exception {
    hospital.fault("shift-jis count=1");
    MessageName name = hospital.ask(1);
    QualificationResponse answer = (QualificationResponse) hospital.answer(name);
    assertEquals("1", answer.header().characterCodeIdentifier().code());
    assertEquals("試験　太郎", answer.entries().get(0).name());
    String start = new String(hospital.bytes(name.responseName()), StandardCharsets.ISO_8859_1);
    assertTrue(start.contains("encoding=\"Shift_JIS\""));
  }

  @Test
  void aResultIsWrittenTwiceUnderOneNameOrUnderTwo() throws Exception {
    hospital.fault("duplicate count=1 pause=1ms");
    try (WatchService watch = root.getFileSystem().newWatchService()) {
      WatchKey arrivals = hospital.terminal.res().register(watch, ENTRY_CREATE);
      String name = hospital.ask(1).responseName().fileName();
      AtomicInteger arrived = new AtomicInteger();
      Eventually.until(
          "it came twice",
          () -> {
            arrivals.pollEvents().stream()
                .filter(event -> name.equals(event.context().toString()))
                .forEach(event -> arrived.addAndGet(event.count()));
            return arrived.get() == 2;
          });
    }

    hospital.fault("duplicate count=1 pause=1ms renamed=yes");
    String face = hospital.card(1);
    Eventually.until("there are two", () -> hospital.face().size() == 2);
    assertTrue(hospital.face().contains(face));
    assertArrayEquals(
        Files.readAllBytes(hospital.terminal.face().resolve(hospital.face().get(0))),
        Files.readAllBytes(hospital.terminal.face().resolve(hospital.face().get(1))));
  }

  @Test
  void aResultInPiecesGrowsUnderItsFinalName() throws Exception {
    hospital.fault("pieces pieces=5 pause=60ms");
    Path file = hospital.terminal.face().resolve(hospital.card(1));
    Hospital.awaitFile(file);
    Set<Long> sizes = new HashSet<>();
    Eventually.until(
        "it is whole",
        () -> {
          sizes.add(Files.size(file));
          return Files.readString(file).endsWith("</XmlMsg>\n");
        });
    assertTrue(sizes.size() > 2, "seen growing: " + sizes);
    assertEquals("試験　太郎", hospital.face(file.getFileName().toString()).entries().get(0).name());
  }

  @Test
  void processingComesAsOftenAsTheFaultSays() throws Exception {
    hospital.fault("processing family=OQSsiquc01 count=2");
    assertEquals(SegmentOfResult.PROCESSING, segment(hospital.ask(1)));
    assertEquals(SegmentOfResult.PROCESSING, segment(hospital.ask(1)));
    assertEquals(SegmentOfResult.NORMAL, segment(hospital.ask(1)));
  }

  @Test
  void aFaultHoldsFromToOnTheClockOfJapan() throws Exception {
    hospital.fault("system-error from=08:50 to=08:54");
    assertEquals(SegmentOfResult.NORMAL, segment(hospital.ask(1)));
    clock.advance(Duration.ofMinutes(5));
    assertEquals(SegmentOfResult.ABNORMAL, segment(hospital.ask(1)));
    clock.advance(Duration.ofMinutes(4));
    assertEquals(SegmentOfResult.NORMAL, segment(hospital.ask(1)));
    clock.advance(Duration.ofHours(24).minusMinutes(2));
    assertEquals(SegmentOfResult.ABNORMAL, segment(hospital.ask(1)), "every day");
  }

  @Test
  void duringAnOutageEverythingWaitsAndComesAtItsRateInItsOrder() throws Exception {
    hospital.fault("outage for=4m drain=60");
    List<String> faces = new ArrayList<>();
    for (int person = 1; person <= 5; person++) {
      faces.add(hospital.card(person));
    }
    MessageName asked = hospital.ask(1);
    hospital.awaitTaken(asked);
    Eventually.until("six wait", () -> hospital.terminal.waiting() == 6);
    clock.advance(Duration.ofMinutes(3));
    assertEquals(List.of(), hospital.face());

    clock.advance(Duration.ofMinutes(1));
    Eventually.until("the first comes", () -> hospital.face().size() == 1);
    String late = hospital.card(6);
    assertFalse(hospital.face().contains(late), "behind those who came before");
    for (int seconds = 1; seconds <= 6; seconds++) {
      int come = seconds + 1;
      clock.advance(Duration.ofSeconds(1));
      Eventually.until(
          come + " have come", () -> hospital.face().size() + hospital.res().size() == come);
    }
    assertEquals(0, hospital.terminal.waiting());
    assertTrue(hospital.face().containsAll(faces) && hospital.face().contains(late));
    hospital.card(7);
    assertEquals(7, hospital.face().size(), "at once again");
  }

  @Test
  void aRestartKeepsWhatLiesInReqAndForgetsWhatWasTaken() throws Exception {
    hospital.fault("slow delay=3s count=2");
    MessageName taken = hospital.ask(1);
    hospital.awaitTaken(taken);
    restart("restart for=10s req=keep", 1);
    assertThrows(IllegalStateException.class, () -> hospital.card(1));
    MessageName lying = hospital.ask(2);
    clock.advance(Duration.ofSeconds(9));
    assertTrue(Files.exists(hospital.terminal.req().resolve(lying.fileName())));
    clock.advance(Duration.ofSeconds(1));
    hospital.answer(lying); // as slow as the first one, and taken later
    assertEquals(List.of(lying.responseName().fileName()), hospital.res());
  }

  @Test
  void aRestartMayLoseWhatLiesInReq() throws Exception {
    MessageName name = hospital.name(MessageFamily.OQSsiquc, "01");
    Path beingWritten = hospital.terminal.req().resolve(name.fileName());
    Files.writeString(beingWritten, "<XmlMsg>");
    // as young as long as the test lasts: left to its writer
    Files.setLastModifiedTime(beingWritten, FileTime.from(Instant.now().plusSeconds(3600)));
    restart("restart for=10s req=keep", 1);
    assertTrue(Files.exists(beingWritten));
    clock.advance(Duration.ofSeconds(10));
    hospital.answer(hospital.ask(1));

    restart("restart for=10s req=lose", 2);
    Eventually.until("it is lost", () -> !Files.exists(beingWritten));
    assertEquals(1, hospital.res().size(), "no word about it");
  }

  @Test
  void aRestartForgetsWhatWaitsForTheCentre() throws Exception {
    hospital.fault("outage");
    MessageName waiting = hospital.ask(2);
    Eventually.until("it waits", () -> hospital.terminal.waiting() == 1);
    restart("restart for=10s", 1);
    Eventually.until("it is forgotten", () -> hospital.terminal.waiting() == 0);
    hospital.terminal.faults().clear();
    hospital.answer(hospital.ask(3));
    assertFalse(hospital.res().contains(waiting.responseName().fileName()));
  }

  private void restart(String fault, int count) throws Exception {
    hospital.fault(fault);
    Eventually.until("the terminal restarts", () -> hospital.terminal.restarts() == count);
  }

  @Test
  void aDocumentIsReplacedByAnErrorOrComesInPieces() throws Exception {
    hospital.card(1);
    hospital.fault("system-error family=TKK");
    var checkups = Requests.checkups(hospital.person(1), "1");
    MessageName name = hospital.name(MessageFamily.TKKsiquc, "01");
    hospital.send(name, checkups);
    var refused = (CheckupResponse) hospital.answer(name);
    assertFalse(refused.normal());
    assertNull(refused.body());

    hospital.terminal.faults().clear();
    hospital.fault("pieces pieces=3 pause=20ms");
    MessageName again = hospital.name(MessageFamily.TKKsiquc, "01");
    hospital.send(again, checkups);
    Eventually.until(
        "a whole PDF",
        () -> {
          String pdf =
              new String(hospital.bytes(again.responseName("pdf")), StandardCharsets.ISO_8859_1);
          return pdf.startsWith("%PDF-") && pdf.endsWith("%%EOF\n");
        });
    assertNotEquals(0, hospital.terminal.faults().list().get(0).struck());
  }

  private SegmentOfResult segment(MessageName name) throws Exception {
    return ((QualificationResponse) hospital.answer(name)).header().segmentOfResult();
  }
}
