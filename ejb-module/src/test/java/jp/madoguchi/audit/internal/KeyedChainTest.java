package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainReport.ChainBreak;
import jp.madoguchi.audit.ChainReport.ChainBreakKind;
import jp.madoguchi.audit.internal.proof.ChainLink;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** The chain with a key from outside the database: who has all tables cannot compute it anew. */
class KeyedChainTest {
  @TempDir Path folder;

  @OnBothDatabases
  void aChainWithAKeyIsSoundAndTheFormerPartStaysSo(TestDatabase database) {
    Auditing before = new Auditing(database);
    before.record(view("000120"));
    before.seal();
    Auditing audit = keyed(database);
    audit.record(view("000121"));
    audit.record(view("000122"));
    audit.seal();
    ChainReport report = audit.verify(true);
    assertTrue(report.sound(), () -> report.findings().toString());
    assertEquals(3, report.verified());
  }

  /** As the tables' owner does it who knows this program: every hash computed anew, the end too. */
  @OnBothDatabases
  void whoComputesTheChainAnewWithoutTheKeyIsFound(TestDatabase database) {
    Auditing audit = keyed(database);
    audit.record(view("000120"));
    audit.record(view("000121"));
    audit.record(view("000122"));
    audit.seal();
    database.sql("update audit_record set patient_number = '000999' where patient_number='000121'");
    anew(database, true);
    assertEquals(
        List.of(ChainBreakKind.ALTERED, ChainBreakKind.ALTERED, ChainBreakKind.ALTERED),
        kinds(audit));
  }

  @OnBothDatabases
  void norDoesItHelpToTakeTheKeysAway(TestDatabase database) {
    Auditing audit = keyed(database);
    audit.clock.forward(Duration.ofDays(2));
    audit.record(view("000120"));
    audit.record(view("000121"));
    audit.seal();
    database.sql("update audit_record set patient_number = '000999' where patient_number='000121'");
    anew(database, false);
    assertEquals(List.of(ChainBreakKind.WITHOUT_KEY, ChainBreakKind.WITHOUT_KEY), kinds(audit));
  }

  @OnBothDatabases
  void aLinkWithoutKeyAfterOneWithIsNamed(TestDatabase database) {
    Auditing audit = keyed(database);
    audit.record(view("000120"));
    audit.seal();
    audit.record(view("000121"));
    audit.seal();
    String first = database.call(em -> em.find(Seal.class, 1L).hash());
    String second =
        database.call(
            em -> {
              Seal seal = em.find(Seal.class, 2L);
              AuditRow row = em.find(AuditRow.class, seal.recordId());
              return ChainLink.hash(null, first, 2, null, row.line());
            });
    database.sql("update audit_seal set key_id = null, hash = '" + second + "' where seq = 2");
    database.sql("update audit_chain set last_hash = '" + second + "'");
    assertEquals(List.of(ChainBreakKind.WITHOUT_KEY), kinds(audit));
  }

  @OnBothDatabases
  void theTimeOfTheSealIsSealedToo(TestDatabase database) {
    Auditing audit = keyed(database);
    audit.record(view("000120"));
    audit.seal();
    database.sql("update audit_seal set sealed_at = sealed_at - interval '1' minute");
    assertEquals(List.of(ChainBreakKind.ALTERED), kinds(audit));
  }

  @OnBothDatabases
  void aServerWithoutTheKeyDoesNotGoOnWithTheChain(TestDatabase database) {
    Auditing audit = keyed(database);
    audit.record(view("000120"));
    audit.seal();
    Auditing other = new Auditing(database);
    other.record(view("000121"));
    assertThrows(IllegalStateException.class, other::seal);
    assertEquals(1, audit.seal(), "it waited for the one that has the key");
    assertEquals(
        List.of(
            new ChainBreak(1, recordOf(audit, 1), ChainBreakKind.KEY_UNKNOWN),
            new ChainBreak(2, recordOf(audit, 2), ChainBreakKind.KEY_UNKNOWN)),
        other.verify(true).findings());
  }

  @OnBothDatabases
  void aNewKeyGoesOnAndTheFormerLinksStaySound(TestDatabase database) {
    Auditing audit = keyed(database);
    audit.record(view("000120"));
    audit.seal();
    String former = database.call(em -> em.find(Seal.class, 1L).key());
    Auditing renewed = keyed(database);
    renewed.record(view("000121"));
    renewed.seal();
    assertFalse(former.equals(database.call(em -> em.find(Seal.class, 2L).key())));
    assertTrue(renewed.verify(true).sound());
  }

  @OnBothDatabases
  void aKeystoreThatCannotBeReadIsAnError(TestDatabase database) {
    Auditing audit =
        new Auditing(
            database,
            new AuditKeyring(
                Map.of("MADOGUCHI_AUDIT_KEYSTORE", folder.resolve("none.p12").toString())));
    audit.record(view("000120"));
    assertThrows(IllegalStateException.class, audit::seal);
  }

  private Auditing keyed(TestDatabase database) {
    return new Auditing(database, TestKeyring.in(folder, new Auditing(database).clock.instant()));
  }

  private static void anew(TestDatabase database, boolean keepKeys) {
    List<Long> links =
        database.call(
            em ->
                em.createQuery("select s.seq from Seal s order by s.seq", Long.class)
                    .getResultList());
    String before = ChainLink.START;
    for (long seq : links) {
      String previous = before;
      String hash =
          database.call(
              em -> {
                Seal seal = em.find(Seal.class, seq);
                AuditRow row = em.find(AuditRow.class, seal.recordId());
                return ChainLink.hash(null, previous, seq, null, row.line());
              });
      database.sql(
          "update audit_seal set hash = '%s'%s where seq = %d"
              .formatted(hash, keepKeys ? "" : ", key_id = null", seq));
      database.sql("update audit_chain set last_hash = '" + hash + "'");
      before = hash;
    }
  }

  private static AuditEntry view(String patient) {
    return AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION).patient(patient);
  }

  private static List<ChainBreakKind> kinds(Auditing audit) {
    audit.clock.forward(Duration.ofSeconds(1));
    return audit.verify(true).findings().stream().map(ChainBreak::kind).toList();
  }

  private static long recordOf(Auditing audit, long seq) {
    return audit.database.call(em -> em.find(Seal.class, seq).recordId());
  }
}
