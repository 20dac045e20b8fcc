package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.RemoteAccess;
import jp.madoguchi.audit.RemoteDecision;
import jp.madoguchi.audit.RemoteFinding;
import jp.madoguchi.audit.RemoteLogReport;
import jp.madoguchi.audit.RemoteOrigin;
import jp.madoguchi.audit.RemoteSubject;
import jp.madoguchi.audit.ReviewRefusal;
import jp.madoguchi.audit.ReviewRefused;
import jp.madoguchi.maintenance.NewWorkPlan;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.function.Executable;

/** Logs of the gate, log-ins of who maintains, and plans. */
class RemoteAccessTest {
  private static final String HEAD = "開始,終了,利用者,備考,接続元\n";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @OnBothDatabases
  void sessionsAreSetAgainstThePlansAndDecisionsStay(TestDatabase database) {
    ReviewHouse house = new ReviewHouse(database);
    plan(house, "保守 太郎", "2026-11-24T01:00:00Z", "2026-11-24T03:00:00Z");
    plan(house, "保守 次郎", "2026-11-24T01:00:00Z", "2026-11-24T03:00:00Z");
    house.clock.forward(Duration.ofHours(12));
    house.auditing();
    RemoteLogReport report =
        house
            .remote()
            .read(
                HEAD
                    + "2026/11/24 10:00,2026/11/24 11:00,保守太郎,,192.0.2.7\n"
                    + "2026-11-24T11:30:00+09:00,2026-11-24 12:10:30,保守 太郎,,192.0.2.7\n"
                    + "2026-11-24 19:00:00,2026-11-24 19:20,だれか,,198.51.100.9\n");
    assertTrue(report.taken());
    assertEquals(
        List.of("WITHOUT_PLAN だれか 0", "OUTSIDE 保守 太郎 11", "UNUSED 保守 次郎 0", "WITHIN 保守太郎 0"),
        found(house));
    RemoteSubject nobody = finding(house, "だれか").about();
    house.remote().decide(nobody, RemoteDecision.PURSUED, "業者に問合せ中");
    house.remote().decide(nobody, RemoteDecision.EXPLAINED, "緊急の復旧。契約書で確認");
    anotherServerDecidedBefore(database, nobody);
    RemoteFinding decided = finding(house, "だれか");
    assertEquals(RemoteDecision.EXPLAINED, decided.decided().decision());
    assertEquals("auditor", decided.decided().account());
    assertFalse(decided.open());
    assertEquals(
        "OUTSIDE 保守 太郎 11", found(house).get(0), "what is still to be looked at stands first");
    assertEquals(3, house.count("select count(*) from audit_remote_decision"));
    assertEquals(2, house.records("DECIDE_REMOTE").size());
    refuses(ReviewRefusal.NOTE, () -> house.remote().decide(nobody, RemoteDecision.EXPLAINED, ""));
    for (RemoteOrigin origin : RemoteOrigin.values()) {
      refuses(ReviewRefusal.GONE, () -> explained(house, new RemoteSubject(origin, 99_999)));
    }
    assertEquals(List.of(), house.remote().findings(DAY.plusDays(1), DAY.plusDays(2)));
  }

  @OnBothDatabases
  void logInsOfWhoMaintainsAreSetAgainstThemByThemselves(TestDatabase database) {
    ReviewHouse house = new ReviewHouse(database);
    database.sql("update staff_account set job = 'MAINTENANCE_CONTRACTOR' where name = 'doctor'");
    database.sql("update staff_account set job = 'INFORMATION_SYSTEMS' where name = 'auditor'");
    logIn(database, 900001, "doctor");
    logIn(database, 900002, "auditor");
    logIn(database, 900003, "admin");
    house.auditing();
    assertEquals(List.of("WITHOUT_PLAN auditor 0", "WITHOUT_PLAN doctor 0"), found(house));
    refuses(
        ReviewRefusal.OWN, () -> explained(house, new RemoteSubject(RemoteOrigin.LOG_IN, 900_002)));
    explained(house, new RemoteSubject(RemoteOrigin.LOG_IN, 900_001));
  }

