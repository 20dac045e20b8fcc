package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.patient.InsurerNumber;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** N0 to N3: 番号入力, and what can go wrong on its way. */
class NumberPathTest {
  static final String VALID = "02a-OQSsiquc01res_valid.xml";
  private static final LocalDate BIRTH = LocalDate.of(2001, 3, 27);
  static final NumberInquiry TYPED = typed("９９００１０", "１２－３４", "4260", "０１", BIRTH);

  /** The samples' insurer has no valid check digit; ours has. */
  static final String[] ANSWER = {"  123456", "  990010", "202601150001", "202601150001"};

  @OnBothDatabases
  void whatWasTypedInFullWidthIsAskedAndItsAnswerComesBackToIt(TestDatabase database) {
    Counter counter = new Counter(database);
    long id = counter.work(beans -> beans.desk.inquireByNumber(TYPED));
    QualificationSearch asked = counter.terminal.asked.get(0).search();
    assertEquals("  990010", asked.insurerNumber());
    assertEquals("12-34", asked.insuredCardSymbol());
    assertEquals("01", asked.insuredBranchNumber());
    assertEquals(SessionState.QUERYING, counter.onlyRow().state());
    counter.answer("202601150001", VALID, ANSWER);
    BoardRow row = counter.onlyRow();
    assertEquals(id, row.id());
    assertEquals(SessionState.MATCHING, row.state());
    assertTrue(row.consents().isEmpty(), "no consents by number");
    assertTrue(counter.audited.stream().anyMatch(e -> e.action() == AuditAction.INQUIRE));
  }

  @OnBothDatabases
  void anAnswerForAnotherPersonIsNeverAttached(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    counter.answer("202601150001", VALID, "  123456", "  990010", "20010327", "20010328");
    List<BoardRow> rows = counter.work(beans -> beans.board.board(Counter.ALL)).rows();
    assertEquals(2, rows.size());
    BoardRow stray =
        rows.stream()
            .filter(r -> r.headline().sentence() == DeskSentence.FOREIGN_ANSWER)
            .findFirst()
            .orElseThrow();
    assertEquals(SessionState.FAILED, stray.state());
    assertNull(stray.patientNumber());
    assertTrue(rows.stream().anyMatch(r -> r.state() == SessionState.QUERYING));
    assertEquals(1, counter.work(beans -> beans.facility.openFaults()).intValue());
    assertThrows(
        RefusedInput.class,
        () -> counter.run(beans -> beans.desk.assignPatient(stray.id(), "000100")));
  }

  @OnBothDatabases
  void anAnswerNobodyAskedForIsKeptAndMarked(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.answer("202601159999", VALID);
    assertEquals(DeskSentence.FOREIGN_ANSWER, counter.onlyRow().headline().sentence());
  }

  @OnBothDatabases
  void aTerminalThatIsDownMakesTheSessionOfflineAndItCanBeSentAgain(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.terminal.down = true;
    long id = counter.work(beans -> beans.desk.inquireByNumber(TYPED));
    BoardRow offline = counter.onlyRow();
    assertEquals(SessionState.OFFLINE, offline.state());
    assertEquals(List.of("REQUEST_FOLDER", "08:31"), offline.headline().arguments());
    counter.terminal.down = false;
    counter.run(beans -> beans.desk.resend(id, offline.version()));
    assertEquals(SessionState.QUERYING, counter.onlyRow().state());
    assertEquals("202601150002", counter.terminal.lastSuffix());
    counter.answer("202601150002", VALID, "  123456", "  990010", "202601150001", "202601150002");
    assertEquals(SessionState.MATCHING, counter.onlyRow().state());
  }

  @OnBothDatabases
  void silenceBecomesNoAnswerAndALateAnswerStillLands(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    counter.clock.forward(Duration.ofSeconds(120));
    assertEquals(0, counter.expire());
    counter.clock.forward(Duration.ofSeconds(1));
    assertEquals(1, counter.expire());
    BoardRow silent = counter.onlyRow();
    assertEquals(SessionState.OFFLINE, silent.state());
    assertEquals(ResultScreen.NO_ANSWER, silent.screen());
    counter.answer("202601150001", VALID, ANSWER);
    assertEquals(SessionState.MATCHING, counter.onlyRow().state());
  }

