package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.PartTile;
import jp.madoguchi.reception.PartTile.BoardPart;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/**
 * §4.5, DO-02: a loss is no 取込, a document that proves nothing confirms nobody, a silent centre is
 * one.
 */
class LossAndProofTest {
  private static final String ON_FILE =
      "000100,診療　太郎,シンリョウ　タロウ,20010327,1,,,990010,１２－３４,4260,01,,,";
  private static final String LOST =
      "<DisqualificationDate>20260110</DisqualificationDate><InsurerName>";

  @OnBothDatabases
  void numbersFromACertificateThatHasEndedConfirmNobody(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(ON_FILE);
    counter.run(
        beans ->
            beans.desk.inquireByNumber(
                NumberPathTest.TYPED.showing(
                    PresentedDocument.CONFIRMATION_CERTIFICATE, LocalDate.of(2026, 1, 14))));
    counter.answer("202601150001", NumberPathTest.VALID, NumberPathTest.ANSWER);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.REVIEW, row.state(), "it is not taken by itself");
    assertEquals(DeskSentence.DOCUMENT_EXPIRED, row.headline().sentence());
    assertEquals(DeskSituation.DOCUMENT_REFUSED, row.truth().situation());
    assertTrue(!row.truth().may(DeskAct.TAKE_OVER));
    assertThrows(
        RefusedInput.class,
        () ->
            counter.run(
                beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), Map.of()))));
    assertThrows(RefusedInput.class, () -> show(counter, row, PresentedDocument.NOTICE));

    show(counter, row, PresentedDocument.NOTICE_WITH_CARD);
    BoardRow proven = counter.onlyRow();
    assertEquals(SessionState.REVIEW, proven.state(), "a person takes it over");
    assertTrue(proven.truth().may(DeskAct.TAKE_OVER));
    assertTrue(counter.audited.stream().anyMatch(e -> e.action() == AuditAction.SHOW_DOCUMENT));
    counter.run(
        beans -> beans.desk.takeOver(proven.id(), new TakeOver(proven.version(), Map.of())));
    assertEquals(SessionState.IMPORTED, counter.onlyRow().state());
  }

  private static void show(Counter counter, BoardRow row, PresentedDocument document) {
    counter.run(beans -> beans.desk.showDocument(row.id(), row.version(), document, null));
  }

  @OnBothDatabases
  void theSameNumbersFromAValidCertificateAreTakenByThemselves(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(ON_FILE);
    NumberInquiry valid =
        NumberPathTest.TYPED.showing(
            PresentedDocument.CONFIRMATION_CERTIFICATE, LocalDate.of(2026, 1, 15));
    counter.run(beans -> beans.desk.inquireByNumber(valid));
    counter.answer("202601150001", NumberPathTest.VALID, NumberPathTest.ANSWER);
    assertEquals(SessionState.IMPORTED, counter.onlyRow().state());
  }

  @OnBothDatabases
  void aLossIsRecordedAndNotTakenOver(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(ON_FILE);
    counter.face(
        "02a-OQSsiquc01res_valid.xml",
        "<QualificationValidity>1<",
        "<QualificationValidity>2<",
        "<InsurerName>",
        LOST);
    BoardRow row = counter.onlyRow();
    assertEquals(DeskSituation.LOST, row.truth().situation());
    assertThrows(
        RefusedInput.class,
        () ->
            counter.run(
                beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), Map.of()))));
    counter.run(beans -> beans.desk.recordLoss(row.id(), row.version()));
    BoardRow recorded = counter.onlyRow();
    assertEquals(SessionState.CLOSED, recorded.state());
    assertEquals(DeskStage.FINISHED, recorded.truth().stage());
    assertEquals(DeskSentence.LOSS_RECORDED, recorded.headline().sentence());
    assertNull(counter.work(beans -> beans.file.find("000100")).orElseThrow().insurance());
    assertEquals(0, counter.work(beans -> beans.board.strip()).counts().imported());
  }

  @OnBothDatabases
  void aLossIsRecordedWithoutTakingWhatRunsBesideIt(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000200,試験　次郎,シケン　ジロウ,19800505,1,,,01130012,１２３４,5678,00,,,");
    counter.face(
        "12-OQSsiquc01res_face_insurance_plus_medicalaid.xml",
        "<QualificationValidity>1<",
        "<QualificationValidity>3<",
        "<InsurerName>試験健康保険",
        LOST + "試験健康保険");
    BoardRow row = counter.onlyRow();
    assertTrue(row.truth().may(DeskAct.RECORD_LOSS), row.truth().toString());
    counter.run(beans -> beans.desk.recordLoss(row.id(), row.version()));
    assertNull(counter.work(beans -> beans.file.find("000200")).orElseThrow().insurance());
    assertTrue(
        counter.work(beans -> beans.file.confirmedAt("000200", true)).isEmpty(),
        "what was not confirmed is not written");
  }

  @OnBothDatabases
  void whatEndsWithoutTakingOverDoesNotSayThatItWasTaken(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face(NumberPathTest.VALID);
    BoardRow nobody = counter.onlyRow();
    counter.run(beans -> beans.desk.finish(nobody.id(), nobody.version()));
    assertEquals(DeskStage.FINISHED, counter.onlyRow().truth().stage());
    assertEquals(DeskSentence.FINISHED, counter.onlyRow().headline().sentence());
  }

  @OnBothDatabases
  void whatIsHeldStillSaysWhatItIs(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face(NumberPathTest.VALID);
    BoardRow nobody = counter.onlyRow();
    counter.run(beans -> beans.desk.hold(nobody.id(), nobody.version(), TypedWords.of("")));
    assertEquals(DeskStage.HELD, counter.onlyRow().truth().stage());
    assertEquals(DeskSentence.NOBODY_ON_FILE, counter.onlyRow().headline().sentence());
  }

  @OnBothDatabases
  void aCentreThatSaysNothingIsSilentLongBeforeItCountsAsDown(TestDatabase database) {
    Counter counter = new Counter(database);
    assertEquals(PartCondition.UNKNOWN, centre(counter), "nobody has heard of it");
    long id = counter.work(beans -> beans.desk.inquireByNumber(NumberPathTest.TYPED));
    counter.clock.forward(Duration.ofSeconds(30));
    assertEquals(PartCondition.UNKNOWN, centre(counter));
    counter.clock.forward(Duration.ofSeconds(1));
    assertEquals(PartCondition.SILENT, centre(counter));
    assertEquals(
        DeskSentence.PENDING_IN_SILENCE,
        counter.work(beans -> beans.desk.session(id)).row().headline().sentence());
    counter.answer("202601150001", NumberPathTest.VALID, NumberPathTest.ANSWER);
    assertEquals(PartCondition.UP, centre(counter));
  }

  private static PartCondition centre(Counter counter) {
    return counter.work(beans -> beans.board.strip()).parts().stream()
        .filter(part -> part.part() == BoardPart.CENTRE)
        .map(PartTile::condition)
        .findFirst()
        .orElseThrow();
  }
}
