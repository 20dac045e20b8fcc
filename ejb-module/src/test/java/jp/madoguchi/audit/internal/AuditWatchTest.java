package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditCondition.AppendOnlyRights;
import jp.madoguchi.audit.AuditCondition.KeystoreState;
import jp.madoguchi.audit.AuditCondition.StampPatience;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.node.Fence;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestDatabase.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the ledger: rights as the database has them, lag, stamps. */
class AuditWatchTest {
  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.audit.tsa");
    System.clearProperty("madoguchi.audit.tsa.stopHours");
  }

  @OnBothDatabases
  void oneUserForEverythingIsToldAsNotEnforced(TestDatabase database) {
    AuditCondition now = condition(new Auditing(database));
    assertEquals(
        database.product() == Product.H2 ? AppendOnlyRights.NOT_ON_H2 : AppendOnlyRights.ONE_USER,
        now.rights());
    assertFalse(now.keyed());
    assertTrue(AuditAlarm.sentence(now).contains("append-only is not enforced by the database"));
  }

  @Test
  void theApplicationsUserRecordsSealsSignsAndCannotChange() {
    try (TestDatabase owners = TestDatabase.fresh(Product.POSTGRESQL);
        TestDatabase application = owners.asApplication()) {
      Auditing audit = keyed(application);
      audit.record(view());
      assertEquals(1, audit.seal());
      audit.clock.forward(Duration.ofDays(1));
      assertTrue(sign(audit));
      assertTrue(audit.verify(true).sound());
      AuditCondition now = condition(audit);
      assertEquals(AppendOnlyRights.ENFORCED, now.rights());
      assertTrue(now.keyed());
      // a right given back is told, whatever the settings say
      owners.sql("grant delete on audit_shown to application");
      assertEquals(AppendOnlyRights.ONE_USER, condition(audit).rights());
    }
  }

  @OnBothDatabases
  void aRecordThatWaitsForMoreThanAMinuteIsAnAlarm(TestDatabase database) {
    Auditing audit = new Auditing(database);
    assertNull(condition(audit).oldestUnsealed());
    Instant began = audit.clock.instant();
    audit.record(view());
    audit.clock.forward(Duration.ofSeconds(AuditCondition.MOST_LAG_SECONDS));
    audit.record(view());
    assertFalse(condition(audit).alarming());
    audit.clock.forward(Duration.ofSeconds(1));
    assertEquals(began, condition(audit).oldestUnsealed());
    assertTrue(condition(audit).alarming());
    audit.seal();
    assertFalse(condition(audit).alarming());
  }

  @OnBothDatabases
  void stampsThatFailWarnAfterADayAndStopViewingAfterThree(TestDatabase database) {
    Auditing audit = keyed(database);
    audit.record(view());
    audit.seal();
    audit.clock.forward(Duration.ofDays(1));
    sign(audit);
    audit.clock.forward(Duration.ofDays(10));
    assertEquals(StampPatience.NONE, condition(audit).stamps(), "no authority is set");
    audit.clock.forward(Duration.ofDays(-10));
    System.setProperty("madoguchi.audit.tsa", "http://127.0.0.1:9/");
    audit.clock.forward(Duration.ofHours(24));
    assertEquals(StampPatience.IN_TIME, condition(audit).stamps());
    audit.clock.forward(Duration.ofSeconds(1));
    assertEquals(StampPatience.LATE, condition(audit).stamps());
    assertFalse(stopped(audit));
    audit.clock.forward(Duration.ofHours(48));
    assertEquals(StampPatience.STOPPED, condition(audit).stamps());
    assertTrue(stopped(audit));
    System.setProperty("madoguchi.audit.tsa.stopHours", "0");
    assertFalse(stopped(audit));
  }

  @OnBothDatabases
  void anAuthorityThatHasNothingToStampIsAnAlarm(TestDatabase database) {
    Auditing audit = new Auditing(database);
    assertFalse(condition(audit).alarming());
    System.setProperty("madoguchi.audit.tsa", "http://127.0.0.1:9/");
    assertEquals(StampPatience.NOTHING_SIGNED, condition(audit).stamps());
    assertTrue(condition(audit).alarming());
    assertFalse(stopped(audit), "nobody is kept from reading for it");
    assertTrue(AuditAlarm.sentence(condition(audit)).contains("NOTHING IS STAMPED"));
  }

  @OnBothDatabases
  void aKeystoreThatCannotBeReadIsAnAlarmAndNoFailureOfTheOneWhoAsks(TestDatabase database) {
    AuditKeyring nowhere =
        new AuditKeyring(Map.of("MADOGUCHI_AUDIT_KEYSTORE", folder.resolve("none.p12").toString()));
    Auditing audit = new Auditing(database, nowhere);
    assertEquals(KeystoreState.UNREADABLE, condition(audit).keys());
    assertTrue(condition(audit).alarming());
    assertTrue(AuditAlarm.sentence(condition(audit)).contains("CANNOT BE READ"));
  }

  private Auditing keyed(TestDatabase database) {
    return new Auditing(database, TestKeyring.in(folder, new Auditing(database).clock.instant()));
  }

  private static AuditEntry view() {
    return AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION).patient("000123");
  }

  private static boolean sign(Auditing audit) {
    return audit.with(
        wiring -> {
          wiring.wire(new Retirements());
          return wiring.wire(new DaySigning()).signNext(new Fence("timer/audit-sign", 1));
        });
  }

  private static AuditCondition condition(Auditing audit) {
    return audit.with(wiring -> watch(wiring).condition());
  }

  private static boolean stopped(Auditing audit) {
    return audit.with(wiring -> watch(wiring).viewingStopped());
  }

  private static AuditWatchBean watch(jp.madoguchi.testing.Wiring wiring) {
    wiring.wire(new Retirements());
    wiring.wire(new DaySigning());
    return wiring.wire(new AuditWatchBean());
  }
}
