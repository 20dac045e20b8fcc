package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.ChainReport.ChainBreak;
import jp.madoguchi.audit.ChainReport.ChainBreakKind;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.audit.internal.proof.LocalAuthority;
import jp.madoguchi.audit.internal.proof.TimeStamping;
import jp.madoguchi.audit.internal.proof.Tooled;
import jp.madoguchi.node.Fence;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestDatabase.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./madoguchi audit export} and {@code verify}: three days of records, of which two are
 * closed and signed; what the tables' owner does to them is found in the file.
 */
class ExportedLedgerTest {
  @TempDir Path folder;

  @OnBothDatabases
  void anUntouchedLedgerIsSoundWithTheKeyAndWithTheCertificateAlone(TestDatabase database)
      throws IOException {
    Auditing audit = threeDays(database);
    Path file = exported(audit);
    Tooled withKey = verify(audit, file);
    assertEquals(0, withKey.code(), withKey.said());
    assertTrue(
        withKey.said().startsWith("records: 9, computed anew: 9, signed days: 2, stamped: 0,"),
        withKey.said());
    Path certificate = folder.resolve("audit.pem");
    assertEquals(0, tool(audit, "certificate", certificate.toString()).code());
    Tooled without =
        Tooled.run(Map.of(), audit.clock, "verify", file.toString(), certificate.toString());
    assertEquals(0, without.code(), without.said());
    assertTrue(without.said().startsWith("records: 9, computed anew: 0, signed days: 2,"));
    Files.writeString(file, Files.readString(file).replace("000121", "000999"));
    Tooled changed =
        Tooled.run(Map.of(), audit.clock, "verify", file.toString(), certificate.toString());
    assertEquals(1, changed.code(), changed.said());
    assertTrue(changed.said().contains("the links of 2026-11-24"), changed.said());
  }

  /** Whoever cuts a file by hand is told of a broken line, whatever is missing there. */
  @Test
  void aLineWithoutOneOfItsMembersIsFoundOrSaysTheSameAsBefore() throws IOException {
    try (TestDatabase database = TestDatabase.fresh(Product.H2)) {
      Auditing audit = threeDays(database);
      Path file = exported(audit);
      List<String> lines = Files.readAllLines(file);
      Path cut = folder.resolve("cut.jsonl");
      Path certificate = folder.resolve("cut.pem");
      assertEquals(0, tool(audit, "certificate", certificate.toString()).code());
      Set<String> types = new HashSet<>();
      for (int at = 0; at < lines.size(); at++) {
        if (!types.add(lines.get(at).replaceFirst(".*\"type\":\"([a-z]+)\".*", "$1"))) {
          continue;
        }
        Matcher member =
            Pattern.compile("\"([A-Za-z]+)\":(\"[^\"]*\"|\\d+),?").matcher(lines.get(at));
        while (member.find()) {
          List<String> changed = new ArrayList<>(lines);
          changed.set(
              at,
              (lines.get(at).substring(0, member.start()) + lines.get(at).substring(member.end()))
                  .replace(",}", "}"));
          Files.write(cut, changed);
          Tooled told =
              Tooled.run(Map.of(), audit.clock, "verify", cut.toString(), certificate.toString());
          boolean harmless =
              lines.get(at).contains("\"type\":\"certificate\"")
                  || member.group(1).equals("madeBy");
          assertTrue(harmless || told.code() == 1, member.group(1) + ": " + told.said());
          assertTrue(told.code() <= 1, member.group(1) + ": " + told.said());
        }
      }
    }
  }

  @OnBothDatabases
  void aChangedRecordIsTheFirstThatIsNamed(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    database.sql("update audit_record set account = 'x' where id = " + recordOf(audit, 5));
    broken(audit, "link 5, record " + recordOf(audit, 5));
  }

  @OnBothDatabases
  void aBackDatedRecordIsNamed(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    database.sql(
        "update audit_record set at = at - interval '1' day where id = " + recordOf(audit, 6));
    broken(audit, "link 6, record " + recordOf(audit, 6));
  }

  @OnBothDatabases
  void aRecordTakenAwayIsNamed(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    long id = recordOf(audit, 4);
    database.sql("delete from audit_record where id = " + id);
    broken(audit, "link 4, record " + id + ": the record is missing");
  }

