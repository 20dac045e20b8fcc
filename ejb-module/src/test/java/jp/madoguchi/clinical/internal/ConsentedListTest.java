package jp.madoguchi.clinical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedPatients;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.internal.CrowdedMorning.Said;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.consent.RunningOrder;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** 同意取得済み患者一覧 (SC-16): everybody is there, in the order asked for, and nobody else. */
class ConsentedListTest {
  private static final ConsentedSearch ALL = ConsentedSearch.ALL;

  @OnBothDatabases
  void twoThousandOfADayAreAllOnTheirPages(TestDatabase database) {
    Ward ward = new Ward(database);
    CrowdedMorning.of(database, 2_000);
    List<String> seen = new ArrayList<>();
    for (int first = 0; first < 2_000; first += 200) {
      ConsentedPatients page = page(ward, ALL, first, 200);
      assertEquals(2_000, page.total());
      assertEquals(0, page.leftOut());
      seen.addAll(numbers(page));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 2_000; i++) {
      expected.add(CrowdedMorning.number(i));
    }
    assertEquals(expected, seen, "each once, the soonest end first");
    assertEquals(List.of(), numbers(page(ward, ALL, 2_000, 200)));
  }

  @OnBothDatabases
  void isSortedInTheDatabase(TestDatabase database) {
    Ward ward = new Ward(database);
    String later = "timestamp with time zone '2026-11-24 09:15:59+09:00'";
    CrowdedMorning.of(database, 5, Map.of(3, new Said("TKK", "'1'", later)));
    List<String> ends = List.of("100001", "100002", "100003", "100004", "100005");
    assertEquals(ends, numbers(page(ward, by(RunningOrder.ENDS_FIRST), 0, 50)));
    List<String> last = new ArrayList<>(ends);
    Collections.reverse(last);
    assertEquals(last, numbers(page(ward, by(RunningOrder.ENDS_LAST), 0, 50)));
    assertEquals(ends, numbers(page(ward, by(RunningOrder.NUMBER), 0, 50)));
    assertEquals("100003", numbers(page(ward, by(RunningOrder.NEWEST), 0, 50)).get(0));
    assertEquals(List.of("100004"), numbers(page(ward, by(RunningOrder.ENDS_LAST), 1, 1)));
  }

  @OnBothDatabases
  void tellsTheKindsOfCareApartAndGuessesNone(TestDatabase database) {
    Ward ward = new Ward(database);
    CrowdedMorning.of(
        database, 5, Map.of(2, Said.in("2"), 3, Said.in("3"), 4, Said.in(null), 5, Said.in("9")));
    assertEquals(List.of("100001"), numbers(page(ward, in(CareSetting.OUTPATIENT), 0, 50)));
    assertEquals(List.of("100002"), numbers(page(ward, in(CareSetting.HOME_VISIT), 0, 50)));
    assertEquals(List.of("100003"), numbers(page(ward, in(CareSetting.ONLINE), 0, 50)));
    assertEquals(List.of("100004", "100005"), numbers(page(ward, in(CareSetting.UNKNOWN), 0, 50)));
    assertEquals(2, page(ward, in(CareSetting.UNKNOWN), 0, 50).total());
    assertEquals(
        List.of(
            Set.of(CareSetting.OUTPATIENT),
            Set.of(CareSetting.HOME_VISIT),
            Set.of(CareSetting.ONLINE),
            Set.of(CareSetting.UNKNOWN),
            Set.of(CareSetting.UNKNOWN)),
        page(ward, ALL, 0, 50).patients().stream().map(one -> one.settings()).toList());
  }

