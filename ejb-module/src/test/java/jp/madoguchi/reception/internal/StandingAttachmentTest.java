package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.Role;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientFile.Confirmed;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.ConfirmedDifference;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SamePersonReason;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** An attachment stands as long as register and answer name one person, not once and for all. */
class StandingAttachmentTest {
  /** 試験 花子, born 1943-02-03, female; the hospital's number says 000123. */
  private static final String FULL = "11-OQSsiquc01res_face_full.xml";

  private static final String REST = ",2,9990001,架空県試験市1,39131111,,01234567,,020,,";
  private static final String HANAKO = "000123,試験 花子,シケン ハナコ,19430203" + REST;
  private static final String BORN_ANOTHER_DAY = "000123,試験 花子,シケン ハナコ,19430204" + REST;
  private static final ConfirmedDifference MARRIAGE =
      new ConfirmedDifference(SamePersonReason.NAME_CHANGED, "戸籍謄本で確認");

  private static Counter attached(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(HANAKO);
    counter.face(FULL);
    assertEquals("000123", counter.onlyRow().patientNumber());
    assertEquals(SessionState.REVIEW, counter.onlyRow().state());
    return counter;
  }

  private static ConsentState drugs(Counter counter, String patient) {
    return counter.work(beans -> beans.gate.consent(patient, ConsentKind.YZK)).state();
  }