  @OnBothDatabases
  void aRecordTakenAwayWithItsLinkIsNamed(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    database.sql("delete from audit_record where id = " + recordOf(audit, 4));
    database.sql("delete from audit_seal where seq = 4");
    broken(audit, "link 4 is missing");
  }

  @OnBothDatabases
  void aRecordPutInBetweenIsNamed(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    database.sql("update audit_seal set seq = seq + 100 where seq > 4");
    database.sql("update audit_seal set seq = seq - 99 where seq > 100");
    database.sql(
        "insert into audit_record (id, at, account, role, terminal, action, ground, outcome, form)"
            + " values (999999, current_timestamp, 'doctor', 'DOCTOR', '-', 'LIST', 'RECEPTION',"
            + " 'OK', 2)");
    database.sql(
        "insert into audit_seal (seq, record_id, hash, sealed_at, key_id) select 5, 999999, hash,"
            + " sealed_at, key_id from audit_seal where seq = 4");
    broken(audit, "link 5, record 999999");
  }

  @OnBothDatabases
  void recordsInAnotherOrderAreNamed(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    long second = recordOf(audit, 2);
    long third = recordOf(audit, 3);
    database.sql("update audit_seal set record_id = -1 where seq = 2");
    database.sql("update audit_seal set record_id = " + second + " where seq = 3");
    database.sql("update audit_seal set record_id = " + third + " where seq = 2");
    broken(audit, "link 2, record " + third);
  }

  @OnBothDatabases
  void whomAListShowedIsPartOfIt(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    database.sql(
        "delete from audit_shown where record_id = "
            + recordOf(audit, 3)
            + " and patient_number = '000555'");
    broken(audit, "link 3, record " + recordOf(audit, 3) + ": whom the record's list showed");
  }

  @OnBothDatabases
  void aSignedDayTakenAwayIsFound(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    database.sql("delete from audit_segment where last_seq = 3");
    broken(audit, "the first signed day does not begin with the links");
    database.sql("delete from audit_segment");
    audit.clock.forward(Duration.ofDays(1));
    broken(audit, "link 1, record " + recordOf(audit, 1) + ": a closed day of links is not signed");
    assertEquals(
        List.of(new ChainBreak(1, recordOf(audit, 1), ChainBreakKind.SEGMENT_ALTERED)),
        audit.verify(true).findings());
  }

  @OnBothDatabases
  void aSignedDayThatSaysSomethingElseIsFound(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    database.sql(
        "update audit_segment set statement = replace(statement, 'links 1 to 3, 3', 'links 1 to 3,"
            + " 4') where last_seq = 3");
    broken(audit, "the signature of 2026-11-24 does not hold");
    assertEquals(
        List.of(new ChainBreak(3, 0, ChainBreakKind.SEGMENT_ALTERED)),
        audit.verify(true).findings());
  }

