package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.internal.AccountsWired;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainReport.ChainBreak;
import jp.madoguchi.audit.ChainReport.ChainBreakKind;
import jp.madoguchi.audit.ChainReport.ChainCheckPhase;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.audit.internal.proof.SealedRecord;
import jp.madoguchi.node.Fence;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** The verification of the chain: what it finds, and that it comes in pieces. */
class ChainCheckTest {
  @OnBothDatabases
  void anUntouchedChainIsSound(TestDatabase database) {
    Auditing audit = sealedThree(database);
    ChainReport report = audit.verify(true);
    assertTrue(report.sound(), report::toString);
    assertEquals(List.of(1L, 3L, 3L), List.of(report.from(), report.verified(), report.sealed()));
    assertEquals(1, report.pending(), "its own record");
    assertEquals("auditor", report.startedBy());
    assertEquals(audit.clock.instant(), report.startedAt());
  }

  @OnBothDatabases
  void aChangedRecordIsNamed(TestDatabase database) {
    Auditing audit = sealedThree(database);
    database.sql("update audit_record set patient_number = '000999' where patient_number='000121'");
    assertEquals(
        List.of(new ChainBreak(2, recordOf(audit, 2), ChainBreakKind.ALTERED)), findings(audit));
    assertEquals(ChainCheckPhase.BROKEN, audit.last().phase());
  }

  @OnBothDatabases
  void aChangedHashOfValuesIsNamed(TestDatabase database) {
    Auditing audit = sealedThree(database);
    database.sql("update audit_record set after_hash = before_hash where patient_number='000121'");
    assertEquals(
        List.of(new ChainBreak(2, recordOf(audit, 2), ChainBreakKind.ALTERED)), findings(audit));
  }

  @OnBothDatabases
  void whoWasShownIsSealedToo(TestDatabase database) {
    Auditing audit = sealedThree(database);
    database.sql("delete from audit_shown where patient_number = '000555'");
    assertEquals(
        List.of(new ChainBreak(3, recordOf(audit, 3), ChainBreakKind.SHOWN_ALTERED)),
        findings(audit));
    database.sql(
        "insert into audit_shown (record_id, patient_number, at, account, list) values (%d, '000777', current_timestamp, 'x', 'board')"
            .formatted(recordOf(audit, 1)));
    assertTrue(
        findings(audit)
            .contains(new ChainBreak(1, recordOf(audit, 1), ChainBreakKind.SHOWN_ALTERED)));
  }

  @OnBothDatabases
  void whoTakesTheDigestAwayWithThemChangesTheRecord(TestDatabase database) {
    Auditing audit = sealedThree(database);
    database.sql("delete from audit_shown");
    database.sql("update audit_record set shown_digest = null");
    assertEquals(
        List.of(new ChainBreak(3, recordOf(audit, 3), ChainBreakKind.ALTERED)), findings(audit));
  }

  @OnBothDatabases
  void aRecordTakenAwayIsNamed(TestDatabase database) {
    Auditing audit = sealedThree(database);
    long id = recordOf(audit, 2);
    database.sql("delete from audit_record where id = " + id);
    assertEquals(List.of(new ChainBreak(2, id, ChainBreakKind.RECORD_MISSING)), findings(audit));
  }

  @OnBothDatabases
  void aRecordTakenAwayWithItsSealIsNamed(TestDatabase database) {
    Auditing audit = sealedThree(database);
    database.sql("delete from audit_record where id = " + recordOf(audit, 2));
    database.sql("delete from audit_seal where seq = 2");
    assertEquals(List.of(new ChainBreak(2, 0, ChainBreakKind.SEAL_MISSING)), findings(audit));
  }

  @OnBothDatabases
  void theNewestRecordTakenAwayWithItsSealIsNamed(TestDatabase database) {
    Auditing audit = sealedThree(database);
    database.sql("delete from audit_record where id = " + recordOf(audit, 3));
    database.sql("delete from audit_seal where seq = 3");
    assertEquals(List.of(new ChainBreak(2, 0, ChainBreakKind.END_DIFFERS)), findings(audit));
  }

  @OnBothDatabases
  void aRecordPutInFromOutsideIsNamed(TestDatabase database) {
    Auditing audit = sealedThree(database);
    database.sql(
        "insert into audit_record (id, at, account, role, terminal, action, ground, outcome) values"
            + " (999999, current_timestamp, 'doctor', 'DOCTOR', '-', 'LIST', 'RECEPTION', 'OK')");
    assertEquals(List.of(new ChainBreak(0, 999999, ChainBreakKind.UNSEALED)), findings(audit));
  }

