package jp.madoguchi.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.TerminalResultTaker;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageName;
import org.junit.jupiter.api.Test;

/** The terminal connector and the application's transaction, with real files in real folders. */
interface TerminalDeliversInside {

  /** Rows a face result leaves; all of them or none. */
  record Stored(int results, int sessions, int answers, int consents, int kinds, int audits) {
    static Stored now() {
      return new Stored(
          Database.count("arrived_result"),
          Database.count("reception_session where method = 'FACE_READER'"),
          Database.count("answer"),
          Database.count("consent_session"),
          Database.count("consent_entry"),
          Database.count("audit_record where action = 'RECEIVE'"));
    }

    Stored plusOneResult() {
      return new Stored(
          results + 1, sessions + 1, answers + 1, consents + 1, kinds + 5, audits + 1);
    }
  }

  @Test
  default void aFaceResultIsStoredWithAnswerConsentsAndRecordAndThenArchived() {
    FaceFile file = FaceFile.fresh();
    Stored before = Stored.now();
    var archivedBeforeCommit = new ConcurrentLinkedQueue<Boolean>();
    try (var watching = LateFailure.watch(() -> archivedBeforeCommit.add(file.isArchived()))) {
      file.drop();
      Awaiting.until("the result is archived", file::isArchived);
    }
    assertEquals(List.of(false), List.copyOf(archivedBeforeCommit));
    assertEquals(before.plusOneResult(), Stored.now());
    assertFalse(file.isWaiting());
    Awaiting.until("the original is gone", () -> !file.isInTerminalsFolder());

    long session = sessionOf(file);
    assertEquals(
        List.of("試験　花子"),
        Database.texts("select full_name from answer where session_id = ?", session));
    assertEquals(
        List.of("SHJ=0", "SRJ=1", "TKK=0", "TSR=1", "YZK=1"),
        Database.texts(
            "select kind || '=' || code from consent_entry where session_id = ? order by kind",
            session));
    assertEquals(
        1,
        Database.count(
            "audit_record where action = 'RECEIVE' and request = ?", "session " + session));
  }

  @Test
  default void whatCannotBeCommittedLeavesNothingAndComesAgainUntilItIsStoredOnce() {
    FaceFile file = FaceFile.fresh();
    Stored before = Stored.now();
    try (var failing = LateFailure.begin()) {
      file.drop();
      // the second attempt means that the first was rolled back
      Awaiting.until("it was delivered again", () -> LateFailure.calls() >= 2);
      assertEquals(before, Stored.now());
      assertTrue(file.isWaiting());
      assertFalse(file.isArchived());
    }
    Awaiting.until("the result is archived", file::isArchived);
    assertEquals(before.plusOneResult(), Stored.now());
    assertFalse(file.isWaiting());
  }

  @Test
  default void theSameFileUnderAnotherNameIsTheSameResult() {
    FaceFile file = FaceFile.fresh();
    file.drop();
    Awaiting.until("the result is archived", file::isArchived);
    Stored once = Stored.now();
    FaceFile again = file.renamed();
    again.drop();
    Awaiting.until("it is taken out of the folder", () -> !again.isInTerminalsFolder());
    assertFalse(again.isWaiting());
    assertEquals(once, Stored.now());
  }

  @Test
  default void limitsAndSpecificDiseasesAreInSessionsAndThoseAreTheDesks() throws Exception {
    FaceFile file = FaceFile.fresh();
    file.drop();
    Awaiting.until("the result is archived", file::isArchived);
    long session = sessionOf(file);
    var desk =
        (ReceptionDesk)
            new InitialContext()
                .lookup("java:module/ReceptionDeskBean!" + ReceptionDesk.class.getName());
    var desks = EnumSet.of(Role.CLERK, Role.CLERK_LEAD, Role.BILLING);
    for (Role role : desks) {
      var seen = Caller.in(role).perform(() -> desk.session(session)).orThrow();
      assertTrue(labels(seen).contains("specificDiseases"), role::name);
      assertTrue(labels(seen).contains("limitApplicationCertificate"), role::name);
    }
    for (Role role : EnumSet.complementOf(desks)) {
      Exception refused = Caller.in(role).perform(() -> desk.session(session)).thrown();
      assertInstanceOf(EJBAccessException.class, refused, role::name);
    }
  }

  private static String labels(SessionView view) {
    return view.answers().get(0).lines().stream()
        .map(SessionView.AnsweredQualification.Line::labelKey)
        .collect(Collectors.joining(" "));
  }

  /** As after a crash between commit and archive: the connector cannot know better. */
  @Test
  default void aSecondDeliveryOfTheSameCaptureChangesNothing() throws Exception {
    FaceFile file = FaceFile.fresh();
    file.drop();
    Awaiting.until("the result is archived", file::isArchived);
    long session = sessionOf(file);
    Stored once = Stored.now();
    List<String> version = versionOf(session);

    var taker =
        (TerminalResultTaker)
            new InitialContext()
                .lookup("java:module/ResultIntakeBean!" + TerminalResultTaker.class.getName());
    assertTrue(taker.resultArrived(delivery(file)));

    assertEquals(once, Stored.now());
    assertEquals(version, versionOf(session));
  }

  private static TerminalDelivery delivery(FaceFile file) throws Exception {
    String key =
        Database.texts("select capture_key from arrived_result where file_name = ?", file.name())
            .get(0);
    var message = new MessageCodec().read(MessageName.parse(file.name()), file.bytes());
    return new TerminalDelivery(
        new TerminalId("main"), file.name(), key, Instant.now(), message, null, null, false);
  }

  private static long sessionOf(FaceFile file) {
    return Long.parseLong(
        Database.texts("select session_id from arrived_result where file_name = ?", file.name())
            .get(0));
  }

  private static List<String> versionOf(long session) {
    return Database.texts("select version from reception_session where id = ?", session);
  }
}
