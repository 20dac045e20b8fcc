package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.LeakLine;
import jp.madoguchi.audit.LeakQuestion;
import jp.madoguchi.audit.LeakReport;
import jp.madoguchi.audit.LeakReports;
import jp.madoguchi.audit.LeakedData;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** The leak report: whose data, which, who, when. */
class LeakReportTest {
  private static final String PATIENT = "000123";

  @OnBothDatabases
  void ofAPatientItNamesEverybodyWhoSawTheData(TestDatabase database) {
    Auditing audit = morning(database);
    LeakReport report = report(audit, PATIENT, null);
    assertEquals(
        List.of("doctor MEDICAL YZK", "clerk ELIGIBILITY null", "clerk LIST null"), told(report));
    assertEquals(List.of(1L, 2L), List.of(report.patients(), report.people()));
    assertEquals(
        Map.of(LeakedData.MEDICAL, 1L, LeakedData.ELIGIBILITY, 1L, LeakedData.LIST, 1L),
        report.patientsByData());
    assertEquals(
        List.of("clerk ELIGIBILITY null", "clerk LIST null"),
        told(report(audit, PATIENT, "clerk")));
  }

  @OnBothDatabases
  void ofAUserItNamesEverybodyWhoseDataTheUserSaw(TestDatabase database) {
    Auditing audit = morning(database);
    LeakReport report = report(audit, null, "clerk");
    assertEquals(
        List.of(PATIENT, PATIENT, "000555"),
        report.lines().stream().map(LeakLine::patientNumber).toList());
    assertEquals(2, report.patients());
    assertFalse(report.cut());
  }

  @OnBothDatabases
  void whatWasRefusedOrDoneByNobodyShowedNothing(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.record(
        AuditEntry.of(AuditAction.REFUSED, AuditGround.CONSENT).patient(PATIENT).outcome("x"));
    audit.with(
        wiring -> {
          Auditing.ledger(wiring);
          wiring
              .part(AuditWriter.class)
              .append(
                  AuditActor.NOBODY,
                  AuditEntry.of(AuditAction.LIST, AuditGround.SYSTEM).patient(PATIENT));
          return null;
        });
    assertEquals(List.of(), report(audit, PATIENT, null).lines());
  }

  @OnBothDatabases
  void anotherPeriodIsAnother(TestDatabase database) {
    Auditing audit = morning(database);
    audit.clock.forward(Duration.ofDays(3));
    assertEquals(List.of(), report(audit, PATIENT, null).lines());
  }

  @OnBothDatabases
  void whatIsHandedOutAsksForAProofAndIsRecordedLikeWhatIsLookedAt(TestDatabase database) {
    Auditing audit = morning(database);
    assertThrows(ProofDue.class, () -> handedOut(audit, null));
    assertEquals(0, reports(audit));
    LeakReport handed = handedOut(audit, audit.clock.instant());
    assertEquals(1, reports(audit));
    assertEquals(told(report(audit, null, "clerk")), told(handed));
  }

  @OnBothDatabases
  void theReportItselfIsRecordedWithWhomItNames(TestDatabase database) {
    Auditing audit = morning(database);
    report(audit, null, "clerk");
    List<String> who =
        audit
            .search(new AuditQuery(null, null, null, "000555", AuditAction.REPORT_LEAK, 0, 10))
            .stream()
            .map(record -> record.account())
            .toList();
    assertEquals(List.of("auditor"), who);
  }

  @OnBothDatabases
  void aReportHasAnEndAndSaysSo(TestDatabase database) {
    Auditing audit = new Auditing(database);
    database.sql(
        "insert into audit_record (id, at, account, role, terminal, action, patient_number, ground,"
            + " outcome) select x, timestamp with time zone '2026-11-24 08:00:00+09:00', 'clerk',"
            + " 'CLERK', '-', 'VIEW_PATIENT', '000123', 'RECEPTION', 'OK' from "
            + (database.product() == TestDatabase.Product.H2
                ? "system_range(100001, 110001)"
                : "generate_series(100001, 110001)")
            + " as numbers(x)");
    LeakReport report = report(audit, PATIENT, null);
    assertTrue(report.cut());
    assertEquals(LeakReports.MOST_LINES, report.lines().size());
  }

  @OnBothDatabases
  void aQuestionAboutNobodyIsNone(TestDatabase database) {
    Instant now = new Auditing(database).clock.instant();
    assertThrows(
        IllegalArgumentException.class,
        () -> new LeakQuestion(null, null, now.minusSeconds(1), now));
    assertThrows(IllegalArgumentException.class, () -> new LeakQuestion(PATIENT, null, now, now));
  }

  private static Auditing morning(TestDatabase database) {
    Auditing audit = new Auditing(database);
    audit.caller.become("doctor", Role.DOCTOR);
    audit.record(
        AuditEntry.of(AuditAction.VIEW_MEDICAL, AuditGround.CONSENT)
            .patient(PATIENT)
            .subject("YZK"));
    audit.clock.forward(Duration.ofMinutes(1));
    audit.caller.become("clerk", Role.CLERK);
    audit.record(
        AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION).patient(PATIENT));
    audit.record(AuditEntry.of(AuditAction.TAKE_OVER, AuditGround.RECEPTION).patient(PATIENT));
    audit.clock.forward(Duration.ofMinutes(1));
    audit.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .showing("board", List.of(PATIENT, "000555"), NotedHowOften.EACH_TIME));
    return audit;
  }

  private static LeakReport report(Auditing audit, String patient, String account) {
    audit.caller.become("auditor", Role.AUDITOR);
    Instant now = audit.clock.instant();
    return audit.with(
        wiring -> {
          Auditing.ledger(wiring);
          return wiring
              .wire(new LeakReportsBean())
              .report(
                  new LeakQuestion(
                      patient, account, now.minus(Duration.ofDays(1)), now.plusSeconds(1)));
        });
  }

  /** For a person within a log-in; when they proved who they are, null for long ago. */
  private static LeakReport handedOut(Auditing audit, Instant provedAt) {
    audit.caller.become("auditor", Role.AUDITOR);
    Instant now = audit.clock.instant();
    return audit.with(
        wiring -> {
          Auditing.ledger(wiring);
          wiring.part(Workplace.class).withinLogIn(provedAt);
          return wiring
              .wire(new LeakReportsBean())
              .handOut(
                  new LeakQuestion(
                      null, "clerk", now.minus(Duration.ofDays(1)), now.plusSeconds(1)));
        });
  }

  private static int reports(Auditing audit) {
    return audit
        .search(new AuditQuery(null, null, null, null, AuditAction.REPORT_LEAK, 0, 10))
        .size();
  }

  private static List<String> told(LeakReport report) {
    return report.lines().stream()
        .map(
            line ->
                line.record().account() + " " + line.data() + " " + line.record().entry().subject())
        .toList();
  }
}