  @OnBothDatabases
  void aPlanIsNotCalledUnusedWhereNotAllWasRead(TestDatabase database) {
    ReviewHouse house = new ReviewHouse(database);
    plan(house, "保守 太郎", "2026-11-24T01:00:00Z", "2026-11-24T02:00:00Z");
    plan(house, "保守 次郎", "2026-11-24T05:00:00Z", "2026-11-24T06:00:00Z");
    house.clock.forward(Duration.ofHours(12));
    house.auditing();
    StringBuilder log = new StringBuilder(HEAD);
    log.append("2026-11-24 10:00,2026-11-24 10:30,保守太郎,,192.0.2.7\n");
    for (int second = 0; second < RemoteAccess.MOST; second++) {
      String at = "2026-11-24 12:%02d:%02d".formatted(second / 60, second % 60);
      log.append(at).append(',').append(at).append(",だれか,,198.51.100.9\n");
    }
    assertEquals(RemoteAccess.MOST + 1, house.remote().read(log.toString()).added());
    assertEquals(
        List.of("UNUSED 保守 次郎 0"),
        found(house).stream().filter(one -> one.startsWith("UNUSED")).toList());
  }

  @OnBothDatabases
  void nobodyDecidesAboutWhatBearsHisName(TestDatabase database) {
    ReviewHouse house = new ReviewHouse(database);
    plan(house, "監査　花子", "2026-11-24T01:00:00Z", "2026-11-24T02:00:00Z");
    RemoteSubject plan = new RemoteSubject(RemoteOrigin.WORK_PLAN, house.plan().id());
    house.clock.forward(Duration.ofHours(12));
    house.auditing();
    house
        .remote()
        .read(
            HEAD
                + "2026-11-24 07:00,2026-11-24 08:00,監査花子,,192.0.2.7\n"
                + "2026-11-24 07:00,2026-11-24 08:00,Ａuditor,,192.0.2.7\n");
    for (String own : List.of("監査花子", "Ａuditor")) {
      refuses(ReviewRefusal.OWN, () -> explained(house, finding(house, own).about()));
    }
    refuses(ReviewRefusal.OWN, () -> explained(house, plan));
    house.as("doctor", Role.AUDITOR);
    explained(house, finding(house, "監査花子").about());
    explained(house, plan);
  }

  @OnBothDatabases
  void aPlanIsNotJudgedByWhoMadeIt(TestDatabase database) {
    ReviewHouse house = new ReviewHouse(database);
    plan(house, "保守 太郎", "2026-11-24T01:00:00Z", "2026-11-24T02:00:00Z");
    RemoteSubject about = new RemoteSubject(RemoteOrigin.WORK_PLAN, house.plan().id());
    house.auditing();
    refuses(ReviewRefusal.GONE, () -> explained(house, about));
    house.clock.forward(Duration.ofHours(12));
    for (String own : List.of("admin", "second")) {
      house.as(own, Role.AUDITOR);
      refuses(ReviewRefusal.OWN, () -> explained(house, about));
    }
  }