  @OnBothDatabases
  void findsByNumberAndNameOverAllPages(TestDatabase database) {
    Ward ward = new Ward(database);
    CrowdedMorning.of(database, 700);
    database.sql(
        "update patient set name_folded = '見本花子', kana_folded = 'ミホンハナコ', kana_loose = 'ミホンハナコ',"
            + " name_loose = '見本花子' where patient_number in ('100650', '100002')");
    assertEquals(List.of("100002", "100650"), numbers(page(ward, text("見本"), 0, 50)));
    assertEquals(List.of("100002", "100650"), numbers(page(ward, text("ﾊﾅｺ"), 0, 50)));
    assertEquals(List.of("100002", "100650"), numbers(page(ward, text("はなこ"), 0, 50)));
    assertEquals(List.of("100650"), numbers(page(ward, text("１００６５０"), 0, 50)));
    assertEquals(List.of("100650"), numbers(page(ward, text("見本"), 1, 1)));
    assertEquals(2, page(ward, text("見本"), 1, 1).total());
    assertEquals(List.of(), numbers(page(ward, text("100%"), 0, 50)), "a sign is a sign");
    assertEquals(0, page(ward, text("000123"), 0, 50).total(), "on file, and without consent");
  }

  @OnBothDatabases
  void narrowsToTheOwnAndToADepartment(TestDatabase database) {
    Ward ward = new Ward(database);
    CrowdedMorning.of(database, 4);
    assertEquals(List.of(), page(ward, ALL, 0, 50).departments());
    assertEquals(4, page(ward, own(), 0, 50).total(), "nobody can judge");
    charge(database, 1, "100002", "外科", null);
    charge(database, 2, "100003", "内 科", null);
    charge(database, 3, "100003", "外科", null);
    charge(database, 4, "100001", null, "doctor");
    charge(database, 5, "999999", "皮膚科", null);
    assertEquals(List.of("内 科", "外科", "皮膚科"), page(ward, ALL, 0, 50).departments());
    assertEquals(List.of("100001"), numbers(page(ward, own(), 0, 50)));
    assertEquals(List.of("100003"), numbers(page(ward, department("内科"), 0, 50)));
    assertEquals(List.of("100002", "100003"), numbers(page(ward, department("外科"), 0, 50)));
    assertEquals(List.of(), numbers(page(ward, department("皮膚科"), 0, 50)));
    assertEquals(
        List.of(CareStanding.IN_CHARGE, CareStanding.NOT_IN_CHARGE),
        page(ward, ALL, 0, 2).patients().stream().map(one -> one.care()).toList());
    assertEquals(4, page(ward, ALL, 0, 50).total());
    System.setProperty("madoguchi.own-department", "off");
    assertEquals(4, page(ward, own(), 0, 50).total(), "nobody asks");
    assertEquals(List.of(), page(ward, ALL, 0, 50).departments());
  }

  @OnBothDatabases
  void whoIsClosedToAGrantIsNotListedToIt(TestDatabase database) {
    System.setProperty("madoguchi.own-department", "refuse");
    Ward ward = new Ward(database);
    CrowdedMorning.of(database, 4);
    charge(database, 1, "100002", "外科", null);
    nurse(ward, database);
    ConsentedPatients closed = page(ward, ALL, 0, 50);
    assertEquals(List.of(), closed.patients());
    assertEquals(0, closed.total() + closed.leftOut());
    assertTrue(closed.ownAlone());
    assertEquals(0, page(ward, text("100001"), 0, 50).total());
    assertEquals(0, page(ward, department("外科"), 0, 50).total());
    database.sql("update staff_account set department = '外科' where name = 'nurse'");
    assertEquals(List.of("100002"), numbers(page(ward, ALL, 0, 50)));
    assertEquals(0, ward.count("audit_shown where patient_number <> '100002'"));
    ward.caller.become("doctor", Role.DOCTOR);
    ward.workplace.enter("192.0.2.20", Role.DOCTOR);
    assertEquals(4, page(ward, ALL, 0, 50).total(), "a doctor's right knows no department");
    assertFalse(page(ward, ALL, 0, 50).ownAlone());
  }