  @OnBothDatabases
  void aFileThatWasCutIsNotSound(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    Path file = exported(audit);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 2));
    assertTrue(verify(audit, file).said().contains("the file was cut"));
    List<String> moved = new ArrayList<>(lines);
    Collections.swap(moved, lines.size() - 2, lines.size() - 3);
    Files.write(file, moved);
    assertTrue(verify(audit, file).said().contains("link 8 is missing or moved"));
    Files.writeString(file, "{\"type\":\"audit\"");
    assertEquals(1, verify(audit, file).code());
  }

  @OnBothDatabases
  void aRetiredMonthLeavesAProofThatHolds(TestDatabase database) throws IOException {
    Auditing audit = threeDays(database);
    assertEquals(2, tool(audit, "retire", "2026-11").code(), "it is not over");
    audit.clock.forward(Duration.ofDays(8));
    audit.record(view("000130"));
    audit.seal();
    while (sign(audit)) {
      // the days before
    }
    Tooled retired = tool(audit, "retire", "2026-11");
    assertEquals(0, retired.code(), retired.said());
    assertTrue(retired.said().contains("9 records of 2026-11"), retired.said());
    audit.seal();
    Tooled after = verify(audit, exported(audit));
    assertEquals(0, after.code(), after.said());
    assertTrue(after.said().startsWith("records: 2,"), after.said());
    assertTrue(audit.verify(true).sound(), () -> audit.last().findings().toString());
    // and who takes more away than was retired is found
    database.sql("delete from audit_record where id = " + recordOf(audit, 10));
    database.sql("delete from audit_seal where seq = 10");
    assertEquals(1, verify(audit, exported(audit)).code());
  }

  @OnBothDatabases
  void aDayIsStampedByAnAuthorityAndFailingIsTold(TestDatabase database) throws IOException {
    try (LocalAuthority authority = new LocalAuthority()) {
      Auditing audit = threeDays(database);
      SignedDay day =
          days(audit, signing -> signing.unstamped(new Fence("timer/audit-sign", 1))).orElseThrow();
      authority.away = true;
      assertThrows(
          IOException.class,
          () -> TimeStamping.of(day.signature(), authority.address().toString()));
      authority.away = false;
      String token = TimeStamping.of(day.signature(), authority.address().toString());
      assertNotNull(TimeStamping.time(day.signature(), token));
      assertEquals(null, TimeStamping.time(day.signature() + "x", token));
      assertNotNull(days(audit, DaySigning::unstampedSince).orElse(null));
      days(
          audit,
          signing -> {
            signing.stamped(day, token, new Fence("timer/audit-sign", 1));
            return true;
          });
      assertTrue(days(audit, DaySigning::unstampedSince).isEmpty());
      Tooled sound = verify(audit, exported(audit));
      assertTrue(sound.said().contains("stamped: 1"), sound.said());
      database.sql(
          "update audit_segment set signature = (select signature from audit_segment where last_seq = 3) where last_seq = 6");
      broken(audit, "does not hold");
    }
  }

  private Auditing threeDays(TestDatabase database) {
    Auditing audit =
        new Auditing(database, TestKeyring.in(folder, new Auditing(database).clock.instant()));
    for (int day = 0; day < 3; day++) {
      audit.record(view("000120"));
      audit.record(view("000121"));
      audit.record(
          AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
              .showing("board", List.of("000555", "000556"), NotedHowOften.EACH_TIME));
      assertEquals(3, audit.seal());
      audit.clock.forward(Duration.ofDays(day < 2 ? 1 : 0));
      sign(audit);
    }
    return audit;
  }

  private static boolean sign(Auditing audit) {
    return days(audit, signing -> signing.signNext(new Fence("timer/audit-sign", 1)));
  }

  private static <T> T days(Auditing audit, java.util.function.Function<DaySigning, T> work) {
    return audit.with(
        wiring -> {
          wiring.wire(new Retirements());
          return work.apply(wiring.wire(new DaySigning()));
        });
  }

  private void broken(Auditing audit, String what) throws IOException {
    Tooled verdict = verify(audit, exported(audit));
    assertEquals(1, verdict.code(), verdict.said());
    assertTrue(verdict.said().contains(what), verdict.said());
  }

  private Path exported(Auditing audit) {
    Path file = folder.resolve("audit.jsonl");
    Tooled made = tool(audit, "export", file.toString());
    assertEquals(0, made.code(), made.said());
    return file;
  }

  private Tooled verify(Auditing audit, Path file) {
    return tool(audit, "verify", file.toString());
  }

  private Tooled tool(Auditing audit, String... words) {
    Map<String, String> environment = new HashMap<>();
    environment.put("MADOGUCHI_AUDIT_KEYSTORE", folder.resolve("audit.p12").toString());
    environment.put("MADOGUCHI_AUDIT_KEYSTORE_PASSWORD", "only a test");
    try (Connection connection = audit.database.dataSource().getConnection()) {
      environment.put("MADOGUCHI_DB_URL", connection.getMetaData().getURL());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    boolean postgres = audit.database.product() == Product.POSTGRESQL;
    environment.put("MADOGUCHI_DB_USER", postgres ? "postgres" : "sa");
    environment.put("MADOGUCHI_DB_PASSWORD", postgres ? "postgres" : "sa");
    return Tooled.run(environment, audit.clock, words);
  }

  private static AuditEntry view(String patient) {
    return AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION).patient(patient);
  }

  private static long recordOf(Auditing audit, long seq) {
    return audit.database.call(em -> em.find(Seal.class, seq).recordId());
  }
}
