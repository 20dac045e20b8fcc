package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.no;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.NewOrder;
import jp.madoguchi.clinical.NewOverride;
import jp.madoguchi.clinical.OrderOverride;
import jp.madoguchi.clinical.OrderRefusal;
import jp.madoguchi.clinical.OrderRefused;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.contingency.internal.GroundDeskBean;
import jp.madoguchi.encryption.internal.TestEncryption;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A doctor goes on against a match: with a reason, once, against what was shown. */
class OrderOverrideTest {
  private static final NewOrder AMLO = new NewOrder(PATIENT, "699990001", "", false);
  private static final String REASON = "前医と確認済み、切替のため";
  private static final String KEY = "00000000-key-1";

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.medicine.check");
  }

  private static Ward matching(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK));
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver("202611240001", "a".repeat(64), Samples.drugs());
    MasterRows.inEffect(
        database, "699990001", "1", "2179901F1018", "699990002", "1", "2179901F1026");
    return ward;
  }

  private static String mark(Ward ward) {
    return ward.orders(orders -> orders.check(AMLO)).mark();
  }

  private static OrderOverride override(Ward ward, String mark, String reason, String key) {
    return ward.orders(orders -> orders.override(new NewOverride(AMLO, mark, reason, key)));
  }

  private static OrderRefusal refused(Ward ward, String mark, String reason, String key) {
    return assertThrows(OrderRefused.class, () -> override(ward, mark, reason, key)).why();
  }

  @OnBothDatabases
  void whoChecksAndWhoGoesOnIsRecorded(TestDatabase database) {
    Ward ward = matching(database);
    OrderOverride made = override(ward, mark(ward), "  " + REASON + " ", KEY);
    assertEquals("doctor", made.account());
    assertEquals(REASON, made.reason());
    assertEquals("699990001", made.ordered().code());
    assertEquals(1, made.findings().size());
    assertEquals("シケンアムロ錠５ｍｇ「別社」", made.findings().get(0).running());
    assertEquals("架空の出所", made.findings().get(0).source());
    List<AuditEntry> entries = ward.audit().stream().map(AuditRecord::entry).toList();
    AuditEntry last = entries.get(0);
    assertEquals(AuditAction.OVERRIDE_ORDER, last.action());
    assertEquals(PATIENT, last.patientNumber());
    assertEquals("override " + made.id(), last.request());
    assertTrue(
        entries.stream()
            .anyMatch(
                one -> one.action() == AuditAction.CHECK_ORDER && "FOUND".equals(one.outcome())));
    assertTrue(entries.stream().noneMatch(one -> String.valueOf(one.subject()).contains("シケン")));
    ward.caller.become("pharmacist", Role.PHARMACIST);
    ward.workplace.enter("192.0.2.21", Role.PHARMACIST);
    assertEquals(List.of(made), ward.orders(orders -> orders.recent(PATIENT)));
    assertEquals(AuditAction.VIEW_MEDICAL, ward.audit().get(0).entry().action());
  }

  @OnBothDatabases
  void aDrugOfSurgeryIsNamedUnderItsOwnConsentAlone(TestDatabase database) {
    Ward ward = matching(database);
    override(ward, mark(ward), REASON, KEY);
    assertEquals("シケンアムロ錠５ｍｇ「別社」", running(ward));
    // as one that stood in the history with 診療識別 50 while that was consented to
    database.sql("update order_override set findings = findings || '\t50'");
    database.sql("update order_override set findings = replace(findings, '\t21\t50', '\t50')");
    assertNull(running(ward));
    assertTrue(
        ward.audit().stream().noneMatch(one -> "SHJ overrides".equals(one.entry().subject())));
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK), yes(ConsentKind.SHJ));
    assertEquals("シケンアムロ錠５ｍｇ「別社」", running(ward));
    assertEquals("SHJ overrides", ward.audit().get(0).entry().subject());
  }

  private static String running(Ward ward) {
    return ward.orders(orders -> orders.recent(PATIENT)).get(0).findings().get(0).running();
  }

  @OnBothDatabases
  void theReasonIsAWordOfItsOwn(TestDatabase database) {
    Ward ward = matching(database);
    String mark = mark(ward);
    for (String reason : new String[] {null, "", "    ", "理由あり", "𠮷𠮷𠮷𠮷", "あ".repeat(401)}) {
      assertEquals(OrderRefusal.REASON, refused(ward, mark, reason, KEY), reason);
    }
    assertEquals(OrderRefusal.REASON_SIGNS, refused(ward, mark, "理由\nあります", KEY));
    assertEquals(OrderRefusal.REASON_SIGNS, refused(ward, mark, "理由\u0007あります", KEY));
    assertEquals(OrderRefusal.MY_NUMBER, refused(ward, mark, "本人の番号 1234 5678 9018", KEY));
    assertEquals(0, ward.count("order_override"));
    override(ward, mark, "あ".repeat(400), KEY);
    override(ward, mark, "五文字です", KEY + "2");
    assertEquals(2, ward.count("order_override"));
  }

  @OnBothDatabases
  void aSecondPostRecordsNothingMore(TestDatabase database) {
    Ward ward = matching(database);
    String mark = mark(ward);
    OrderOverride first = override(ward, mark, REASON, KEY);
    assertEquals(first, override(ward, mark, REASON, KEY));
    assertEquals(1, ward.count("order_override"));
    assertEquals(1, ward.count("audit_record where action = 'OVERRIDE_ORDER'"));
    assertEquals(OrderRefusal.KEY_USED, refused(ward, mark, REASON + "別", KEY));
    for (String key : new String[] {null, "short", "a/b/c/d/e/f", "k".repeat(65)}) {
      assertEquals(OrderRefusal.KEY, refused(ward, mark, REASON, key), key);
    }
  }

  @OnBothDatabases
  void onlyWhatWasShownIsGoneAgainst(TestDatabase database) {
    Ward ward = matching(database);
    String mark = mark(ward);
    MasterRows.inEffect(
        database, "699990001", "1", "2179901F1018", "699990002", "1", "2179901F1026");
    assertEquals(OrderRefusal.CHANGED_MEANWHILE, refused(ward, mark, REASON, KEY), "a new edition");
    assertEquals(OrderRefusal.CHANGED_MEANWHILE, refused(ward, null, REASON, KEY));
    MasterRows.inEffect(database, "699990001", "1", "2179901F1018");
    assertEquals(OrderRefusal.NOTHING_FOUND, refused(ward, mark(ward), REASON, KEY));
    System.setProperty("madoguchi.medicine.check", "off");
    assertEquals(OrderRefusal.SWITCHED_OFF, refused(ward, mark(ward), REASON, KEY));
    assertEquals(0, ward.count("order_override"));
  }

  @OnBothDatabases
  void aConsentWithdrawnMeanwhileRecordsNothing(TestDatabase database) {
    Ward ward = matching(database);
    String mark = mark(ward);
    ward.clock.forward(Duration.ofMinutes(1));
    ward.cardSession("2026-11-24T09:16:40+09:00", false, no(ConsentKind.YZK));
    MedicalAccessRefused refused =
        assertThrows(MedicalAccessRefused.class, () -> override(ward, mark, REASON, KEY));
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refused.reason());
    assertEquals(0, ward.count("order_override"));
  }

  @OnBothDatabases
  void whatIsOlderIsShownNoMore(TestDatabase database) {
    Ward ward = matching(database);
    OrderOverride made = override(ward, mark(ward), REASON, KEY);
    database.sql(
        "update order_override set made_at = timestamp with time zone '2026-05-28 09:16:00+09:00'");
    assertEquals(1, ward.orders(orders -> orders.recent(PATIENT)).size());
    database.sql(
        "update order_override set made_at = timestamp with time zone '2026-05-28 09:15:59+09:00'");
    assertEquals(List.of(), ward.orders(orders -> orders.recent(PATIENT)));
    assertEquals(1, made.findings().size());
  }

  @OnBothDatabases
  void whatAnEmergencyOpensIsCheckedAndTheRecordSaysByWhat(TestDatabase database) {
    Ward ward = matching(database);
    ward.cardSession("2026-11-24T09:40:00+09:00", false, no(ConsentKind.YZK));
    ward.clock.set("2026-11-24T10:00:00+09:00");
    assertThrows(MedicalAccessRefused.class, () -> mark(ward));
    ward.caller.become("doctor", Role.DOCTOR, Role.ER_VIEWER);
    ward.workplace.enter("192.0.2.20", Role.DOCTOR);
    ward.by(new GroundDeskBean(), desk -> desk.emergency(EmergencyGroundTest.unconscious(PATIENT)));
    assertNull(ward.orders(orders -> orders.check(AMLO)).surgeryClosed(), "全量版");
    override(ward, mark(ward), REASON, KEY);
    assertEquals(
        1, ward.count("audit_record where action = 'OVERRIDE_ORDER' and ground = 'EMERGENCY'"));
    ward.clock.set("2026-11-24T10:30:00+09:00");
    assertThrows(MedicalAccessRefused.class, () -> ward.orders(orders -> orders.recent(PATIENT)));
  }

  @OnBothDatabases
  void whatWasOrderedAndWhyStandsEncrypted(TestDatabase database) {
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      Ward ward = matching(database);
      OrderOverride made = override(ward, mark(ward), REASON, KEY);
      assertEquals(
          1,
          ward.count(
              "order_override where encrypted is not null and data_key is not null and drug_code is"
                  + " null and drug_name is null and reason is null and findings is null"));
      assertEquals(List.of(made), ward.orders(orders -> orders.recent(PATIENT)));
      assertEquals(made, override(ward, mark(ward), REASON, KEY));
      assertNotNull(node);
    }
  }
}
