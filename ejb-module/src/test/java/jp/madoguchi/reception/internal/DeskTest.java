package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.facility.TwelveDigits;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.CardNotice;
import jp.madoguchi.reception.ReaderTile.ReaderTileState;
import jp.madoguchi.reception.ReceptionDesk.IdentityOutcome;
import jp.madoguchi.reception.ReceptionDesk.VisualReason;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** The clerk's decisions, and cards on plain readers. */
class DeskTest {
  private static final String VALID = "02a-OQSsiquc01res_valid.xml";
  private static final String OTHER_INSURER =
      "000100,診療 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,06990014,1,99,01,030,試験組合,1";

  @OnBothDatabases
  void takingOverANewInsuranceClosesTheOldOne(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(OTHER_INSURER);
    counter.face(VALID);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.REVIEW, row.state());
    SessionView done =
        counter.work(beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), Map.of())));
    assertEquals(SessionState.IMPORTED, done.row().state());
    assertEquals("試験 花子", done.row().staff());
    PatientView patient = counter.work(beans -> beans.file.find("000100")).orElseThrow();
    assertEquals("4260", patient.insurance().number());
    assertNull(patient.insurance().ratio(), "the share of the old insurance is not carried over");
    List<?> history =
        counter.work(
            beans ->
                beans
                    .em
                    .createNativeQuery(
                        "select qualified_until from insurance where closed_at is not null")
                    .getResultList());
    assertEquals(1, history.size());
    assertEquals("2019-09-30", history.get(0).toString());
  }

  @OnBothDatabases
  void aDecisionOnAnOutdatedRowIsRefused(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(OTHER_INSURER);
    counter.face(VALID);
    BoardRow row = counter.onlyRow();
    counter.run(beans -> beans.desk.hold(row.id(), row.version(), TypedWords.of("確認中")));
    RefusedInput stale =
        assertThrows(
            RefusedInput.class,
            () ->
                counter.run(
                    beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), Map.of()))));
    assertEquals("session.stale", stale.problems().get(0).messageKey());
    assertEquals(SessionState.HELD, counter.onlyRow().state());
  }

  /** 止めて確認 (clinical data §6.7): who says so is on record, and the digits are in no record. */
  @OnBothDatabases
  void whatReadsAsAMyNumberIsHeldOnlyOnTheClerksWord(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(OTHER_INSURER);
    counter.face(VALID);
    BoardRow row = counter.onlyRow();
    String words = "1234-5678-9018 に電話";
    RefusedInput stopped =
        assertThrows(
            RefusedInput.class,
            () ->
                counter.run(
                    beans -> beans.desk.hold(row.id(), row.version(), TypedWords.of(words))));
    assertEquals("input.mynumber", stopped.problems().get(0).messageKey());
    assertFalse(said(counter));
    counter.run(beans -> beans.desk.hold(row.id(), row.version(), TypedWords.confirmed(words)));
    assertEquals(SessionState.HELD, counter.onlyRow().state());
    assertTrue(said(counter));
    assertEquals(
        List.of(words),
        counter.work(
            beans ->
                beans
                    .em
                    .createNativeQuery(
                        "select hold_reason from reception_session where hold_reason is not null")
                    .getResultList()));
    assertTrue(
        counter.audited.stream()
            .map(one -> one.subject() + one.outcome() + one.request() + one.patientNumber())
            .noneMatch(TwelveDigits::typed));
  }

  private static boolean said(Counter counter) {
    return counter.audited.stream()
        .anyMatch(
            one ->
                one.action() == AuditAction.CONFIRM_NO_MY_NUMBER && one.outcome().equals("HOLD"));
  }

  @OnBothDatabases
  void theClerkMayKeepAFieldOfTheFile(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000100,診療 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,123456,12-34,4260,01,,別の名称,1");
    counter.face(VALID);
    BoardRow row = counter.onlyRow();
    counter.run(
        beans ->
            beans.desk.takeOver(
                row.id(),
                new TakeOver(row.version(), Map.of(ComparedField.INSURER_NAME, Choice.ON_FILE))));
    InsuranceView insurance =
        counter.work(beans -> beans.file.find("000100")).orElseThrow().insurance();
    assertEquals("別の名称", insurance.insurerName());
  }

  @OnBothDatabases
  void anUnknownPersonIsRegisteredWithoutMaru(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face(VALID, "診療　太郎</Name>", "診●　太郎</Name>");
    BoardRow row = counter.onlyRow();
    SessionView page = counter.work(beans -> beans.desk.registerPatient(row.id(), "N-1"));
    assertEquals("N-1", page.row().patientNumber());
    assertEquals(SessionState.REVIEW, page.row().state());
    assertFalse(page.patient().name().contains("●"));
    assertThrows(
        RefusedInput.class,
        () -> counter.run(beans -> beans.desk.registerPatient(row.id(), "123456789018")));
  }

  @OnBothDatabases
  void aMyNumberIsSearchedByNoPieceOfTheBoard(TestDatabase database) {
    Counter counter = new Counter(database);
    BoardFilter typed = new BoardFilter(BoardFilter.Show.ALL, "123456789018", 0, 10);
    assertThrows(RefusedInput.class, () -> counter.work(beans -> beans.board.board(typed)));
    assertThrows(
        RefusedInput.class, () -> counter.work(beans -> beans.board.news(typed, Map.of())));
  }

  @OnBothDatabases
  void theBoardPutsAttentionFirstAndFinishedLast(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000100,診療 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,123456,12-34,4260,01,,東京都,1");
    counter.face(VALID);
    counter.clock.set("2026-01-15T09:11:00+09:00");
    counter.run(beans -> beans.cards.placed("Desk 1", Instant.parse("2026-01-15T00:11:00Z")));
    counter.clock.set("2026-01-15T09:12:00+09:00");
    counter.face("02c-OQSsiquc01res_not_found.xml");
    counter.clock.set("2026-01-15T09:13:00+09:00");
    counter.face("02d-OQSsiquc01res_multiple.xml");
    var board = counter.work(beans -> beans.board.board(Counter.ALL));
    assertEquals(
        // the card on the desk's own reader stands before everything: somebody waits beside it
        List.of(
            SessionState.CARD_PLACED,
            SessionState.FAILED,
            SessionState.FAILED,
            SessionState.IMPORTED),
        board.rows().stream().map(BoardRow::state).toList());
    assertTrue(board.rows().get(1).openedAt().isBefore(board.rows().get(2).openedAt()));
    assertEquals(4, board.counts().all());
    assertEquals(2, board.counts().failed());
    assertEquals(1, board.counts().imported());
    assertEquals(2, board.counts().attention());
    assertEquals(2, board.readers().size());
    BoardFilter byKana = new BoardFilter(BoardFilter.Show.ALL, "しんりょう", 0, 10);
    assertEquals(1, counter.work(beans -> beans.board.board(byKana)).total());
    BoardFilter failed = new BoardFilter(BoardFilter.Show.FAILED, "", 0, 1);
    assertEquals(2, counter.work(beans -> beans.board.board(failed)).total());
    BoardFilter myNumber = new BoardFilter(BoardFilter.Show.ALL, "123456789018", 0, 10);
    assertThrows(RefusedInput.class, () -> counter.run(beans -> beans.board.board(myNumber)));
    // 本日: at midnight in Japan the board is empty
    counter.clock.set("2026-01-16T00:00:00+09:00");
    assertEquals(0, counter.work(beans -> beans.board.board(Counter.ALL)).total());
  }

  @OnBothDatabases
  void billingSeesNoConsents(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face("11-OQSsiquc01res_face_full.xml");
    assertFalse(counter.onlyRow().consents().isEmpty());
    counter.caller.become("billing1", Role.BILLING);
    assertTrue(counter.onlyRow().consents().isEmpty());
  }

  @OnBothDatabases
  void grantedStaffSeeNeitherLimitsNorSpecificDiseases(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face("11-OQSsiquc01res_face_full.xml");
    long id = counter.onlyRow().id();
    assertTrue(ofLimits(counter.work(beans -> beans.desk.session(id))) > 0);
    counter.caller.become("nurse1", Role.GRANTED);
    SessionView seen = counter.work(beans -> beans.desk.session(id));
    assertEquals(0, ofLimits(seen));
    assertFalse(seen.answers().get(0).lines().isEmpty());
    assertFalse(seen.comparisons().isEmpty());
  }

  /** As received they stand among the lines of the answer, not only where they are drawn. */
  @OnBothDatabases
  void billingReadsNoConsentAnywhereInAResult(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.face("11-OQSsiquc01res_face_full.xml");
    long id = counter.onlyRow().id();
    assertTrue(ofConsents(counter.work(beans -> beans.desk.session(id))) > 5);
    counter.caller.become("billing1", Role.BILLING);
    SessionView seen = counter.work(beans -> beans.desk.session(id));
    assertEquals(0, ofConsents(seen));
    assertTrue(seen.consents().isEmpty());
    assertFalse(seen.answers().get(0).lines().isEmpty());
  }

  private static long ofConsents(SessionView view) {
    return view.answers().stream()
        .flatMap(answer -> answer.lines().stream())
        .filter(line -> line.labelKey().matches(".*(ConsFlg|ConsTime|AvailableTime)"))
        .count();
  }

  private static long ofLimits(SessionView view) {
    long compared = view.comparisons().stream().filter(line -> line.field().ofLimits()).count();
    return compared
        + view.answers().stream()
            .flatMap(answer -> answer.lines().stream())
            .filter(line -> line.labelKey().matches("answer\\.(limitApp|specificDis).*"))
            .count();
  }

  @OnBothDatabases
  void aCardPulledBeforeTheInquiryEndsTheSession(TestDatabase database) {
    Counter counter = new Counter(database);
    Instant placed = Instant.parse("2026-01-15T00:11:00.123456789Z");
    counter.run(beans -> beans.cards.placed("Desk 1", placed));
    counter.run(beans -> beans.cards.placed("Desk 1", placed));
    assertEquals(SessionState.CARD_PLACED, counter.onlyRow().state());
    counter.run(beans -> beans.cards.leftBehind("Desk 1", placed.plusSeconds(10)));
    assertFalse(counter.onlyRow().cardLeft(), "the desk still works with it");
    counter.run(beans -> beans.cards.leftBehind("Desk 1", placed.plusSeconds(120)));
    assertTrue(counter.onlyRow().cardLeft());
    counter.run(beans -> beans.cards.removed("Desk 1", placed.plusSeconds(122)));
    assertEquals(SessionState.CANCELLED, counter.onlyRow().state());
    assertFalse(counter.onlyRow().cardLeft());
    assertEquals(
        ReaderTileState.IDLE, counter.work(beans -> beans.board.strip()).readers().get(0).state());
  }

  @OnBothDatabases
  void aCardPulledDuringTheInquiryChangesNothingOfIt(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000100,診療 太郎,シンリョウ タロウ,20010327,1,1234567,東京都,990010,12-34,4260,01,,東京都,1");
    Instant placed = Instant.parse("2026-01-15T00:11:00Z");
    counter.run(beans -> beans.cards.placed("Desk 1", placed));
    long id = counter.onlyRow().id();
    IdentityOutcome wrong =
        counter.work(beans -> beans.desk.authenticateByPin(id, "0000".toCharArray(), false));
    assertFalse(wrong.ok());
    assertEquals(CardNotice.PIN_WRONG, wrong.notice());
    assertEquals(2, wrong.triesLeft());
    char[] pin = "1234".toCharArray();
    assertTrue(counter.work(beans -> beans.desk.authenticateByPin(id, pin, false)).ok());
    assertEquals("\0\0\0\0", new String(pin), "the PIN is wiped");
    counter.run(beans -> beans.desk.inquireForCard(id, "000100"));
    counter.run(beans -> beans.cards.removed("Desk 1", placed.plusSeconds(20)));
    assertEquals(SessionState.QUERYING, counter.onlyRow().state());
    counter.answer("202601150001", VALID, "  123456", "  990010");
    assertEquals(SessionState.IMPORTED, counter.onlyRow().state());
    assertTrue(counter.audited.stream().anyMatch(e -> e.action() == AuditAction.IDENTIFY));
  }

  @OnBothDatabases
  void nobodyIsAskedForBeforeTheirIdentityIsConfirmed(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(OTHER_INSURER);
    counter.run(beans -> beans.cards.placed("Desk 1", Instant.parse("2026-01-15T00:11:00Z")));
    long id = counter.onlyRow().id();
    assertThrows(
        RefusedInput.class, () -> counter.run(beans -> beans.desk.inquireForCard(id, "000100")));
    counter.run(beans -> beans.desk.confirmVisually(id, VisualReason.PIN_FORGOTTEN, true));
    counter.run(beans -> beans.desk.inquireForCard(id, "000100"));
    assertEquals(SessionState.QUERYING, counter.onlyRow().state());
  }

  @OnBothDatabases
  void anotherKindOfCardEndsTheSession(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.reader.tokenName = null;
    counter.run(beans -> beans.cards.placed("Desk 1", Instant.parse("2026-01-15T00:11:00Z")));
    long id = counter.onlyRow().id();
    assertFalse(
        counter.work(beans -> beans.desk.authenticateByPin(id, "1234".toCharArray(), false)).ok());
    assertEquals(SessionState.FAILED, counter.onlyRow().state());
    BoardRow failed = counter.onlyRow();
    counter.run(beans -> beans.desk.finish(failed.id(), failed.version()));
    assertEquals(SessionState.CLOSED, counter.onlyRow().state());
  }
}