  /** What a grant does not open makes no row and no order. */
  @OnBothDatabases
  void aGrantForOneKindListsByThatKind(TestDatabase database) {
    Ward ward = new Ward(database);
    Said drugs = new Said("YZK", "'1'", Said.usually().given());
    CrowdedMorning.of(database, 3, Map.of(2, drugs));
    nurse(ward, database);
    ConsentedPatients page = page(ward, ALL, 0, 50);
    assertEquals(List.of("100001", "100003"), numbers(page));
    assertEquals(2, page.total());
    assertEquals(0, page.leftOut());
  }

  @OnBothDatabases
  void aConsentThatEndsBetweenTheListAndTheOpeningOpensNothing(TestDatabase database) {
    Ward ward = new Ward(database);
    CrowdedMorning.of(database, 2);
    assertEquals(List.of("100001", "100002"), numbers(page(ward, ALL, 0, 50)));
    ward.view(viewer -> viewer.gate.require("100001", ClinicalKind.CHECKUPS));
    ward.clock.set(CrowdedMorning.endOf(1));
    assertThrows(
        MedicalAccessRefused.class,
        () -> ward.view(viewer -> viewer.gate.require("100001", ClinicalKind.CHECKUPS)));
    assertEquals(List.of("100002"), numbers(page(ward, ALL, 0, 50)));
  }

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.own-department");
  }

  private static ConsentedPatients page(Ward ward, ConsentedSearch search, int first, int count) {
    return ward.view(viewer -> viewer.consentedPatients(search, first, count));
  }

  private static List<String> numbers(ConsentedPatients page) {
    return page.patients().stream().map(one -> one.patient().number().value()).toList();
  }

  private static ConsentedSearch by(RunningOrder order) {
    return new ConsentedSearch(null, false, null, null, order);
  }

  private static ConsentedSearch in(CareSetting setting) {
    return new ConsentedSearch(setting, false, null, null, RunningOrder.ENDS_FIRST);
  }

  private static ConsentedSearch text(String text) {
    return new ConsentedSearch(null, false, null, text, RunningOrder.ENDS_FIRST);
  }

  private static ConsentedSearch own() {
    return new ConsentedSearch(null, true, null, null, RunningOrder.ENDS_FIRST);
  }

  private static ConsentedSearch department(String department) {
    return new ConsentedSearch(null, false, department, null, RunningOrder.ENDS_FIRST);
  }

  private static void charge(
      TestDatabase database, int id, String patient, String department, String account) {
    database.sql(
        "insert into in_charge (id, source, source_key, patient_number, department, account,"
            + " from_day, until_day, said_at, written_by, written_at) values (%1$d, 'BOOKING',"
                .formatted(id)
            + " 'b%d', '%s', %s, %s, date '2026-11-24', date '2026-11-24',"
                .formatted(id, patient, quoted(department), quoted(account))
            + " timestamp with time zone '2026-11-24 08:00:00+09:00', '-',"
            + " timestamp with time zone '2026-11-24 08:00:00+09:00')");
  }

  private static String quoted(String text) {
    return text == null ? "null" : "'" + text + "'";
  }

  /** With a grant for checkups until noon. */
  private static void nurse(Ward ward, TestDatabase database) {
    database.sql(
        "insert into staff_account (id, name, display_name, password_hash, enabled, created_at)"
            + " values (7, 'nurse', '看護 三郎', 'x', true, current_timestamp)");
    database.sql(
        "insert into viewing_grant (id, account_id, kind, valid_from, valid_until, granted_by,"
            + " approval) values (1, 7, 'TKK', timestamp with time zone '2026-11-24"
            + " 00:00:00+09:00', timestamp with time zone '2026-11-24 12:00:00+09:00', 'admin',"
            + " '第12号')");
    ward.caller.become("nurse", Role.GRANTED);
    ward.workplace.enter("192.0.2.30", Role.GRANTED);
  }
}