  @OnBothDatabases
  void anInquiryGoesThroughTheChosenTerminalAndIsSentAgainThroughIt(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.terminal.known.add(new TerminalId("dental"));
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    long id = counter.work(beans -> beans.desk.inquireByNumber(TYPED.through("dental")));
    counter.clock.forward(Duration.ofSeconds(121));
    assertEquals(2, counter.expire());
    SessionView silent = counter.work(beans -> beans.desk.session(id));
    assertEquals("dental", silent.inquiry().terminal());
    counter.run(beans -> beans.desk.resend(id, silent.row().version()));
    assertEquals(List.of("main", "dental", "dental"), counter.terminal.through);

    RefusedInput unknown =
        assertThrows(
            RefusedInput.class,
            () -> counter.run(beans -> beans.desk.inquireByNumber(TYPED.through("old"))));
    assertEquals("terminal", unknown.problems().get(0).field());
    assertEquals("input.terminal", unknown.problems().get(0).messageKey());
    assertEquals(3, counter.terminal.suffixes.size(), "nothing was reserved for it");

    // the settings lost the terminal meanwhile: the question goes the way there is
    counter.terminal.known.remove(1);
    counter.clock.forward(Duration.ofSeconds(121));
    assertEquals(1, counter.expire());
    BoardRow again = counter.work(beans -> beans.desk.session(id)).row();
    counter.run(beans -> beans.desk.resend(id, again.version()));
    assertEquals("main", counter.terminal.through.get(3));
  }

  @OnBothDatabases
  void theChosenTerminalIsNotForgottenWhileTheConnectorIsAway(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.terminal.known.add(new TerminalId("dental"));
    counter.terminal.away = true;
    long id = counter.work(beans -> beans.desk.inquireByNumber(TYPED.through("dental")));
    BoardRow offline = counter.onlyRow();
    assertEquals(SessionState.OFFLINE, offline.state());
    assertEquals("CONNECTOR", offline.headline().arguments().get(0));
    counter.terminal.away = false;
    counter.run(beans -> beans.desk.resend(id, offline.version()));
    assertEquals(List.of("dental"), counter.terminal.through);
  }

  @OnBothDatabases
  void twoTerminalsWithTimeLimitsOfTheirOwnGiveUpAtDifferentTimes(TestDatabase database) {
    Counter counter = new Counter(database);
    TerminalId dental = new TerminalId("dental");
    TerminalId other = new TerminalId("other");
    counter.terminal.known.addAll(List.of(dental, other));
    counter.terminal.limits.put(Counter.MAIN, Duration.ofSeconds(30));
    counter.terminal.limits.put(dental, Duration.ofSeconds(300));
    Map<String, Long> asked = new HashMap<>();
    for (String name : List.of("main", "dental", "other")) {
      asked.put(name, counter.work(beans -> beans.desk.inquireByNumber(TYPED.through(name))));
    }
    counter.clock.forward(Duration.ofSeconds(30));
    assertEquals(0, counter.expire());
    counter.clock.forward(Duration.ofSeconds(1));
    assertEquals(1, counter.expire());
    assertEquals(List.of("30"), sentence(counter, asked.get("main")));
    counter.clock.forward(Duration.ofSeconds(90));
    assertEquals(1, counter.expire(), "the one without a limit of its own has the usual 120");
    assertEquals(List.of("120"), sentence(counter, asked.get("other")));
    counter.clock.forward(Duration.ofSeconds(180));
    assertEquals(1, counter.expire());
    assertEquals(List.of("300"), sentence(counter, asked.get("dental")));
  }

  private static List<String> sentence(Counter counter, long session) {
    return counter.work(beans -> beans.board.board(Counter.ALL)).rows().stream()
        .filter(row -> row.id() == session && row.state() == SessionState.OFFLINE)
        .findFirst()
        .orElseThrow()
        .headline()
        .arguments();
  }

