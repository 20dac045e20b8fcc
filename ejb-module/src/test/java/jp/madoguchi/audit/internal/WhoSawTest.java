package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.ChangedValues;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.audit.internal.proof.SealedRecord;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whose data a list showed is found afterwards, and what an act changed is shown to be so. */
class WhoSawTest {
  private static final String PATIENT = "000123";

  @OnBothDatabases
  void whoeverSawAPatientInAListIsFound(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.record(list(NotedHowOften.EACH_TIME, PATIENT, "000124"));
    audit.clock.forward(Duration.ofMinutes(1));
    audit.caller.become("clerk2", Role.CLERK);
    audit.record(list(NotedHowOften.EACH_TIME, "000124"));
    audit.clock.forward(Duration.ofMinutes(1));
    audit.caller.become("doctor", Role.DOCTOR);
    audit.record(AuditEntry.of(AuditAction.VIEW_MEDICAL, AuditGround.CONSENT).patient(PATIENT));
    assertEquals(List.of("doctor", "clerk"), whoSaw(audit, PATIENT));
    assertEquals(List.of("clerk2", "clerk"), whoSaw(audit, "000124"));
    assertEquals(List.of(), whoSaw(audit, "000125"));
  }

  @OnBothDatabases
  void whoeverReadTheLedgerHasSeenWhomItsRecordsAreAbout(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.record(
        AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION).patient(PATIENT));
    audit.clock.forward(Duration.ofMinutes(1));
    audit.search(new AuditQuery(null, null, null, null, null, 0, 9));
    audit.clock.forward(Duration.ofMinutes(1));
    assertEquals(
        List.of("auditor", "clerk"),
        audit.search(new AuditQuery(null, null, null, PATIENT, null, 0, 9)).stream()
            .map(AuditRecord::account)
            .toList());
  }

  @OnBothDatabases
  void theOtherFiltersHoldForListsToo(TestDatabase database) {
    Auditing audit = new Auditing(database);
    Instant begin = audit.clock.instant();
    audit.record(list(NotedHowOften.EACH_TIME, PATIENT));
    audit.clock.forward(Duration.ofMinutes(1));
    audit.record(list(NotedHowOften.EACH_TIME, PATIENT));
    audit.caller.become("auditor", Role.AUDITOR);
    Instant minute = begin.plusSeconds(60);
    assertEquals(1, audit.count(new AuditQuery(minute, null, null, PATIENT, null, 0, 9)));
    assertEquals(1, audit.count(new AuditQuery(null, minute, null, PATIENT, null, 0, 9)));
    assertEquals(0, audit.count(new AuditQuery(null, null, "other", PATIENT, null, 0, 9)));
    assertEquals(
        2, audit.count(new AuditQuery(null, null, "clerk", PATIENT, AuditAction.LIST, 0, 9)));
    assertEquals(0, audit.count(new AuditQuery(null, null, null, PATIENT, AuditAction.HOLD, 0, 9)));
    assertEquals(
        1, audit.search(new AuditQuery(minute, null, "clerk", PATIENT, null, 0, 9)).size());
  }

  @OnBothDatabases
  void pagesOfBothKindsFollowEachOther(TestDatabase database) {
    Auditing audit = new Auditing(database);
    for (int i = 0; i < 6; i++) {
      audit.clock.forward(Duration.ofMinutes(1));
      audit.record(
          i % 2 == 0
              ? list(NotedHowOften.EACH_TIME, PATIENT).outcome("" + i)
              : AuditEntry.of(AuditAction.HOLD, AuditGround.RECEPTION)
                  .patient(PATIENT)
                  .outcome("" + i));
    }
    List<String> pages =
        List.of(0, 2, 4).stream()
            .flatMap(
                first ->
                    audit
                        .search(new AuditQuery(null, null, "clerk", PATIENT, null, first, 2))
                        .stream())
            .map(record -> record.entry().outcome())
            .toList();
    assertEquals(List.of("5", "4", "3", "2", "1", "0"), pages);
    assertEquals(6, audit.count(new AuditQuery(null, null, "clerk", PATIENT, null, 0, 2)));
    assertThrows(
        IllegalArgumentException.class,
        () -> audit.search(new AuditQuery(null, null, null, PATIENT, null, 10_001, 2)));
  }

  @OnBothDatabases
  void aListThatIsReturnedToNotesAPatientOncePerAccountListAndDay(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.record(list(NotedHowOften.DAILY, PATIENT));
    audit.record(list(NotedHowOften.DAILY, PATIENT, "000124"));
    assertEquals(2, records(audit), "each look is a record");
    assertEquals(2, shown(audit));
    audit.caller.become("clerk2", Role.CLERK);
    audit.record(list(NotedHowOften.DAILY, PATIENT));
    assertEquals(3, shown(audit), "another account saw the patient too");
    audit.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .showing("consented patients", List.of(PATIENT), NotedHowOften.DAILY));
    assertEquals(4, shown(audit), "and in another list");
    audit.clock.forward(Duration.ofHours(24));
    audit.record(list(NotedHowOften.DAILY, PATIENT));
    assertEquals(5, shown(audit), "and on another day");
  }

  @OnBothDatabases
  void aBoardThatStaysOpenIsRecordedAnewOnlyForAPatientNotSeenToday(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.record(list(NotedHowOften.DAILY, PATIENT));
    audit.record(list(NotedHowOften.DAILY_OR_NOTHING, PATIENT));
    assertEquals(1, records(audit));
    audit.record(list(NotedHowOften.DAILY_OR_NOTHING, PATIENT, "000124"));
    assertEquals(2, records(audit));
    assertEquals(List.of("clerk"), whoSaw(audit, "000124"));
  }

  @OnBothDatabases
  void whatAnActChangedIsAHashThatOnlyTheKeyCanMake(TestDatabase database) {
    Auditing audit = new Auditing(database);
    AuditEntry act =
        AuditEntry.of(AuditAction.TAKE_OVER, AuditGround.RECEPTION)
            .patient(PATIENT)
            .changed("030", "010");
    audit.record(act);
    audit.record(act);
    List<AuditRecord> records =
        audit.search(new AuditQuery(null, null, "clerk", null, AuditAction.TAKE_OVER, 0, 9));
    AuditRecord newer = records.get(0);
    AuditRecord older = records.get(1);
    assertNotEquals(newer.beforeHash(), newer.afterHash());
    assertNotEquals(newer.afterHash(), older.afterHash(), "the same value, not seen to be so");
    assertNotEquals(
        SealedRecord.sha256(newer.id() + ";" + act.values().after()), newer.afterHash());
    String key =
        database.call(
            em ->
                (String)
                    em.createNativeQuery(
                            "select key_value from installation_key where purpose = 'AUDIT_VALUES'")
                        .getSingleResult());
    assertEquals(
        Fingerprints.ofValue(
            java.util.Base64.getDecoder().decode(key), newer.id(), act.values().after()),
        newer.afterHash(),
        "who knows the value and holds the key can show it");
  }

  @OnBothDatabases
  void anActThatChangesNothingHasNoHashes(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.record(list(NotedHowOften.EACH_TIME));
    AuditRecord record = audit.search(new AuditQuery(null, null, "clerk", null, null, 0, 9)).get(0);
    assertNull(record.beforeHash());
    assertNull(record.afterHash());
  }

  @Test
  void noTwoValuesReadTheSame() {
    assertNotEquals(
        ChangedValues.of(null, List.of("1", "23")), ChangedValues.of(null, List.of("12", "3")));
    assertNotEquals(ChangedValues.of(null, ""), ChangedValues.of(null, null));
    assertEquals(
        ChangedValues.of(null, java.util.Map.of("a", 1, "b", 2)),
        ChangedValues.of(null, new java.util.TreeMap<>(java.util.Map.of("b", 2, "a", 1))));
    Object masked = new Object();
    assertThrows(IllegalArgumentException.class, () -> ChangedValues.of(masked, null));
    assertFalse(ChangedValues.of("試験", "太郎").toString().contains("試験"));
    assertTrue(list(NotedHowOften.DAILY, PATIENT).toString().indexOf(PATIENT) < 0);
  }

  private static AuditEntry list(NotedHowOften how, String... numbers) {
    return AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
        .showing("board", List.of(numbers), how);
  }

  private static List<String> whoSaw(Auditing audit, String patient) {
    return audit.search(new AuditQuery(null, null, null, patient, null, 0, 100)).stream()
        .filter(record -> record.entry().action() != AuditAction.VIEW_AUDIT)
        .map(AuditRecord::account)
        .toList();
  }

  private static long records(Auditing audit) {
    return number(audit, "select count(*) from audit_record");
  }

  private static long shown(Auditing audit) {
    return number(audit, "select count(*) from audit_shown");
  }

  private static long number(Auditing audit, String query) {
    return audit.database.call(
        em -> ((Number) em.createNativeQuery(query).getSingleResult()).longValue());
  }
}
