package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** Answers from the field whose results contradict each other, the register, or themselves. */
class JudgedAnswerTest {
  private static final String TWO_PERSONS = "T1a_two_persons.xml";
  private static final String TWO_INSURANCES = "T1b_two_running_insurances.xml";
  private static final String TWIN = "T2_twin_with_other_twins_reference.xml";
  private static final String SHARE = "T8_share_contradicts_limit.xml";
  private static final String PARTLY = "T6a_partial_birth_date.xml";
  private static final String EMPTY = "T28_empty_resultlist.xml";

  private static final String ICHIRO =
      "FT0101,試験　一郎,シケン イチロウ,19750101,1,999-0001,架空県試験市本町1-1,06990014,11,1001,00,030,試験健康保険組合,1";
  private static final String NIJU =
      "FT0102,試験　二重,シケン ニジュウ,19750202,1,999-0001,架空県試験市本町1-2,06990014,11,1002,00,030,試験健康保険組合,1";
  private static final String GENEKI =
      "FT0801,試験　現役,シケン ゲンエキ,19540801,1,999-0001,架空県試験市本町8-1,06990014,18,8001,00,020,試験健康保険組合,1";
  private static final String ASA =
      "00000014,双葉　朝,フタバ　アサ,20120615,2,,,06990030,610,7707,02,030,架空健康保険組合,2";
  private static final String YU =
      "00000015,双葉　夕,フタバ　ユウ,20120615,2,,,06990030,610,7707,03,030,架空健康保険組合,2";