  @OnBothDatabases
  void aTerminalThatIsGoneFromTheSettingsHasTheUsualTimeLimit(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    TerminalId dental = new TerminalId("dental");
    counter.terminal.known.set(0, dental);
    counter.terminal.limits.put(dental, Duration.ofSeconds(5));
    counter.clock.forward(Duration.ofSeconds(120));
    assertEquals(0, counter.expire());
    counter.clock.forward(Duration.ofSeconds(1));
    assertEquals(1, counter.expire());
  }

  @OnBothDatabases
  void aSecondAnswerToOneRequestIsNotTakenAndShown(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    counter.answer("202601150001", VALID, ANSWER);
    BoardRow before = counter.onlyRow();
    counter.answer("202601150001", "02c-OQSsiquc01res_not_found.xml", "  123456", "  990010");
    assertEquals(before, counter.onlyRow());
    assertEquals(1, counter.work(beans -> beans.facility.openFaults()).intValue());
  }

  @OnBothDatabases
  void aLateRefusalLeavesAGoodAnswerAlone(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    counter.answer("202601150001", VALID, ANSWER);
    BoardRow before = counter.onlyRow();
    assertTrue(refused(counter, "202601150001", "形式エラー"), "it is ours all the same");
    assertEquals(before, counter.onlyRow());
    SessionView page = counter.work(beans -> beans.desk.session(before.id()));
    assertNull(page.errorMessage());
    assertNull(page.failure());
    assertEquals(0, counter.work(beans -> beans.facility.openFaults()).intValue());
  }

  @OnBothDatabases
  void aRefusalOfAnEarlierRequestDoesNotEndTheLaterOne(TestDatabase database) {
    Counter counter = new Counter(database);
    long id = counter.work(beans -> beans.desk.inquireByNumber(TYPED));
    counter.clock.forward(Duration.ofSeconds(121));
    counter.expire();
    counter.run(beans -> beans.desk.resend(id, counter.onlyRow().version()));
    refused(counter, "202601150001", "形式エラー");
    assertEquals(SessionState.QUERYING, counter.onlyRow().state());
    refused(counter, "202601150002", "形式エラー");
    assertEquals(SessionState.FAILED, counter.onlyRow().state());
    assertEquals(
        FailureReason.REFUSED_REQUEST, counter.work(beans -> beans.desk.session(id)).failure());
  }

  private static boolean refused(Counter counter, String suffix, String text) {
    return counter.work(
        beans ->
            beans.intake.requestRefused(
                new RefusedRequest(
                    Counter.MAIN,
                    suffix,
                    text,
                    "k" + suffix,
                    "OQSsiquc01req_" + suffix + ".err",
                    Instant.EPOCH,
                    true)));
  }

  /** What an error carried is decided by no longer once the question was asked again. */
  @OnBothDatabases
  void anAnswerAskedForAgainReplacesTheEarlierOne(TestDatabase database) {
    Counter counter = new Counter(database);
    long id = counter.work(beans -> beans.desk.inquireByNumber(TYPED));
    counter.answer(
        "202601150001",
        VALID,
        "  123456",
        "  990010",
        "<QualificationValidity>1<",
        "<QualificationValidity>8<");
    assertEquals(ResultScreen.UNKNOWN_CODE, counter.onlyRow().screen());
    counter.run(beans -> beans.desk.resend(id, counter.onlyRow().version()));
    counter.answer("202601150002", VALID, "  123456", "  990010", "202601150001", "202601150002");
    SessionView page = counter.work(beans -> beans.desk.session(id));
    assertEquals(ResultScreen.VALID_DIFFERENT, page.row().screen());
    assertEquals(1, page.answers().size());
    assertNull(page.failure());
  }

