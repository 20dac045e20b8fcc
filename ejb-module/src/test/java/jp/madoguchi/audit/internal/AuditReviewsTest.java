package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** Readings that an auditor goes through, by kind. */
class AuditReviewsTest {
  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.audit.review.hours");
    System.clearProperty("madoguchi.audit.review.days");
  }

  @OnBothDatabases
  void hoursAreThoseOfJapanAndOfTheSetting(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.clock.set("2026-11-24T06:59:59+09:00");
    read(audit, "000001", AuditGround.CONSENT);
    audit.clock.set("2026-11-24T07:00:00+09:00");
    read(audit, "000002", AuditGround.CONSENT);
    audit.clock.set("2026-11-24T20:59:59+09:00");
    read(audit, "000003", AuditGround.CONSENT);
    audit.clock.set("2026-11-24T21:00:00+09:00");
    read(audit, "000004", AuditGround.CONSENT);
    assertEquals(List.of("000004", "000001"), listed(audit, ReviewKind.OUT_OF_HOURS));
    assertEquals(2L, counts(audit).get(ReviewKind.OUT_OF_HOURS));
    for (String all : List.of("06:00-21:01", "-")) {
      System.setProperty("madoguchi.audit.review.hours", all);
      assertEquals(List.of(), listed(audit, ReviewKind.OUT_OF_HOURS));
    }
  }

  @OnBothDatabases
  void emergenciesAreListedForAsManyDaysAsTheSettingSays(TestDatabase database) {
    Auditing audit = new Auditing(database);
    read(audit, "000001", AuditGround.EMERGENCY);
    read(audit, "000002", AuditGround.DISASTER);
    read(audit, "000003", AuditGround.CONSENT);
    assertEquals(List.of("000002", "000001"), listed(audit, ReviewKind.EMERGENCY));
    audit.clock.forward(Duration.ofDays(7));
    assertEquals(2, listed(audit, ReviewKind.EMERGENCY).size());
    System.setProperty("madoguchi.audit.review.days", "6");
    assertEquals(0, listed(audit, ReviewKind.EMERGENCY).size());
  }

  @OnBothDatabases
  void whoWasNotReceivedIsNobodysPatientAsFarAsIsKnown(TestDatabase database) {
    Auditing audit = new Auditing(database);
    database.session(1);
    database.sql(
        "update reception_session set patient_number = '000001', opened_at = timestamp with time"
            + " zone '2026-11-20 09:00:00+09:00'");
    read(audit, "000001", AuditGround.CONSENT);
    read(audit, "000002", AuditGround.CONSENT);
    assertEquals(List.of("000002"), listed(audit, ReviewKind.NOT_IN_CHARGE));
    database.sql("update reception_session set opened_at = opened_at - interval '40' day");
    assertEquals(List.of("000002", "000001"), listed(audit, ReviewKind.NOT_IN_CHARGE));
  }

  @OnBothDatabases
  void whoWasInOthersChargeIsListedByTheMarkOfTheReading(TestDatabase database) {
    Auditing audit = new Auditing(database);
    read(audit, "000001", AuditGround.CONSENT);
    audit.record(
        AuditEntry.of(AuditAction.VIEW_MEDICAL, AuditGround.CONSENT)
            .patient("000002")
            .subject("YZK session 1" + AuditReviews.NOT_IN_CHARGE));
    audit.record(
        AuditEntry.of(AuditAction.VIEW_CONSENTS, AuditGround.CONSENT)
            .patient("000003")
            .subject("consents" + AuditReviews.NOT_IN_CHARGE));
    assertEquals(List.of("000002"), listed(audit, ReviewKind.OTHER_DEPARTMENT));
    assertEquals(1L, counts(audit).get(ReviewKind.OTHER_DEPARTMENT));
  }

  @OnBothDatabases
  void namesOfUsersAreFoundAmongThePatients(TestDatabase database) {
    Auditing audit = new Auditing(database);
    staff(database, 1, "doctor", "試験 太郎");
    staff(database, 2, "nurse", "試験 花子");
    patient(database, 1, "000001", "試験　太郎");
    patient(database, 2, "000002", "試験花子");
    patient(database, 3, "000003", "別名 三郎");
    read(audit, "000001", AuditGround.CONSENT);
    read(audit, "000002", AuditGround.CONSENT);
    read(audit, "000003", AuditGround.CONSENT);
    assertEquals(List.of("000001"), listed(audit, ReviewKind.OWN_RECORD));
    assertEquals(List.of("000002"), listed(audit, ReviewKind.COLLEAGUE));
  }

  @OnBothDatabases
  void whoLivesWhereTheReaderLivesIsFoundByTheReadersOwnPlaceAmongThePatients(
      TestDatabase database) {
    Auditing audit = new Auditing(database);
    staff(database, 1, "doctor", "試験 太郎");
    staff(database, 2, "nurse", "試験 花子");
    patient(database, 1, "000001", "試験　太郎");
    patient(database, 2, "000002", "試験 さくら");
    patient(database, 3, "000003", "別名 三郎");
    patient(database, 4, "000004", "試験花子");
    patient(database, 5, "000005", "別名 四郎");
    patient(database, 6, "000006", "別名 五郎");
    lives(database, "000001", "架空県見本市１－２－３ 甲荘１０１");
    lives(database, "000002", "架空県見本市1-2-3　甲荘101");
    lives(database, "000003", "架空県見本市1-2-3甲荘102");
    lives(database, "000004", "架空県見本市9-9");
    lives(database, "000005", "架空県見本市9-9");
    lives(database, "000006", "");
    for (int number = 1; number <= 6; number++) {
      read(audit, "00000" + number, AuditGround.CONSENT);
    }
    assertEquals(List.of("000002"), listed(audit, ReviewKind.SAME_ADDRESS));
    assertEquals(1L, counts(audit).get(ReviewKind.SAME_ADDRESS));
    lives(database, "000001", "");
    assertEquals(List.of(), listed(audit, ReviewKind.SAME_ADDRESS));
  }

  @OnBothDatabases
  void whomAListShowsIsRecorded(TestDatabase database) {
    Auditing audit = new Auditing(database);
    read(audit, "000001", AuditGround.EMERGENCY);
    listed(audit, ReviewKind.EMERGENCY);
    assertEquals(
        List.of("auditor"),
        audit
            .search(new AuditQuery(null, null, null, "000001", AuditAction.VIEW_AUDIT, 0, 10))
            .stream()
            .map(record -> record.account())
            .toList());
  }

  private static void staff(TestDatabase database, int id, String account, String name) {
    database.sql(
        "insert into staff_account (id, name, display_name, password_hash, enabled, created_at)"
            + " values (%d, '%s', '%s', 'x', true, current_timestamp)"
                .formatted(id, account, name));
  }

  private static void patient(TestDatabase database, int id, String number, String name) {
    database.sql(
        "insert into patient (id, patient_number, full_name, name_kana, name_folded, kana_folded,"
            + " name_loose, kana_loose, folding_version, birth_date, sex, registered_at,"
            + " changed_at, version) values (%d, '%s', '%s', 'シケン', '', '', '', '', 1, date"
                .formatted(id, number, name)
            + " '1968-04-15', '1', current_timestamp, current_timestamp, 1)");
  }

  private static void lives(TestDatabase database, String number, String address) {
    database.sql(
        "update patient set address = '%s' where patient_number = '%s'".formatted(address, number));
  }

  private static void read(Auditing audit, String patient, AuditGround ground) {
    audit.caller.become("doctor", Role.DOCTOR);
    audit.record(AuditEntry.of(AuditAction.VIEW_MEDICAL, ground).patient(patient).subject("YZK"));
  }

  private static List<String> listed(Auditing audit, ReviewKind kind) {
    audit.caller.become("auditor", Role.AUDITOR);
    return audit.with(
        wiring -> {
          Auditing.ledger(wiring);
          return wiring.wire(new AuditReviewsBean()).list(kind, null).stream()
              .map(record -> record.entry().patientNumber())
              .toList();
        });
  }

  private static Map<ReviewKind, Long> counts(Auditing audit) {
    return audit.with(
        wiring -> {
          Auditing.ledger(wiring);
          return wiring.wire(new AuditReviewsBean()).counts();
        });
  }
}
