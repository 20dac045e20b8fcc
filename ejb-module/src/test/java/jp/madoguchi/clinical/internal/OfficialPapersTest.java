package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.OfficialPaper.CHECKUPS;
import static jp.madoguchi.clinical.OfficialPaper.DRUGS;
import static jp.madoguchi.clinical.OfficialPaper.TREATMENTS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.no;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.OfficialPaperStanding;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.encryption.internal.TestEncryption;
import jp.madoguchi.reception.AttachmentUndone;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Official documents: asked for by the reader, opened by the consents to all that is in them. */
class OfficialPapersTest {
  private static final String SETTING = "madoguchi.clinical.paper";
  private static final String FIRST = "202611240001";
  private static final String SECOND = "202611240002";

  @TempDir Path folder;
  private Ward ward;

  @AfterEach
  void forget() {
    System.clearProperty(SETTING);
  }

  private void ward(TestDatabase database, Given... given) {
    System.setProperty(SETTING, "ask");
    ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, given);
  }

  private Status fetch(OfficialPaper paper) {
    return ward.by(new OfficialPapersBean(), papers -> papers.fetch(PATIENT, paper)).status();
  }

  private Optional<OfficialPaperStanding> standing(OfficialPaper paper) {
    return ward.by(new OfficialPapersBean(), papers -> papers.standing(PATIENT, paper));
  }

  private Status status(OfficialPaper paper) {
    return standing(paper).orElseThrow().state().status();
  }

  private Optional<byte[]> read(OfficialPaper paper) {
    return ward.by(new OfficialPapersBean(), papers -> papers.read(PATIENT, paper));
  }

  private List<AuditEntry> recorded(AuditAction action) {
    return ward.audit().stream()
        .map(AuditRecord::entry)
        .filter(entry -> entry.action() == action)
        .toList();
  }

  private ViewingRefusal refusal(OfficialPaper paper) {
    return assertThrows(MedicalAccessRefused.class, () -> read(paper)).reason();
  }

  private boolean arrives(MessageFamily family, String suffix, String key) {
    return arrives("main", family, suffix, key, Ward.PDF);
  }

  private boolean arrives(
      String terminal, MessageFamily family, String suffix, String key, byte[] content) {
    return arrives(terminal, family, suffix, key, content, true);
  }

  private boolean arrives(
      String terminal,
      MessageFamily family,
      String suffix,
      String key,
      byte[] content,
      boolean requestedHere) {
    return ward.by(
        new PaperAnswers(),
        taker ->
            taker.documentArrived(
                new DocumentDelivery(
                    new TerminalId(terminal),
                    family + "01res_" + suffix + ".pdf",
                    key.repeat(64),
                    ward.clock.instant(),
                    family,
                    suffix,
                    requestedHere,
                    content,
                    1L)));
  }

  private List<String> categories() {
    return ward.terminal.written().stream()
        .map(RecordingTerminal.Written::request)
        .map(ClinicalRequest::body)
        .map(body -> body.fileCategory().code())
        .toList();
  }

  @OnBothDatabases
  void isReadUnderTheConsentsOfEverythingInIt(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), yes(ConsentKind.SRJ), yes(ConsentKind.SHJ));
    assertEquals(Status.ASKED, fetch(TREATMENTS));
    assertEquals(List.of("3"), categories());
    assertEquals(Status.ASKED, fetch(TREATMENTS), "on its way");
    assertEquals(1, ward.terminal.written().size());
    assertTrue(arrives(MessageFamily.YZKsiquc, FIRST, "a"));
    assertTrue(arrives(MessageFamily.YZKsiquc, FIRST, "a"), "delivered once more");
    assertArrayEquals(Ward.PDF, read(TREATMENTS).orElseThrow());
    AuditEntry viewed = recorded(AuditAction.VIEW_MEDICAL).get(0);
    assertEquals("DOC SRJ YZK SHJ session 1", viewed.subject());
    assertEquals("GIVEN", viewed.consentState());
    assertEquals(Ward.instant(Ward.UNTIL), viewed.consentUntil());
    assertEquals(FIRST, viewed.request());
    assertEquals(1, recorded(AuditAction.REQUEST_MEDICAL).size());
    assertEquals(1, recorded(AuditAction.RECEIVE_MEDICAL).size());
    assertEquals(Status.HERE, status(TREATMENTS));
    assertEquals(List.of(), ward.faults());

    ward.clock.set("2026-11-24T14:01:00+09:00");
    ward.cardSession("2026-11-24T14:00:00+09:00", false, no(ConsentKind.SHJ));
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(TREATMENTS));
    assertEquals(ClinicalKind.SURGERIES, standing(TREATMENTS).orElseThrow().closed());
    assertThrows(MedicalAccessRefused.class, () -> fetch(TREATMENTS));
  }

  @Proves("SC-14")
  @OnBothDatabases
  void drugsNeedTheConsentToSurgeryToo(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), no(ConsentKind.SHJ));
    assertEquals(ClinicalKind.SURGERIES, standing(DRUGS).orElseThrow().closed());
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(DRUGS));
    assertThrows(MedicalAccessRefused.class, () -> fetch(DRUGS));
    assertEquals(0, ward.terminal.written().size());
    assertEquals(0, ward.count("paper_question"));
  }

  @OnBothDatabases
  void closesAtTheInstantAtWhichTheFirstConsentEnds(TestDatabase database) {
    String first = "2026-11-24T18:00:00+09:00";
    ward(
        database,
        yes(ConsentKind.YZK),
        new Given(ConsentKind.SHJ, "1", Ward.instant(Ward.GIVEN), Ward.instant(first)),
        no(ConsentKind.SRJ));
    assertEquals(Status.NOT_ASKED, status(DRUGS));
    assertEquals(Status.ASKED, fetch(DRUGS));
    assertEquals(List.of("1"), categories());
    assertEquals(ClinicalKind.TREATMENTS, standing(TREATMENTS).orElseThrow().closed());
    assertTrue(arrives(MessageFamily.YZKsiquc, FIRST, "a"));
    ward.clock.set("2026-11-24T17:59:59+09:00");
    assertTrue(read(DRUGS).isPresent());
    ward.clock.set(first);
    assertEquals(ViewingRefusal.RAN_OUT, refusal(DRUGS));
    assertEquals(ClinicalKind.SURGERIES, standing(DRUGS).orElseThrow().closed());
    assertEquals(1, ward.count("paper_content"), "it is there");
  }

  @OnBothDatabases
  void oneOfBeforeIsNotThatOfAnotherConsent(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    fetch(CHECKUPS);
    assertTrue(arrives(MessageFamily.TKKsiquc, FIRST, "a"));
    assertTrue(read(CHECKUPS).isPresent());
    ward.clock.set("2026-11-24T14:01:00+09:00");
    ward.cardSession(
        "2026-11-24T14:00:00+09:00",
        false,
        new Given(
            ConsentKind.TKK,
            "1",
            Ward.instant("2026-11-24T14:00:00+09:00"),
            Ward.instant(Ward.UNTIL)));
    assertEquals(Status.NOT_ASKED, status(CHECKUPS));
    assertTrue(read(CHECKUPS).isEmpty());
    assertEquals(Status.ASKED, fetch(CHECKUPS));
    assertEquals(SECOND, ward.terminal.written().get(1).suffix());
  }

  @OnBothDatabases
  void onlyWhatWasAskedForIsTaken(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), yes(ConsentKind.SHJ), yes(ConsentKind.TKK));
    assertFalse(arrives(MessageFamily.YZKsiquc, FIRST, "a"), "nobody asked");
    fetch(DRUGS);
    assertFalse(arrives(MessageFamily.TKKsiquc, FIRST, "b"), "of another family");
    assertTrue(arrives(MessageFamily.YZKsiquc, FIRST, "c"));
    assertTrue(arrives(MessageFamily.YZKsiquc, FIRST, "d"), "a second one");
    assertEquals(List.of("CLINICAL_ANSWERED_TWICE"), ward.faults());
    assertEquals(1, ward.count("paper_content"));
    ward.view(viewer -> viewer.fetch(PATIENT, ClinicalKind.CHECKUPS));
    assertFalse(arrives(MessageFamily.TKKsiquc, SECOND, "e"), "asked for as XML");
  }

  /** Another program that shares the folders used the same suffix, and asked about anybody. */
  @OnBothDatabases
  void theAnswerToAnotherProgramIsNotTaken(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    fetch(CHECKUPS);
    assertFalse(arrives("main", MessageFamily.TKKsiquc, FIRST, "a", Ward.PDF, false));
    assertFalse(givenBack(FIRST, false));
    assertEquals(Status.ASKED, status(CHECKUPS));
    assertTrue(read(CHECKUPS).isEmpty());
    assertEquals(0, ward.count("paper_content"));
  }

  @OnBothDatabases
  void wordsOfTheCentreAreShownAndAnXmlIsNoDocument(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), yes(ConsentKind.SHJ), yes(ConsentKind.TKK));
    fetch(DRUGS);
    assertTrue(ward.deliver(FIRST, "a".repeat(64), Samples.drugs()));
    assertEquals(Status.UNREADABLE, status(DRUGS));
    assertEquals(0, ward.count("drug_line"));
    assertEquals(0, ward.count("clinical_request"));
    assertEquals(Status.ASKED, fetch(DRUGS), "asked for anew");
    assertEquals(Status.ASKED, fetch(CHECKUPS));
    assertTrue(ward.deliver("202611240003", "b".repeat(64), Samples.checkupError()));
    assertEquals(Status.REFUSED, status(CHECKUPS));
    assertEquals(List.of(), ward.faults());
  }

  @OnBothDatabases
  void withoutTheSettingNobodyAsksAndNothingIsOffered(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), yes(ConsentKind.SHJ));
    System.clearProperty(SETTING);
    assertTrue(standing(DRUGS).isEmpty());
    assertEquals(Status.NOT_ASKED, fetch(DRUGS));
    assertEquals(0, ward.count("paper_question"));
    System.setProperty(SETTING, "ask");
    fetch(DRUGS);
    arrives(MessageFamily.YZKsiquc, FIRST, "a");
    System.clearProperty(SETTING);
    assertTrue(read(DRUGS).isEmpty(), "nor opened");
  }

  @OnBothDatabases
  void whoHasNoRightIsToldNothing(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), yes(ConsentKind.SHJ));
    fetch(DRUGS);
    arrives(MessageFamily.YZKsiquc, FIRST, "a");
    ward.caller.become("granted", Role.GRANTED);
    ward.workplace.enter("192.0.2.20", Role.GRANTED);
    assertEquals(ViewingRefusal.NO_RIGHT, refusal(DRUGS));
    assertEquals(ClinicalKind.DRUGS, standing(DRUGS).orElseThrow().closed());
  }

  @OnBothDatabases
  void isKeptEncryptedAndGoesWithTheConsent(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), yes(ConsentKind.SHJ));
    try (TestEncryption keys = TestEncryption.in(folder, database).start()) {
      fetch(DRUGS);
      arrives(MessageFamily.YZKsiquc, FIRST, "a");
      assertEquals(1, ward.count("paper_content where content is null and data_key is not null"));
      assertArrayEquals(Ward.PDF, read(DRUGS).orElseThrow());
    }
    ward.clock.set("2026-11-26T09:15:29+09:00");
    ward.deleteOld();
    assertEquals(1, ward.count("paper_question"));
    ward.clock.set("2026-11-26T09:15:30+09:00");
    ward.deleteOld();
    assertEquals(0, ward.count("paper_question"));
    assertEquals(0, ward.count("paper_content"));
  }

  @OnBothDatabases
  void goesWithTheCardSessionThatWasAnotherPatients(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), yes(ConsentKind.SHJ));
    fetch(DRUGS);
    arrives(MessageFamily.YZKsiquc, FIRST, "a");
    undone("000999");
    assertEquals(1, ward.count("paper_content"));
    undone(PATIENT);
    assertEquals(0, ward.count("paper_question"));
    assertEquals(0, ward.count("paper_content"));
    assertNull(standing(DRUGS).orElseThrow().closed());
    assertEquals(Status.NOT_ASKED, status(DRUGS));
  }

  private void undone(String wrongPatient) {
    ward.by(
        new UndoneSheets(),
        sheets -> {
          sheets.forget(new AttachmentUndone(1, wrongPatient, null, "clerk", ward.clock.instant()));
          return null;
        });
  }

  @OnBothDatabases
  void anotherConsentMeanwhileDoesNotKeepOneFromAsking(TestDatabase database) {
    ward(database, yes(ConsentKind.YZK), yes(ConsentKind.SHJ));
    assertEquals(Status.ASKED, fetch(DRUGS));
    ward.clock.set("2026-11-24T09:16:30+09:00");
    ward.cardSession(
        "2026-11-24T09:16:20+09:00",
        false,
        new Given(
            ConsentKind.SHJ,
            "1",
            Ward.instant("2026-11-24T09:16:20+09:00"),
            Ward.instant(Ward.UNTIL)));
    assertEquals(Status.NOT_ASKED, status(DRUGS), "asked under a consent that is no more");
    assertEquals(Status.ASKED, fetch(DRUGS), "of the same card session, which waits");
    assertEquals(2, ward.count("paper_question"));
    assertTrue(arrives(MessageFamily.YZKsiquc, FIRST, "a"), "what was asked for is taken");
    assertTrue(read(DRUGS).isEmpty(), "not under these consents");
    assertTrue(arrives(MessageFamily.YZKsiquc, SECOND, "b"));
    assertTrue(read(DRUGS).isPresent());
  }

  @OnBothDatabases
  void aLateDocumentIsHereThoughItWasAskedForAgain(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    assertEquals(Status.ASKED, fetch(CHECKUPS));
    ward.clock.set("2026-11-24T09:26:00+09:00");
    assertEquals(Status.NO_ANSWER, status(CHECKUPS));
    assertEquals(Status.ASKED, fetch(CHECKUPS));
    assertTrue(arrives(MessageFamily.TKKsiquc, FIRST, "a"));
    assertEquals(Status.HERE, status(CHECKUPS));
    assertEquals(Status.HERE, fetch(CHECKUPS), "and is not asked for a third time");
    assertTrue(givenBack(SECOND));
    assertEquals(Status.HERE, status(CHECKUPS));
    assertTrue(read(CHECKUPS).isPresent());
    assertEquals(2, ward.terminal.written().size());
  }

  @OnBothDatabases
  void aConsentThatDoesNotSayWhenItBeganOpensItToo(TestDatabase database) {
    ward(database, new Given(ConsentKind.TKK, "1", null, Ward.instant(Ward.UNTIL)));
    assertEquals(Status.ASKED, fetch(CHECKUPS));
    assertTrue(arrives(MessageFamily.TKKsiquc, FIRST, "a"));
    assertTrue(read(CHECKUPS).isPresent());
  }

  @OnBothDatabases
  void halfADocumentIsNotKeptAndIsAskedForAgain(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    fetch(CHECKUPS);
    byte[] half = "%PDF-1.7 half".getBytes(StandardCharsets.US_ASCII);
    assertTrue(arrives("main", MessageFamily.TKKsiquc, FIRST, "a", half));
    assertEquals(Status.UNREADABLE, status(CHECKUPS));
    assertEquals(0, ward.count("paper_content"));
    assertEquals(Status.ASKED, fetch(CHECKUPS));
    assertFalse(
        arrives("other", MessageFamily.TKKsiquc, SECOND, "b", Ward.PDF),
        "of a terminal that was not asked");
    assertEquals(Status.ASKED, status(CHECKUPS));
    assertTrue(arrives(MessageFamily.TKKsiquc, SECOND, "c"));
    assertEquals(Status.HERE, status(CHECKUPS));
  }

  /** What the connector puts aside: no PDF by its beginning, or larger than the setting allows. */
  @OnBothDatabases
  void whatWasPutAsideIsSaidAndTakenOnceItIsPutBack(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    fetch(CHECKUPS);
    ward.by(
        new PaperAnswers(),
        watcher -> {
          watcher.fileQuarantined(
              new QuarantinedFile(
                  new TerminalId("main"),
                  "b".repeat(64),
                  "TKKsiquc01res_" + FIRST + ".pdf",
                  ward.clock.instant(),
                  QuarantineReason.NOT_A_PDF,
                  List.of()));
          return null;
        });
    assertEquals(Status.UNREADABLE, status(CHECKUPS));
    assertTrue(arrives(MessageFamily.TKKsiquc, FIRST, "a"));
    assertEquals(Status.HERE, status(CHECKUPS));
  }

  @OnBothDatabases
  void whatTheTerminalGaveBackIsSaidAndDoesNotUndoWhatCame(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    fetch(CHECKUPS);
    assertTrue(givenBack(FIRST));
    assertEquals(Status.GIVEN_BACK, status(CHECKUPS));
    assertEquals(Status.ASKED, fetch(CHECKUPS));
    assertTrue(arrives(MessageFamily.TKKsiquc, SECOND, "a"));
    assertTrue(givenBack(SECOND), "too late");
    assertEquals(Status.HERE, status(CHECKUPS));
    assertFalse(givenBack("202611240099"), "nobody asked");
  }

  private boolean givenBack(String suffix) {
    return givenBack(suffix, true);
  }

  private boolean givenBack(String suffix, boolean requestedHere) {
    return ward.by(
        new PaperAnswers(),
        taker ->
            taker.requestRefused(
                new RefusedRequest(
                    new TerminalId("main"),
                    suffix,
                    "E99",
                    "e".repeat(64),
                    "TKKsiquc01req_" + suffix + ".err",
                    ward.clock.instant(),
                    requestedHere,
                    1L)));
  }

  @OnBothDatabases
  void anotherPersonsDocumentIsNeitherAskedForNorOpened(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    fetch(CHECKUPS);
    arrives(MessageFamily.TKKsiquc, FIRST, "a");
    database.sql("update patient set birth_date = date '1970-01-02'");
    assertEquals(ViewingRefusal.OTHER_PERSON, refusal(CHECKUPS));
    assertEquals(ClinicalKind.CHECKUPS, standing(CHECKUPS).orElseThrow().closed());
    assertThrows(MedicalAccessRefused.class, () -> fetch(CHECKUPS));
  }

  /** Answer, consent and register of the same session name another person by now. */
  @OnBothDatabases
  void aDocumentAboutWhomTheSessionNamedBeforeIsNotShown(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    fetch(CHECKUPS);
    arrives(MessageFamily.TKKsiquc, FIRST, "a");
    assertTrue(read(CHECKUPS).isPresent());
    if (database.product() == TestDatabase.Product.POSTGRESQL) {
      // the ledger of consents takes no other person by itself: another session would be one
      database.sql("drop trigger consent_session_append_only on consent_session");
    }
    for (String table : List.of("patient", "answer", "consent_session")) {
      database.sql("update " + table + " set birth_date = date '1970-01-02'");
    }
    assertEquals(Status.NOT_ASKED, status(CHECKUPS));
    assertTrue(read(CHECKUPS).isEmpty());
    assertEquals(Status.ASKED, fetch(CHECKUPS));
  }

  @OnBothDatabases
  void whileTheAuditIsNotStampedNothingIsOpened(TestDatabase database) {
    ward(database, yes(ConsentKind.TKK));
    fetch(CHECKUPS);
    arrives(MessageFamily.TKKsiquc, FIRST, "a");
    ward.watch.stopped = true;
    assertEquals(ViewingRefusal.AUDIT_UNSTAMPED, refusal(CHECKUPS));
  }
}