  /** Records of the release before hold none of the new fields, and their seals hold. */
  @OnBothDatabases
  void theChainOfOlderRecordsIsSound(TestDatabase database) {
    Auditing audit = new Auditing(database);
    String canonical =
        "5:90001;20:2026-01-05T00:00:00Z;5:clerk;-;5:CLERK;9:127.0.0.1;4:HOLD;6:000123;-;"
            + "9:RECEPTION;-;-;2:OK;-;";
    String hash = SealedRecord.sha256("0".repeat(64) + ";1;" + canonical);
    database.sql(
        "insert into audit_record (id, at, account, role, terminal, action, patient_number, ground,"
            + " outcome) values (90001, timestamp with time zone '2026-01-05 09:00:00+09:00',"
            + " 'clerk', 'CLERK', '127.0.0.1', 'HOLD', '000123', 'RECEPTION', 'OK')");
    database.sql(
        "insert into audit_seal (seq, record_id, hash, sealed_at) values (1, 90001, '%s', current_timestamp)"
            .formatted(hash));
    database.sql("update audit_chain set last_seq = 1, last_hash = '%s'".formatted(hash));
    audit.record(view("000124"));
    audit.seal();
    ChainReport report = audit.verify(true);
    assertTrue(report.sound(), () -> report.findings().toString());
    assertEquals(2, report.verified());
    // and nobody turns a new record into an old one to change what only the new form covers
    database.sql("update audit_record set form = 1 where id <> 90001");
    assertFalse(audit.verify(true).sound());
  }

  @OnBothDatabases
  void aVerificationComesInChunksAndGoesOnWhereItStopped(TestDatabase database) {
    Auditing audit = new Auditing(database);
    int records = ChainWalk.CHUNK + 5;
    audit.with(
        wiring -> {
          for (int i = 0; i < records; i++) {
            wiring
                .part(EntityManager.class)
                .persist(row(wiring.part(EntityManager.class), audit, i));
          }
          return null;
        });
    while (audit.seal() > 0) {
      // until nothing waits
    }
    ChainReport begun = audit.verify(true, 1);
    assertEquals(ChainCheckPhase.LINKS, begun.phase());
    assertEquals(ChainWalk.CHUNK, begun.verified());
    ChainReport again = audit.verify(true, 0);
    assertEquals(begun.startedAt(), again.startedAt(), "one at a time");
    // a restart later: whoever comes goes on
    audit.step();
    assertEquals(records, audit.last().verified());
    assertEquals(ChainCheckPhase.RECORDS, audit.last().phase());
    while (audit.last().running()) {
      audit.step();
    }
    assertTrue(audit.last().sound());
    assertFalse(audit.step(), "nothing is left to do");
  }

  private static UnsealedRecord row(EntityManager em, Auditing audit, int i) {
    AuditRow row =
        new AuditRow(audit.clock.instant(), AuditActor.NOBODY, view("%06d".formatted(i)));
    em.persist(row);
    return new UnsealedRecord(row.id());
  }

  @OnBothDatabases
  void nobodyIsKeptFromSealingWhileAChunkIsVerified(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.with(
        wiring -> {
          EntityManager em = wiring.part(EntityManager.class);
          for (int i = 0; i < ChainWalk.CHUNK; i++) {
            em.persist(row(em, audit, i));
          }
          return null;
        });
    while (audit.seal() > 0) {
      // until nothing waits
    }
    audit.verify(true, 0);
    boolean free =
        audit.with(
            wiring -> {
              // the transaction of a chunk is still open while another one takes the sealing lock
              AccountsWired.in(wiring);
              wiring.wire(new jp.madoguchi.node.internal.InstallationKeyMaking());
              wiring.wire(new jp.madoguchi.node.internal.InstallationKeysBean());
              wiring.wire(new AuditWriter());
              wiring.wire(new Retirements());
              wiring.wire(new ChainWalk()).step(new Fence("timer/audit-verify", 1));
              return database.call(
                  em ->
                      em.find(
                              ChainEnd.class,
                              ChainEnd.ID,
                              LockModeType.PESSIMISTIC_WRITE,
                              Map.of("jakarta.persistence.lock.timeout", 0))
                          != null);
            });
    assertTrue(free);
  }

  @OnBothDatabases
  void theNextVerificationNeedsOnlyWhatCameSince(TestDatabase database) {
    Auditing audit = sealedThree(database);
    assertTrue(audit.verify(true).sound());
    audit.record(view("000130"));
    audit.seal();
    ChainReport since = audit.verify(false);
    assertEquals(4, since.from());
    assertTrue(since.sound());
    // its first look is at the link where the last one ended
    database.sql("update audit_seal set hash = 'x' where seq = " + since.verified());
    audit.clock.forward(java.time.Duration.ofSeconds(1));
    ChainReport broken = audit.verify(false);
    assertNotEquals(List.of(), broken.findings());
    assertEquals(ChainCheckPhase.BROKEN, broken.phase());
  }

  @OnBothDatabases
  void whoeverSignsTheChainIsToldOfItsEnd(TestDatabase database) {
    Auditing audit = sealedThree(database);
    assertEquals(1, audit.ends.size());
    String hash = database.call(em -> em.find(Seal.class, 3L).hash());
    assertEquals(hash, audit.ends.get(0).hash());
    assertEquals(3, audit.ends.get(0).seq());
  }

  private static Auditing sealedThree(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.record(view("000120"));
    audit.record(view("000121").changed("前", "後"));
    audit.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .showing("board", List.of("000555", "000556"), NotedHowOften.DAILY));
    assertEquals(3, audit.seal());
    return audit;
  }

  private static AuditEntry view(String patient) {
    return AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION).patient(patient);
  }

  private static List<ChainBreak> findings(Auditing audit) {
    audit.clock.forward(java.time.Duration.ofSeconds(1));
    return audit.verify(true).findings();
  }

  private static long recordOf(Auditing audit, long seq) {
    return audit.database.call(em -> em.find(Seal.class, seq).recordId());
  }
}
