package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** R7 to R10 for results of face readers. */
class FaceResultTest {
  private static final String FULL = "11-OQSsiquc01res_face_full.xml";
  private static final String VALID = "02a-OQSsiquc01res_valid.xml";
  private static final String AID = "12-OQSsiquc01res_face_insurance_plus_medicalaid.xml";

  /** The person of {@link #VALID} as on file, equal in every compared field. */
  private static final String TARO =
      "000100,診療 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,123456,12-34,4260,01,,東京都,1";

  @OnBothDatabases
  void aResultOfNobodyOnFileWaitsForTheClerk(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face(FULL);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.MATCHING, row.state());
    assertEquals(DeskSentence.NOBODY_ON_FILE, row.headline().sentence());
    assertEquals(IdentityMethod.AT_READER, row.identity());
    assertEquals("①", row.readerLabel());
    assertTrue(row.attention());
    assertEquals(ConsentState.GIVEN, row.consents().get(ConsentKind.YZK));
    assertEquals(ConsentState.REFUSED, row.consents().get(ConsentKind.TKK));
    assertEquals(1, counter.told.fired().size());
    assertEquals(row.version(), counter.told.fired().get(0).version());
    assertTrue(counter.audited.stream().anyMatch(e -> e.action() == AuditAction.RECEIVE));
  }

  @OnBothDatabases
  void aSecondDeliveryChangesNothing(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face(FULL);
    BoardRow before = counter.onlyRow();
    assertTrue(counter.face(FULL));
    assertEquals(before, counter.onlyRow());
    assertEquals(1, counter.told.fired().size());
  }

  @OnBothDatabases
  void everyElementOfTheAnswerIsKeptAndShown(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face(FULL);
    long id = counter.onlyRow().id();
    SessionView page = counter.work(beans -> beans.desk.session(id));
    List<SessionView.AnsweredQualification.Line> lines = page.answers().get(0).lines();
    assertTrue(shows(lines, "answer.limitApplicationCertificateClassificationFlag", "低所得Ⅱ"));
    assertTrue(shows(lines, "answer.specificDiseasesSelfPay", "10000"));
    assertTrue(shows(lines, "answer.qualificationDate", "2018-02-03"));
    assertTrue(shows(lines, "answer.pharmacistsInfoAvailableTime", "2026-01-16 09:03:10"));
    assertTrue(shows(lines, "answer.referenceNumber", "000123"));
  }

  @Proves("R10")
  @OnBothDatabases
  void whatEqualsTheFileIsTakenOverByItself(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(TARO);
    counter.face(VALID);
    BoardRow row = counter.onlyRow();
    assertEquals(ResultScreen.VALID_SAME, row.screen());
    assertEquals(SessionState.IMPORTED, row.state());
    assertEquals(DeskSentence.IMPORTED_BY_ITSELF, row.headline().sentence());
    assertEquals("000100", row.patientNumber());
    assertFalse(row.attention());
    // what the file did not hold came with it
    var insurance = counter.work(beans -> beans.file.find("000100")).orElseThrow().insurance();
    assertEquals("2019-10-01", insurance.qualifiedFrom().toString());
    assertEquals("01", insurance.cardClassification());
  }

  @Proves("R9")
  @OnBothDatabases
  void aLargerRatioIsSaidInTheHeadline(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000123,試験 花子,シケン ハナコ,19430203,2,,,39131111,,01234567,,020,,");
    counter.face(FULL);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.REVIEW, row.state());
    assertEquals(DeskSentence.SHARE_CHANGED, row.headline().sentence());
    assertEquals(List.of("2割", "1割", "2025-08-01"), row.headline().arguments());
    assertEquals("000123", row.patientNumber());
  }

  @Proves("MI-12")
  @OnBothDatabases
  void whoRefusesEverythingIsReceivedLikeAnybodyElse(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000123,試験 花子,シケン ハナコ,19430203,2,,,39131111,,01234567,,020,,");
    counter.face(
        FULL,
        "<PharmacistsInfoConsFlg>1<",
        "<PharmacistsInfoConsFlg>0<",
        "<DiagnosisInfoConsFlg>1<",
        "<DiagnosisInfoConsFlg>0<");
    BoardRow row = counter.onlyRow();
    for (ConsentKind kind :
        List.of(ConsentKind.TKK, ConsentKind.YZK, ConsentKind.SRJ, ConsentKind.SHJ)) {
      assertEquals(ConsentState.REFUSED, row.consents().get(kind), kind.name());
    }
    assertEquals(SessionState.REVIEW, row.state());
    assertEquals(DeskSentence.SHARE_CHANGED, row.headline().sentence());
    assertEquals("000123", row.patientNumber());
  }

  @OnBothDatabases
  void insuranceAndMedicalAidAreBothKept(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face(AID);
    long id = counter.onlyRow().id();
    assertEquals(2, counter.work(beans -> beans.desk.session(id)).answers().size());
  }

  @OnBothDatabases
  void withoutConsentsButWithANoteOnlyTheEligibilityCame(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(TARO);
    counter.face(
        VALID,
        "<QualificationValidity>",
        "<ProcessingResultCode>X</ProcessingResultCode><QualificationValidity>");
    BoardRow row = counter.onlyRow();
    assertEquals(ResultScreen.VALID_ELIGIBILITY_ONLY, row.screen());
    assertEquals(DeskSentence.ELIGIBILITY_ONLY, row.headline().sentence());
    assertEquals(SessionState.REVIEW, row.state());
    boolean only = counter.work(beans -> beans.gate.eligibilityOnly("000100"));
    assertTrue(only);
  }

  @Proves("R7")
  @OnBothDatabases
  void eachOutcomeHasItsStateAndSentence(TestDatabase database) {
    String[][] table = {
      {"02b-OQSsiquc01res_lost.xml", "INVALID", "MATCHING", "LOST_ON"},
      {"02c-OQSsiquc01res_not_found.xml", "NOT_FOUND", "FAILED", "NOT_FOUND_BY_CARD"},
      {"02d-OQSsiquc01res_multiple.xml", "MULTIPLE", "FAILED", "MULTIPLE_BY_CARD"},
      {"02e-OQSsiquc01res_person_error.xml", "PERSON_ERROR", "FAILED", "PERSON_ERROR"},
      {"02f-OQSsiquc01res_system_error.xml", "SYSTEM_ERROR", "FAILED", "SYSTEM_ERROR"},
    };
    Counter counter = new Counter(database);
    for (String[] line : table) {
      int before = counter.told.fired().size();
      counter.face(line[0]);
      long id = counter.told.fired().get(before).sessionId();
      BoardRow row = counter.work(beans -> beans.open.show(List.of(id), Counter.VIEWERS)).get(0);
      assertEquals(line[1], row.screen().name(), line[0]);
      assertEquals(line[2], row.state().name(), line[0]);
      assertEquals(line[3], row.headline().sentence().name(), line[0]);
    }
  }

  @OnBothDatabases
  void anUnknownCodeIsShownAsReceived(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face(VALID, "<QualificationValidity>1<", "<QualificationValidity>8<");
    BoardRow row = counter.onlyRow();
    assertEquals(ResultScreen.UNKNOWN_CODE, row.screen());
    assertEquals("8", counter.work(beans -> beans.desk.session(row.id())).errorCode());
  }

  @OnBothDatabases
  void anEmptyAddressIsNotAMismatch(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(TARO);
    counter.face(VALID, "<Address>東京都</Address>", "");
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.IMPORTED, row.state());
    SessionView page = counter.work(beans -> beans.desk.session(row.id()));
    assertTrue(page.addressWithheld());
    assertEquals("東京都", page.patient().address());
  }

  @OnBothDatabases
  void anOlderConfirmationDoesNotReplaceANewerOne(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(TARO);
    counter.face(VALID);
    counter.face(VALID, "20260115090312", "20260114090312");
    BoardRow row =
        counter.work(beans -> beans.board.board(Counter.ALL)).rows().stream()
            .filter(r -> r.state() != SessionState.IMPORTED)
            .findFirst()
            .orElseThrow();
    assertEquals(DeskSentence.OLDER_THAN_ON_FILE, row.headline().sentence());
    assertEquals(SessionState.REVIEW, row.state());
  }

  @OnBothDatabases
  void deathStopsTheTakeOver(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(TARO);
    counter.face("02b-OQSsiquc01res_lost.xml", "<ReasonOfLoss>03<", "<ReasonOfLoss>01<");
    BoardRow row = counter.onlyRow();
    assertEquals(DeskSentence.DECEASED, row.headline().sentence());
    assertFalse(row.truth().may(DeskAct.RECORD_LOSS), "the lead's act stands on no clerk's row");
    assertNull(row.staff());
    assertNotNull(row.patientNumber());
    assertThrows(RefusedInput.class, () -> finish(counter));
    counter.run(beans -> beans.desk.hold(row.id(), row.version(), TypedWords.of("確認中")));
    assertThrows(RefusedInput.class, () -> finish(counter), "nor by the way of holding it");
    counter.caller.become("lead1", Role.CLERK_LEAD);
    finish(counter);
    assertEquals(SessionState.CLOSED, counter.onlyRow().state());
  }

  private static void finish(Counter counter) {
    BoardRow row = counter.onlyRow();
    counter.run(beans -> beans.desk.finish(row.id(), row.version()));
  }

  private static boolean shows(
      List<SessionView.AnsweredQualification.Line> lines, String label, String text) {
    return lines.stream().anyMatch(l -> l.labelKey().equals(label) && l.text().equals(text));
  }
}