  @OnBothDatabases
  void aPatientWhomTheClerkNamedIsOnlyProposedUnlessThePersonAgrees(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000200,別人 花子,ベツジン ハナコ,20010327,2,,,990010,99,999,,030,,");
    NumberInquiry named =
        new NumberInquiry(
            TYPED.insurerNumber(),
            TYPED.symbol(),
            TYPED.number(),
            TYPED.branch(),
            TYPED.birthDate(),
            false,
            TYPED.document(),
            null,
            "000200",
            null);
    counter.run(beans -> beans.desk.inquireByNumber(named));
    counter.answer("202601150001", VALID, ANSWER);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.MATCHING, row.state());
    assertNull(row.patientNumber(), "birth date alone makes nobody certain");
  }

  @OnBothDatabases
  void aRefusalOfTheTerminalShowsItsWords(TestDatabase database) {
    Counter counter = new Counter(database);
    long id = counter.work(beans -> beans.desk.inquireByNumber(TYPED));
    for (String text : List.of("", "形式エラー")) {
      boolean taken =
          counter.work(
              beans ->
                  beans.intake.requestRefused(
                      new RefusedRequest(
                          Counter.MAIN,
                          "202601150001",
                          text,
                          "k" + text.length(),
                          "OQSsiquc01req_202601150001.err",
                          Instant.EPOCH,
                          true)));
      assertTrue(taken);
    }
    BoardRow row = counter.onlyRow();
    assertEquals(ResultScreen.REQUEST_REFUSED, row.screen());
    assertEquals("形式エラー", counter.work(beans -> beans.desk.session(id)).errorMessage());
  }

  @OnBothDatabases
  void aCharacterThatCannotBeSentIsSaid(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.terminal.unmappable = true;
    counter.run(beans -> beans.desk.inquireByNumber(TYPED));
    assertEquals(DeskSentence.REQUEST_UNWRITABLE, counter.onlyRow().headline().sentence());
  }

  @OnBothDatabases
  void whatIsWrongIsRefusedBeforeAnythingIsStored(TestDatabase database) {
    Counter counter = new Counter(database);
    Object[][] table = {
      {typed("12345", "", "1", "", BIRTH), "insurerNumber", "input.insurer.digits"},
      {typed("06990015", "", "1", "", BIRTH), "insurerNumber", "input.insurer.checkdigit"},
      {typed("", "", "1", "", BIRTH), "insurerNumber", "input.required"},
      {typed("06990014", "", "", "", BIRTH), "number", "input.number.required"},
      {typed("06990014", "", "1", "1", BIRTH), "branch", "input.branch"},
      {typed("06990014", "", "1", "", null), "birthDate", "input.required"},
      {typed("06990014", "", "1", "", LocalDate.of(2026, 1, 16)), "birthDate", "input.date.future"},
      {typed("06990014", "", "1", "", LocalDate.of(1899, 1, 1)), "birthDate", "input.date"},
      {typed("06990014", "あ".repeat(21), "1", "", BIRTH), "symbol", "input.toolong"},
      {typed("06990014", "", "１２３４５６７８９０１９", "", BIRTH), "number", "input.mynumber"},
      {typed("1234-5678-9018", "", "1", "", BIRTH), "insurerNumber", "input.mynumber"},
    };
    for (Object[] line : table) {
      RefusedInput refused =
          assertThrows(
              RefusedInput.class,
              () -> counter.run(beans -> beans.desk.inquireByNumber((NumberInquiry) line[0])));
      assertEquals(line[1], refused.problems().get(0).field());
      assertEquals(line[2], refused.problems().get(0).messageKey());
    }
    assertEquals(0, counter.work(beans -> beans.board.strip()).counts().all());
    assertTrue(counter.terminal.suffixes.isEmpty());
    assertTrue(new InsurerNumber("77777777").checkDigitFits());
  }

  private static NumberInquiry typed(
      String insurer, String symbol, String number, String branch, LocalDate birth) {
    return new NumberInquiry(
        insurer,
        symbol,
        number,
        branch,
        birth,
        false,
        PresentedDocument.CONFIRMATION_CERTIFICATE,
        null,
        null,
        null);
  }
}