  @OnBothDatabases
  void aLogIsTakenWholeOrNotAtAllAndTwiceAddsNothing(TestDatabase database) {
    ReviewHouse house = new ReviewHouse(database);
    house.auditing();
    String good = HEAD + "2026-11-24 07:00,2026-11-24 08:00,保守 太郎,x,192.0.2.7\n";
    assertEquals(1, house.remote().preview(good).added());
    assertEquals(0, house.count("select count(*) from audit_remote_session"));
    assertEquals(1, house.remote().read("\ufeff" + good).added());
    RemoteLogReport again = house.remote().read(good);
    assertEquals("0 1", again.added() + " " + again.known());
    RemoteLogReport wrong =
        house
            .remote()
            .read(
                HEAD
                    + "2026-11-24 06:00,2026-11-24 06:30,保守 太郎,,192.0.2.7\n"
                    + "2026-11-31 06:00,,保守 太郎,,192.0.2.7\n"
                    + "2026-11-24 06:00,2026-11-24 05:00,,,192.0.2.7 か\n"
                    + "2026-11-24 23:00,2026-11-24 23:30,1234-5678-9018,,192.0.2.7\n"
                    + "2026-11-24 06:00,2026-11-24 06:30\n"
                    + "2026-11-24 06:00,2026-11-24 06:30,\"保守\u001b太郎\",,192.0.2.7\n");
    assertFalse(wrong.taken());
    assertEquals(
        List.of(
            "3 START NOT_A_TIME",
            "3 END MISSING",
            "4 WHO MISSING",
            "4 SOURCE NOT_OF_ITS_FORM",
            "4 END END_BEFORE_START",
            "5 WHO NOT_OF_ITS_FORM",
            "5 START IN_THE_FUTURE",
            "6 null FIELDS",
            "7 WHO NOT_OF_ITS_FORM"),
        told(wrong));
    assertEquals(1, house.count("select count(*) from audit_remote_session"));
    assertEquals(List.of("1 null EMPTY"), told(house.remote().read("")));
    assertEquals(List.of("1 null EMPTY"), told(house.remote().read(HEAD)));
    assertEquals(
        List.of("1 START HEADER_TWICE", "1 WHO HEADER_LACKS", "1 SOURCE HEADER_LACKS"),
        told(house.remote().read("開始,開始日時,終了\na,b,c\n")));
    assertEquals(
        List.of("2 null CUT"), told(house.remote().read(good.substring(0, good.length() - 1))));
    assertEquals(List.of("2 null QUOTES"), told(house.remote().read(HEAD + "\"2026-11-24")));
    String many = "2026-11-24 06:00,2026-11-24 06:30,保守 太郎,,192.0.2.7\n";
    assertEquals(
        List.of(RemoteAccess.MOST_LINES + 2 + " null TOO_MANY_LINES"),
        told(house.remote().read(HEAD + many.repeat(RemoteAccess.MOST_LINES + 1))));
  }

  private static void plan(ReviewHouse house, String person, String from, String until) {
    house.as("admin", Role.ADMIN);
    house
        .plans()
        .enter(
            new NewWorkPlan(
                null, "試験商会", person, Instant.parse(from), Instant.parse(until), "月次点検", "電子カルテ"));
    house.as("second", Role.ADMIN).plans().approve(house.plan().shown());
  }

  private static void logIn(TestDatabase database, int id, String account) {
    database.sql(
        "insert into audit_record (id, at, account, role, terminal, action, ground, outcome, form)"
            + " values (%d, timestamp with time zone '2026-11-24 08:0%d:00+09:00', '%s', 'ADMIN',"
                .formatted(id, id % 10, account)
            + " '192.0.2.1', 'LOG_IN', 'ADMINISTRATION', 'OK', 2)");
  }

  /** With a number of its own stock, which is higher. */
  private static void anotherServerDecidedBefore(TestDatabase database, RemoteSubject about) {
    database.sql(
        "insert into audit_remote_decision (id, about, decision, note, account, decided_at) values"
            + " (900000, '%s', 'PURSUED', 'x', 'other', timestamp with time zone"
                .formatted(about.key())
            + " '2026-11-24 08:00:00+09:00')");
  }

  private static void explained(ReviewHouse house, RemoteSubject about) {
    house.remote().decide(about, RemoteDecision.EXPLAINED, "確認した");
  }

  private static List<String> found(ReviewHouse house) {
    return house.remote().findings(DAY, DAY).stream()
        .map(one -> one.verdict() + " " + one.who() + " " + one.minutesOutside())
        .toList();
  }

  private static RemoteFinding finding(ReviewHouse house, String who) {
    return house.remote().findings(DAY, DAY).stream()
        .filter(one -> one.who().equals(who))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> told(RemoteLogReport report) {
    return report.findings().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.fault())
        .toList();
  }

  private static void refuses(ReviewRefusal why, Executable act) {
    assertEquals(why, assertThrows(ReviewRefused.class, act).why());
  }
}