  private static String refusedTakeOver(Counter counter, BoardRow row) {
    RefusedInput refused =
        assertThrows(
            RefusedInput.class,
            () ->
                counter.run(
                    beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), Map.of()))));
    return refused.problems().get(0).messageKey();
  }

  @OnBothDatabases
  void aRegisterThatSaysAnotherBirthDateTakesTheSessionAwayAndOneThatIsPutRightGivesItBack(
      TestDatabase database) {
    Counter counter = attached(database);
    counter.register(BORN_ANOTHER_DAY);
    BoardRow row = counter.onlyRow();
    assertNull(row.patientNumber());
    assertEquals(SessionState.MATCHING, row.state());
    assertEquals(ConsentState.NONE, drugs(counter, "000123"));
    assertEquals("000123", counter.lost.get(0).wrongPatient());
    assertNull(counter.work(beans -> beans.attachments.history(row.id())).get(0).patientNumber());
    counter.register(HANAKO);
    assertEquals("000123", counter.onlyRow().patientNumber());
    assertEquals(ConsentState.GIVEN, drugs(counter, "000123"));
  }

  @OnBothDatabases
  void whatWasLeftFromYesterdayIsNotTakenOverIntoSomebodyElsesFileNorShownBesideIt(
      TestDatabase database) {
    Counter counter = attached(database);
    BoardRow row = counter.onlyRow();
    counter.clock.set("2026-01-16T09:00:00+09:00");
    counter.register(BORN_ANOTHER_DAY);
    SessionView shown = counter.work(beans -> beans.desk.session(row.id()));
    assertNull(shown.patient(), "the number is somebody else's now");
    assertEquals(List.of(), shown.history());
    assertEquals("session.attach.birth", refusedTakeOver(counter, row));
    PatientView file = counter.work(beans -> beans.file.find("000123")).orElseThrow();
    assertEquals("020", file.insurance().ratio());
  }

  @OnBothDatabases
  void aLeadsConfirmationIsOfTheNameOnFileThen(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000300,架空 花子,カクウ ハナコ,19430203,2,,,,,,,,,");
    counter.face(FULL);
    counter.caller.become("lead1", Role.CLERK_LEAD);
    long id = counter.onlyRow().id();
    counter.run(beans -> beans.attachments.confirmPatient(id, "000300", MARRIAGE));
    counter.register("000300,架空 花子,カクウ ハナコ,19430203,2,9990001,架空県試験市1,,,,,,,");
    assertEquals("000300", counter.onlyRow().patientNumber(), "the address is nobody's name");
    counter.register("000300,見本 桜,ミホン サクラ,19430203,2,9990001,架空県試験市1,,,,,,,");
    assertNull(counter.onlyRow().patientNumber());
    assertEquals(ConsentState.NONE, drugs(counter, "000300"));
  }

  @OnBothDatabases
  void whatALeadConfirmedMayBeTakenOver(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000300,架空 花子,カクウ ハナコ,19430203,2,,,,,,,,,");
    counter.face(FULL);
    counter.caller.become("lead1", Role.CLERK_LEAD);
    long id = counter.onlyRow().id();
    counter.run(beans -> beans.attachments.confirmPatient(id, "000300", MARRIAGE));
    BoardRow row = counter.onlyRow();
    counter.run(beans -> beans.desk.takeOver(id, new TakeOver(row.version(), Map.of())));
    assertEquals(SessionState.IMPORTED, counter.onlyRow().state());
  }

  @OnBothDatabases
  void whatAPartOfTheAnswerLeftInTheFileGoesWithTheSession(TestDatabase database) {
    Counter counter = attached(database);
    counter.register("000124,試験 花子,シケン ハナコ,19430203,2,,,,,,,,,");
    long id = counter.onlyRow().id();
    counter.run(beans -> beans.file.takeOver(aid(counter, beans.file.find("000123"), id)));
    assertEquals(1, openAids(counter));
    counter.run(beans -> beans.desk.assignPatient(id, "000124"));
    assertEquals("000124", counter.onlyRow().patientNumber());
    assertEquals(0, openAids(counter));
  }

  private static Confirmed aid(Counter counter, java.util.Optional<PatientView> file, long id) {
    PatientView one = file.orElseThrow();
    InsuranceView aid =
        new InsuranceView(
            "12131112", null, "77", null, null, null, null, null, null, null, null, null, null);
    return new Confirmed(
        new PatientView(
            one.number(),
            one.name(),
            one.nameKana(),
            one.birthDate(),
            one.sex(),
            one.postalCode(),
            one.address(),
            aid),
        true,
        counter.clock.instant(),
        id);
  }

  private static long openAids(Counter counter) {
    return counter.work(
        beans ->
            ((Number)
                    beans
                        .em
                        .createNativeQuery(
                            "select count(*) from insurance where medical_aid = true and closed_at"
                                + " is null and voided_at is null")
                        .getSingleResult())
                .longValue());
  }

  @OnBothDatabases
  void theTwinWhomAClerkNamedIsNotTheTwinWhoIsAnswered(TestDatabase database) {
    Counter counter = new Counter(database);
    // 双子: 同じカナ・生年月日・性別、枝番だけが違う
    counter.register("000100,診療 多朗,シンリョウ タロウ,20010327,1,,,990010,12-34,4260,02,030,,");
    NumberInquiry typed =
        new NumberInquiry(
            "990010",
            "12-34",
            "4260",
            "01",
            LocalDate.of(2001, 3, 27),
            false,
            null,
            null,
            "000100",
            null);
    counter.run(beans -> beans.desk.inquireByNumber(typed));
    counter.answer("202601150001", "02a-OQSsiquc01res_valid.xml", "  123456", "  990010");
    BoardRow row = counter.onlyRow();
    assertNull(row.patientNumber());
    assertEquals(SessionState.MATCHING, row.state());
    SessionView shown = counter.work(beans -> beans.desk.session(row.id()));
    assertFalse(shown.proposals().isEmpty(), "for the clerk to decide");
  }

  @OnBothDatabases
  void aRegisterThatChangesBetweenTheCheckAndTheTakeOverMakesItFail(TestDatabase database) {
    Counter counter = attached(database);
    BoardRow row = counter.onlyRow();
    assertThrows(
        LostRace.class,
        () ->
            counter.run(
                beans -> {
                  PatientView checked = beans.file.find("000123").orElseThrow();
                  database.sql(
                      "update patient set birth_date = date '1943-02-04', version = version + 1"
                          + " where patient_number = '000123'");
                  beans.file.takeOver(
                      new Confirmed(checked, false, counter.clock.instant(), row.id()));
                }));
    PatientView file = counter.work(beans -> beans.file.find("000123")).orElseThrow();
    assertEquals(LocalDate.of(1943, 2, 4), file.birthDate());
  }

  @OnBothDatabases
  void ofTwoWhoTakeOverForOnePatientInOneMomentOneIsRefused(TestDatabase database) {
    Counter counter = attached(database);
    BoardRow row = counter.onlyRow();
    assertThrows(
        LostRace.class,
        () ->
            counter.run(
                beans -> {
                  PatientView first = beans.file.find("000123").orElseThrow();
                  counter.run(other -> other.file.takeOver(insured(counter, first, "71", row)));
                  beans.file.takeOver(insured(counter, first, "72", row));
                }));
    assertEquals(
        "71", counter.work(beans -> beans.file.find("000123")).orElseThrow().insurance().number());
    assertEquals(1, counter.work(StandingAttachmentTest::openInsurances));
  }

  private static long openInsurances(Counter.Beans beans) {
    return ((Number)
            beans
                .em
                .createNativeQuery("select count(*) from insurance where closed_at is null")
                .getSingleResult())
        .longValue();
  }

  private static Confirmed insured(Counter counter, PatientView one, String number, BoardRow row) {
    InsuranceView insurance =
        new InsuranceView(
            "06990014", "7", number, null, null, null, null, null, null, null, null, null, null);
    return new Confirmed(
        new PatientView(
            one.number(),
            one.name(),
            one.nameKana(),
            one.birthDate(),
            one.sex(),
            one.postalCode(),
            one.address(),
            insurance),
        false,
        counter.clock.instant(),
        row.id());
  }

  @OnBothDatabases
  void whoeverSaysYesAndNoInOneAnswerHasSaidNo(TestDatabase database) {
    Counter counter = new Counter(database);
    String yes = "<PharmacistsInfoConsFlg>1<";
    List<QualificationEntry> entries = new ArrayList<>(entries(counter, yes, yes));
    entries.addAll(entries(counter, yes, "<PharmacistsInfoConsFlg>0<"));
    for (int times = 0; times < 2; times++) {
      assertEquals(
          List.of("0"),
          GivenConsents.of(entries).stream()
              .filter(given -> given.kind() == ConsentKind.YZK)
              .map(ConsentLedger.Given::code)
              .toList());
      Collections.reverse(entries);
    }
  }

  private static List<QualificationEntry> entries(Counter counter, String from, String to) {
    return ((QualificationResponse) counter.delivery(FULL, null, "r2", from, to).message())
        .entries();
  }

  @OnBothDatabases
  void aNumberThatIsGivenToSomebodyElseDoesNotCarryTheInsuranceAlong(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(HANAKO, "000124,試験 桜,シケン サクラ,19500101" + REST);
    counter.register(
        "000123,見本 次郎,ミホン ジロウ,19801112,1,,,,,,,,,", "000124,試験 桜,シケン サクラ,19500102,2,,,,,,,,,");
    assertNull(counter.work(beans -> beans.file.find("000123")).orElseThrow().insurance());
    assertEquals(
        "01234567",
        counter.work(beans -> beans.file.find("000124")).orElseThrow().insurance().number(),
        "a slip in the birth date that is put right");
  }
}