  @OnBothDatabases
  void anAnswerWithTwoPersonsStopsAndNothingOfItIsUsed(TestDatabase database) {
    Counter counter = counter(database);
    counter.register(ICHIRO);
    counter.face(TWO_PERSONS);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.FAILED, row.state());
    assertEquals(ResultScreen.TWO_PERSONS, row.screen());
    assertEquals(DeskSentence.TWO_PERSONS, row.headline().sentence());
    assertNull(row.patientNumber());
    assertNull(row.name(), "neither of the two is the one");
    assertTrue(row.consents().isEmpty());
    assertEquals("1001", insuranceNumber(counter, "FT0101"));
    assertEquals(0, rows(counter, "consent_session"));
    assertEquals(1, counter.work(beans -> beans.facility.openFaults()).intValue());
    SessionView page = counter.work(beans -> beans.desk.session(row.id()));
    assertEquals(FailureReason.TWO_PERSONS, page.failure());
    assertTrue(page.proposals().isEmpty());
    assertEquals(Set.of(DeskAct.HOLD, DeskAct.FINISH), page.truth().acts());
    assertThrows(
        RefusedInput.class,
        () -> counter.run(beans -> beans.desk.assignPatient(row.id(), "FT0101")));
    assertThrows(
        RefusedInput.class,
        () -> counter.run(beans -> beans.desk.registerPatient(row.id(), "NEW1")));
  }

  /** 複数該当 may list whom it found: none of them is shown under the patient who was asked for. */
  @OnBothDatabases
  void twoPersonsAreShownUnderNobodyWhateverTheCentreCallsThem(TestDatabase database) {
    Counter counter = counter(database);
    counter.register(ICHIRO);
    counter.run(
        beans ->
            beans.desk.inquireByNumber(
                new NumberInquiry(
                    "06990014",
                    "11",
                    "1001",
                    "00",
                    LocalDate.of(1975, 1, 1),
                    false,
                    PresentedDocument.CONFIRMATION_CERTIFICATE,
                    null,
                    "FT0101",
                    null)));
    assertEquals("FT0101", counter.onlyRow().patientNumber());
    String suffix = counter.terminal.lastSuffix();
    counter.answer(
        suffix,
        TWO_PERSONS,
        "<QualificationValidity>1<",
        "<QualificationValidity>5<",
        "-uvBgVtXa2myAFQ=",
        suffix);
    BoardRow row = counter.onlyRow();
    assertEquals(ResultScreen.MULTIPLE, row.screen());
    assertNull(row.patientNumber());
    assertNull(row.name());
    assertEquals(1, rows(counter, "insurance"));
  }

  @OnBothDatabases
  void ofTwoRunningInsurancesNoneIsTakenUntilTheClerkSaysWhich(TestDatabase database) {
    Counter counter = counter(database);
    counter.register(NIJU);
    counter.face(TWO_INSURANCES);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.REVIEW, row.state());
    assertEquals(ResultScreen.VALID_SEVERAL, row.screen());
    assertEquals(DeskSentence.SEVERAL_INSURANCES, row.headline().sentence());
    SessionView page = counter.work(beans -> beans.desk.session(row.id()));
    assertEquals(
        List.of("1002", "8802"),
        page.insurances().stream().map(one -> one.answered(ComparedField.NUMBER)).toList());
    assertEquals("takeover.choose", refused(counter, new TakeOver(row.version(), Map.of())));
    assertEquals("takeover.choose", refused(counter, new TakeOver(row.version(), 2, Map.of())));
    assertEquals(1, rows(counter, "insurance"), "what is not decided is not written");
    counter.run(beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), 0, Map.of())));
    assertEquals(SessionState.IMPORTED, counter.onlyRow().state());
    assertEquals("1002", insuranceNumber(counter, "FT0102"));
    assertEquals(
        0,
        counter
            .work(
                beans ->
                    beans
                        .em
                        .createNativeQuery("select 1 from insurance where card_number = '8802'")
                        .getResultList())
            .size(),
        "nothing of the insurance that was not chosen");
  }

  @OnBothDatabases
  void theSecondOfTwoInsurancesCanBeTheOneToTake(TestDatabase database) {
    Counter counter = counter(database);
    counter.register(NIJU);
    counter.face(TWO_INSURANCES);
    BoardRow row = counter.onlyRow();
    counter.run(beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), 1, Map.of())));
    assertEquals("8802", insuranceNumber(counter, "FT0102"));
    // at the next visit the same answer is asked again, never taken by itself
    counter.face(TWO_INSURANCES, "20261129055009", "20261129065009");
    assertTrue(
        counter.work(beans -> beans.board.board(Counter.ALL)).rows().stream()
            .anyMatch(other -> other.state() == SessionState.REVIEW));
  }

  @OnBothDatabases
  void aTwinIsNeverCertainByTheOtherTwinsReference(TestDatabase database) {
    Counter counter = counter(database);
    counter.register(ASA);
    counter.face(TWIN);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.MATCHING, row.state());
    assertNull(row.patientNumber());
    assertEquals(DeskSentence.CHOOSE_PATIENT, row.headline().sentence());
    assertEquals(ConsentState.GIVEN, row.consents().get(ConsentKind.YZK), "kept with the session");
    assertEquals(1, rows(counter, "consent_session"), "kept");
    assertEquals(0, rows(counter, "consent_attachment"), "filed to nobody yet");
    SessionView page = counter.work(beans -> beans.desk.session(row.id()));
    assertEquals("00000014", page.proposals().get(0).patient().number().value());
    assertNull(page.patient());
  }

  @OnBothDatabases
  void theTwinOnFileIsTheFirstCandidateAndGetsTheConsentsWithTheClerksChoice(
      TestDatabase database) {
    Counter counter = counter(database);
    counter.register(ASA, YU);
    counter.face(TWIN);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.MATCHING, row.state());
    SessionView page = counter.work(beans -> beans.desk.session(row.id()));
    assertNull(page.patient(), "the hospital's number says the other twin");
    assertEquals("00000015", page.proposals().get(0).patient().number().value());
    assertEquals(0, rows(counter, "consent_attachment"), "filed to nobody yet");
    counter.run(beans -> beans.desk.assignPatient(row.id(), "00000015"));
    assertEquals("00000015", counter.onlyRow().patientNumber());
    assertEquals(1, rows(counter, "consent_attachment where patient_number = '00000015'"));
    assertEquals(0, rows(counter, "consent_attachment where patient_number = '00000014'"));
  }

  @OnBothDatabases
  void aShareThatContradictsTheLimitIsSaidAtEveryVisit(TestDatabase database) {
    Counter counter = counter(database);
    counter.register(GENEKI);
    counter.face(SHARE);
    BoardRow first = counter.onlyRow();
    assertEquals(SessionState.REVIEW, first.state());
    assertEquals(DeskSentence.SHARE_AGAINST_LIMIT, first.headline().sentence());
    assertEquals(List.of("2割"), first.headline().arguments());
    counter.run(beans -> beans.desk.takeOver(first.id(), new TakeOver(first.version(), Map.of())));
    counter.face(SHARE, "20261129055446", "20261129065446");
    BoardRow second =
        counter.work(beans -> beans.board.board(Counter.ALL)).rows().stream()
            .filter(row -> row.id() != first.id())
            .findFirst()
            .orElseThrow();
    assertEquals(ResultScreen.VALID_SAME, second.screen(), "nothing differs any more");
    assertEquals(SessionState.REVIEW, second.state(), "and still it is not taken by itself");
    assertEquals(DeskSentence.SHARE_AGAINST_LIMIT, second.headline().sentence());
  }

  @OnBothDatabases
  void anEmptyAnswerHasItsOwnReason(TestDatabase database) {
    Counter counter = counter(database);
    counter.face(EMPTY);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.FAILED, row.state());
    assertEquals(ResultScreen.EMPTY_ANSWER, row.screen());
    assertEquals(DeskSentence.EMPTY_ANSWER, row.headline().sentence());
    SessionView page = counter.work(beans -> beans.desk.session(row.id()));
    assertEquals(FailureReason.EMPTY_ANSWER, page.failure());
    assertFalse(page.truth().acts().contains(DeskAct.TAKE_OVER));
    assertFalse(page.truth().acts().contains(DeskAct.MATCH));
  }

  /** What is unknown of a birth date keeps nobody out, and stays unknown. */
  @OnBothDatabases
  void whoIsNotOnFileIsRegisteredWithThePartOfTheBirthDateThatIsKnown(TestDatabase database) {
    Counter counter = counter(database);
    counter.face(PARTLY);
    BoardRow row = counter.onlyRow();
    assertEquals(DeskSentence.NOBODY_ON_FILE, row.headline().sentence());
    counter.run(beans -> beans.desk.registerPatient(row.id(), "N0601"));
    assertEquals("N0601", counter.onlyRow().patientNumber());
    assertEquals("19450000", birth(counter, "N0601"));
    BoardRow known = counter.onlyRow();
    counter.run(beans -> beans.desk.takeOver(known.id(), new TakeOver(known.version(), Map.of())));
    assertEquals("6001", insuranceNumber(counter, "N0601"));
    assertEquals("19450000", birth(counter, "N0601"), "taking over makes no day of it");
  }

  @OnBothDatabases
  void aLossToldWithoutAnyResultIsTheLoss(TestDatabase database) {
    Counter counter = counter(database);
    counter.face(EMPTY, "<QualificationValidity>1<", "<QualificationValidity>3<");
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.FAILED, row.state());
    assertEquals(ResultScreen.INVALID_NEW_EXISTS, row.screen());
    assertEquals(DeskSentence.NEW_NOT_IN_ANSWER, row.headline().sentence());
  }

  @OnBothDatabases
  void whoeverWaitedIsMatchedWhenTheRegisterIsLoadedAfterTheCard(TestDatabase database) {
    Counter counter = counter(database);
    counter.face(TWIN);
    counter.face(SHARE);
    BoardRow nobody = row(counter, ResultScreen.VALID_DIFFERENT, "双葉　夕");
    assertEquals(DeskSentence.NOBODY_ON_FILE, nobody.headline().sentence());
    counter.register(ASA, GENEKI);
    BoardRow twin = row(counter, ResultScreen.VALID_DIFFERENT, "双葉　夕");
    assertEquals(SessionState.MATCHING, twin.state());
    assertEquals(DeskSentence.CHOOSE_PATIENT, twin.headline().sentence(), "somebody is proposed");
    assertTrue(twin.version() > nobody.version());
    BoardRow other = row(counter, ResultScreen.VALID_DIFFERENT, "試験　現役");
    assertEquals(SessionState.REVIEW, other.state(), "certain and agreeing: nobody has to say it");
    assertEquals("FT0801", other.patientNumber());
    assertEquals(
        1,
        rows(counter, "consent_attachment where patient_number = 'FT0801'"),
        "the consents follow");
  }

  @OnBothDatabases
  void theSentenceOfAnOpenedPageFollowsWhoIsProposedThere(TestDatabase database) {
    Counter counter = counter(database);
    counter.face(TWIN);
    BoardRow before = counter.onlyRow();
    // a register that changed without a word, such as a repair by hand
    counter.register(ASA);
    counter.run(
        beans ->
            beans
                .em
                .createNativeQuery(
                    "update reception_session set headline_key = 'NOBODY_ON_FILE' where id = "
                        + before.id())
                .executeUpdate());
    SessionView page = counter.work(beans -> beans.desk.session(before.id()));
    assertEquals(1, page.proposals().size());
    assertEquals(DeskSentence.CHOOSE_PATIENT, page.row().headline().sentence());
  }

  private static Counter counter(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.clock.set("2026-11-29T07:00:00+09:00");
    return counter;
  }

  private static String refused(Counter counter, TakeOver decision) {
    long id = counter.onlyRow().id();
    return assertThrows(
            RefusedInput.class, () -> counter.run(beans -> beans.desk.takeOver(id, decision)))
        .problems()
        .get(0)
        .messageKey();
  }

  private static String birth(Counter counter, String patient) {
    return counter.work(beans -> beans.file.find(patient)).orElseThrow().birth().text();
  }

  private static String insuranceNumber(Counter counter, String patient) {
    return counter.work(beans -> beans.file.find(patient)).orElseThrow().insurance().number();
  }

  private static BoardRow row(Counter counter, ResultScreen screen, String name) {
    return counter.work(beans -> beans.board.board(Counter.ALL)).rows().stream()
        .filter(row -> row.screen() == screen && name.equals(row.name()))
        .findFirst()
        .orElseThrow();
  }

  private static int rows(Counter counter, String table) {
    return counter.work(
        beans ->
            ((Number) beans.em.createNativeQuery("select count(*) from " + table).getSingleResult())
                .intValue());
  }
}
