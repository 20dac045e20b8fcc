package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.audit.ReviewRefusal;
import jp.madoguchi.audit.ReviewRefused;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;

/** Readings over their limits, and that somebody looked through them. */
class ReviewAlarmsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.audit.review.limit.emergency");
    System.clearProperty("madoguchi.audit.review.limit.notInCharge");
    System.clearProperty("madoguchi.audit.review.limit.otherDepartment");
    System.clearProperty("madoguchi.audit.review.limit.ownRecord");
  }

  @OnBothDatabases
  void aUserAndAllTogetherGoOverTheirLimitsEachOnce(TestDatabase database) {
    System.setProperty("madoguchi.audit.review.limit.emergency", "2/3");
    ReviewHouse house = new ReviewHouse(database);
    for (String patient : List.of("000001", "000002")) {
      house.read("doctor", patient, AuditGround.EMERGENCY);
    }
    house.read("other", "000003", AuditGround.DISASTER);
    house.read("other", "000003", AuditGround.CONSENT);
    assertEquals(0, house.judged(ReviewKind.EMERGENCY, "2026-11-24"), "at the limit, not over it");
    house.read("doctor", "000003", AuditGround.EMERGENCY);
    house.clock.forward(Duration.ofDays(1));
    house.read("doctor", "000004", AuditGround.EMERGENCY);
    assertEquals(2, house.judged(ReviewKind.EMERGENCY, "2026-11-24"));
    assertEquals(0, house.judged(ReviewKind.EMERGENCY, "2026-11-24"), "raised once");
    assertEquals(
        List.of("2026-11-24 EMERGENCY - 4>3", "2026-11-24 EMERGENCY doctor 3>2"), house.open());
    assertEquals(
        List.of(
            "- RAISE_REVIEW_ALARM EMERGENCY 2026-11-24 doctor 3 over 2",
            "- RAISE_REVIEW_ALARM EMERGENCY 2026-11-24 - 4 over 3"),
        house.records("RAISE"));
  }

  @OnBothDatabases
  void patientsOfOthersHaveALimitOfTheirOwn(TestDatabase database) {
    ReviewHouse house = new ReviewHouse(database);
    house.readOfOthers("doctor", "000001");
    house.read("doctor", "000002", AuditGround.CONSENT);
    assertEquals(0, house.judged(ReviewKind.OTHER_DEPARTMENT, "2026-11-24"), "20 are free");
    System.setProperty("madoguchi.audit.review.limit.otherDepartment", "0/1");
    assertEquals(1, house.judged(ReviewKind.OTHER_DEPARTMENT, "2026-11-24"));
    assertEquals(List.of("2026-11-24 OTHER_DEPARTMENT doctor 1>0"), house.open());
  }

  @OnBothDatabases
  void aDashMeansNoAlarm(TestDatabase database) {
    ReviewHouse house = new ReviewHouse(database);
    house.read("doctor", "000001", AuditGround.EMERGENCY);
    for (String limit : List.of("-", "-/-", "-/1", "1/-")) {
      System.setProperty("madoguchi.audit.review.limit.emergency", limit);
      assertEquals(0, house.judged(ReviewKind.EMERGENCY, "2026-11-24"), limit);
    }
    System.setProperty("madoguchi.audit.review.limit.emergency", "-/0");
    assertEquals(1, house.judged(ReviewKind.EMERGENCY, "2026-11-24"));
  }

  @OnBothDatabases
  void aNightJudgesWhatNothingCanChangeAnyMore(TestDatabase database) {
    System.setProperty("madoguchi.audit.review.limit.notInCharge", "0/-");
    System.setProperty("madoguchi.audit.review.limit.emergency", "0/-");
    ReviewHouse house = new ReviewHouse(database);
    ReviewWatch watch = new ReviewWatch();
    house.read("doctor", "000001", AuditGround.EMERGENCY);
    house.night(watch);
    assertEquals(List.of(), house.open(), "today is not over");
    house.clock.forward(Duration.ofDays(1));
    house.night(watch);
    assertEquals(List.of("2026-11-24 EMERGENCY doctor 1>0"), house.open());
    house.clock.forward(Duration.ofHours(12));
    house.night(watch);
    house.clock.forward(Duration.ofHours(12));
    house.night(watch);
    assertEquals(
        List.of("2026-11-24 EMERGENCY doctor 1>0", "2026-11-24 NOT_IN_CHARGE doctor 1>0"),
        house.open(),
        "a reception of the day after would have been in time");
  }

  @OnBothDatabases
  void whoLookedThroughADayStaysAsEvidence(TestDatabase database) {
    System.setProperty("madoguchi.audit.review.limit.emergency", "0/0");
    ReviewHouse house = new ReviewHouse(database);
    house.read("doctor", "000001", AuditGround.EMERGENCY);
    house.auditing();
    refuses(ReviewRefusal.DAY_NOT_OVER, () -> looked(house, "x"));
    house.clock.forward(Duration.ofDays(1));
    house.judged(ReviewKind.EMERGENCY, "2026-11-24");
    house.auditing();
    refuses(ReviewRefusal.NOTE, () -> looked(house, " "));
    refuses(ReviewRefusal.NOTE, () -> looked(house, "x".repeat(401)));
    house.as("doctor", Role.AUDITOR);
    refuses(ReviewRefusal.OWN, () -> looked(house, "自分の閲覧"));
    assertEquals(2, house.open().size());
    looked(house, " 夜間救急。医師に確認した。 ");
    looked(house, "追記");
    assertEquals(List.of(), house.open());
    database.sql(
        "insert into audit_review (id, kind, of_day, account, note, reviewed_at) values (900000,"
            + " 'EMERGENCY', date '2026-11-24', 'other', '別のサーバーで先に', timestamp with time zone"
            + " '2026-11-25 00:00:01+09:00')");
    assertEquals(
        List.of("追記", "夜間救急。医師に確認した。", "別のサーバーで先に"),
        house.alarms().reviewed(ReviewKind.EMERGENCY, DAY).stream().map(r -> r.note()).toList());
    assertEquals(List.of(), house.alarms().reviewed(ReviewKind.COLLEAGUE, DAY));
    assertEquals(
        List.of(
            "auditor REVIEW_READINGS EMERGENCY 2026-11-24",
            "auditor REVIEW_READINGS EMERGENCY 2026-11-24"),
        house.records("REVIEW_READINGS"));
    assertFalse(house.records("RAISE").toString().contains("000001"), "no patient");
  }

  private static void looked(ReviewHouse house, String note) {
    house.alarms().lookedThrough(ReviewKind.EMERGENCY, DAY, note);
  }

  private static void refuses(ReviewRefusal why, Executable act) {
    assertEquals(why, assertThrows(ReviewRefused.class, act).why());
  }
}
