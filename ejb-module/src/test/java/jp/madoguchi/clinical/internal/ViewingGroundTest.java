package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.CHECKUPS;
import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.ClinicalKind.TREATMENTS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.Role;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedPatients;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.ViewingGround;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.clinical.ViewingGround.ByDisaster;
import jp.madoguchi.clinical.ViewingGround.ByEmergency;
import jp.madoguchi.clinical.ViewingGround.ByGrant;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** What the gate hands out, and what nobody reads by. */
class ViewingGroundTest {
  private static Ward consented(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.TKK), yes(ConsentKind.YZK));
    return ward;
  }

  @Proves({"AC-03", "MI-01"})
  @OnBothDatabases
  void aDoctorReadsByTheConsentOfThePersonOnFile(TestDatabase database) {
    Ward ward = consented(database);
    ByConsent ground =
        assertInstanceOf(ByConsent.class, ward.view(viewer -> viewer.gate.require(PATIENT, DRUGS)));
    assertEquals(DRUGS, ground.kind());
    assertEquals(PATIENT, ground.patient().number().value());
    assertEquals(ConsentKind.YZK, ground.consent().kind());
    assertEquals(1, ground.insured().sessionId());
  }

  @Proves({"AC-04", "MI-01"})
  @OnBothDatabases
  void aGrantStandsInForTheQualificationAndNotForTheConsent(TestDatabase database) {
    Ward ward = consented(database);
    grant(ward, database, "TKK", "SRJ");
    ByGrant ground =
        assertInstanceOf(
            ByGrant.class, ward.view(viewer -> viewer.gate.require(PATIENT, CHECKUPS)));
    assertEquals("nurse", ground.account());
    assertEquals(ConsentKind.TKK, ground.consented().consent().kind());
    assertEquals(ViewingRefusal.NEVER_ASKED, refusal(ward, TREATMENTS));
  }

  @Proves({"AC-04", "MI-04"})
  @OnBothDatabases
  void aGrantOpensItsKindForItsTime(TestDatabase database) {
    Ward ward = consented(database);
    grant(ward, database, "TKK");
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
    assertEquals(ViewingRefusal.NO_RIGHT, refusal(ward, DRUGS));
    ward.clock.set("2026-11-24T12:00:00+09:00");
    assertEquals(ViewingRefusal.NO_RIGHT, refusal(ward, CHECKUPS));
  }

  @OnBothDatabases
  void unstampedDaysOfTheAuditStopOrdinaryViewing(TestDatabase database) {
    Ward ward = consented(database);
    ward.watch.stopped = true;
    assertEquals(ViewingRefusal.AUDIT_UNSTAMPED, refusal(ward, CHECKUPS));
    assertEquals(1, ward.count("audit_record where outcome = 'audit.stamp'"));
    ward.watch.stopped = false;
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
  }

  @Proves("MI-04")
  @OnBothDatabases
  void whoeverHasNoGrantIsToldOfNobody(TestDatabase database) {
    Ward ward = consented(database);
    assertEquals(
        1,
        ward.view(viewer -> viewer.consentedPatients(ConsentedSearch.ALL, 0, 50))
            .patients()
            .size());
    grant(ward, database);
    ConsentedPatients list =
        ward.view(viewer -> viewer.consentedPatients(ConsentedSearch.ALL, 0, 50));
    assertEquals(List.of(), list.patients());
    assertEquals(0, list.total() + list.leftOut());
    assertNull(ward.view(viewer -> viewer.banner(PATIENT)).patient());
    assertEquals(2, ward.count("audit_record where outcome = 'cons.role' and role = 'GRANTED'"));
  }

  @OnBothDatabases
  void aGrantListsThoseWhomItOpensAndNothingOfTheirInsurance(TestDatabase database) {
    Ward ward = consented(database);
    grant(ward, database, "TKK");
    ConsentedPatients list =
        ward.view(viewer -> viewer.consentedPatients(ConsentedSearch.ALL, 0, 50));
    assertEquals(PATIENT, list.patients().get(0).patient().number().value());
    assertNull(list.patients().get(0).patient().insurance());
    assertNull(ward.view(viewer -> viewer.banner(PATIENT)).patient().insurance());
    database.sql("update viewing_grant set kind = 'SHJ'");
    assertEquals(
        List.of(),
        ward.view(viewer -> viewer.consentedPatients(ConsentedSearch.ALL, 0, 50)).patients());
  }

  @OnBothDatabases
  void withoutAnySourceTheRuleRefusesNobody(TestDatabase database) {
    System.setProperty("madoguchi.own-department", "refuse");
    Ward ward = consented(database);
    grant(ward, database, "TKK");
    assertEquals(
        CareStanding.NO_SOURCE,
        ward.view(viewer -> viewer.gate.require(PATIENT, CHECKUPS)) instanceof ByGrant granted
            ? granted.consented().care()
            : null);
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
    assertEquals(CareStanding.NO_SOURCE, ward.view(viewer -> viewer.banner(PATIENT)).care());
    assertEquals(0, marked(ward));
  }

  @OnBothDatabases
  void whoeverIsNotInChargeReadsOnAndTheRecordSaysSo(TestDatabase database) {
    Ward ward = consented(database);
    charge(database, "外科");
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
    assertEquals(1, marked(ward), "a doctor too");
    assertEquals(CareStanding.NOT_IN_CHARGE, ward.view(viewer -> viewer.banner(PATIENT)).care());
    grant(ward, database, "TKK");
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
    assertEquals(2, marked(ward));
    database.sql("update staff_account set department = '外　科' where name = 'nurse'");
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
    assertEquals(2, marked(ward), "in charge now");
    ConsentedPatients list =
        ward.view(viewer -> viewer.consentedPatients(ConsentedSearch.ALL, 0, 50));
    assertEquals(CareStanding.IN_CHARGE, list.patients().get(0).care());
    System.setProperty("madoguchi.own-department", "off");
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
    assertNull(ward.view(viewer -> viewer.banner(PATIENT)).care());
    assertNull(
        ward.view(viewer -> viewer.consentedPatients(ConsentedSearch.ALL, 0, 50))
            .patients()
            .get(0)
            .care());
  }

  @OnBothDatabases
  void aHospitalMayCloseThePatientsOfOthersToGrants(TestDatabase database) {
    System.setProperty("madoguchi.own-department", "refuse");
    Ward ward = consented(database);
    charge(database, "外科");
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
    assertEquals(1, marked(ward), "who is qualified reads on");
    grant(ward, database, "TKK");
    assertEquals(ViewingRefusal.NOT_IN_CHARGE, refusal(ward, CHECKUPS));
    assertEquals(1, ward.count("audit_record where outcome = 'care.others'"));
    assertEquals(
        ViewingRefusal.NOT_IN_CHARGE,
        ward.view(viewer -> viewer.banner(PATIENT)).refusals().get(CHECKUPS));
    assertEquals(
        ViewingRefusal.NEVER_ASKED,
        ward.view(viewer -> viewer.banner(PATIENT)).refusals().get(TREATMENTS));
    assertEquals(Map.of(), ward.view(viewer -> viewer.banner(PATIENT)).fetches());
    assertThrows(
        MedicalAccessRefused.class,
        () -> ward.view(viewer -> viewer.asks.decide(PATIENT, CHECKUPS)));
    database.sql("update staff_account set department = '外科' where name = 'nurse'");
    ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
  }

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.own-department");
  }

  private static long marked(Ward ward) {
    return ward.count(
        "audit_record where action = 'VIEW_MEDICAL' and subject like '%, not in charge'");
  }

  /** A booking of the day. */
  private static void charge(TestDatabase database, String department) {
    database.sql(
        "insert into in_charge (id, source, source_key, patient_number, department, from_day,"
            + " until_day, said_at, written_by, written_at) values (1, 'BOOKING', 'b1', '%s', '%s',"
                .formatted(PATIENT, department)
            + " date '2026-11-24', date '2026-11-24', timestamp with time zone"
            + " '2026-11-24 08:00:00+09:00', '-', timestamp with time zone"
            + " '2026-11-24 08:00:00+09:00')");
  }

  private static ViewingRefusal refusal(Ward ward, ClinicalKind kind) {
    return assertThrows(
            MedicalAccessRefused.class,
            () -> ward.view(viewer -> viewer.gate.require(PATIENT, kind)))
        .reason();
  }

  /** A nurse works in the ward, with grants until noon. */
  private static void grant(Ward ward, TestDatabase database, String... kinds) {
    database.sql(
        "insert into staff_account (id, name, display_name, password_hash, enabled, created_at)"
            + " values (7, 'nurse', '看護 三郎', 'x', true, current_timestamp)");
    for (int i = 0; i < kinds.length; i++) {
      database.sql(
          """
          insert into viewing_grant (id, account_id, kind, valid_from, valid_until, granted_by,
            approval)
          values (%d, 7, '%s', timestamp with time zone '2026-11-24 00:00:00+09:00',
            timestamp with time zone '2026-11-24 12:00:00+09:00', 'admin', '第12号')
          """
              .formatted(i, kinds[i]));
    }
    ward.caller.become("nurse", Role.GRANTED);
    ward.workplace.enter("192.0.2.30", Role.GRANTED);
  }

  /** 救急 and 災害 have no consent behind them: nothing is asked for under them. */
  @OnBothDatabases
  void nothingIsAskedByAGroundThatHasNoConsentBehindIt(TestDatabase database) {
    Ward ward = consented(database);
    for (ViewingGround ground :
        new ViewingGround[] {
          new ByEmergency(DRUGS, null, null), new ByDisaster(DRUGS, null, null)
        }) {
      MedicalAccessRefused refused =
          assertThrows(
              MedicalAccessRefused.class,
              () -> ward.view(viewer -> viewer.gate.consented(PATIENT, ground)));
      assertEquals(ViewingRefusal.GROUND_CLOSED, refused.reason());
    }
    assertEquals(2, ward.count("audit_record where outcome = 'cons.ground'"));
  }

  /** Between the decision to ask and the request somebody attached another card. */
  @OnBothDatabases
  void nothingIsAskedOnceTheCardIsAnother(TestDatabase database) {
    Ward ward = consented(database);
    InsuredPerson person =
        new InsuredPerson("見本　花子", null, "ﾐﾎﾝ ﾊﾅｺ", LocalDate.of(1990, 1, 31), "2");
    Insured other = new Insured(9, "main", "06990014", null, "777", "01", person, true);
    assertFalse(
        ward.view(viewer -> viewer.asks.store("202611240009", "main", PATIENT, DRUGS, other))
            .stored());
    assertEquals(0, ward.count("clinical_request"));
  }
}
