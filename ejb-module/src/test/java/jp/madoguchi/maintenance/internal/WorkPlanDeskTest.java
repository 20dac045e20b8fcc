package jp.madoguchi.maintenance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.maintenance.NewWorkPlan;
import jp.madoguchi.maintenance.WorkPlan;
import jp.madoguchi.maintenance.WorkPlanBook;
import jp.madoguchi.maintenance.WorkPlanDesk;
import jp.madoguchi.maintenance.WorkPlanRefusal;
import jp.madoguchi.maintenance.WorkPlanRefused;
import jp.madoguchi.maintenance.WorkPlanState;
import jp.madoguchi.maintenance.WorkPlanVersion;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;

/** Work plans: two people, within bounds of time. */
class WorkPlanDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final SetClock clock = new SetClock("2026-11-24T09:00:00+09:00");
  private final Caller caller = new Caller("admin", Role.ADMIN);
  private BeanContainer beans;

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.maintenance.lateHours");
  }

  private void open(TestDatabase database) {
    beans = new BeanContainer(database, caller, clock, new Workplace(), new Alone());
    beans
        .bean(InitialAccounts.class)
        .createFrom("admin\tfirst-word\tADMIN\t管理 一郎\nsecond\tsecond-word\tADMIN\t管理 二郎\n");
  }

  @OnBothDatabases
  void anotherAdministratorApprovesAndEitherWithdraws(TestDatabase database) {
    open(database);
    desk().enter(of("second", NOW, NOW.plus(HOUR)));
    assertEquals(WorkPlanState.WAITING, plan().state());
    refuses(WorkPlanRefusal.NOT_TWO_PEOPLE, () -> desk().approve(plan().shown()));
    caller.become("second", Role.ADMIN);
    refuses(WorkPlanRefusal.NOT_TWO_PEOPLE, () -> desk().approve(plan().shown()));
    caller.become("third", Role.ADMIN);
    WorkPlanVersion shown = plan().shown();
    desk().approve(shown);
    assertEquals(WorkPlanState.APPROVED, plan().state());
    refuses(WorkPlanRefusal.CHANGED_MEANWHILE, () -> desk().approve(shown));
    refuses(WorkPlanRefusal.NOTHING_WAITS, () -> desk().approve(plan().shown()));
    refuses(WorkPlanRefusal.REASON, () -> desk().withdraw(plan().shown(), " "));
    desk().withdraw(plan().shown(), "中止の連絡");
    assertEquals(WorkPlanState.WITHDRAWN, plan().state());
    assertEquals(clock.instant(), plan().ends());
    refuses(WorkPlanRefusal.WITHDRAWN, () -> desk().withdraw(plan().shown(), "x"));
    refuses(WorkPlanRefusal.GONE, () -> desk().approve(new WorkPlanVersion(4711, 1)));
    String id = Long.toString(plan().id());
    assertEquals(
        List.of(
            "admin ENTER_WORK_PLAN work plan " + id + " second (月次点検)",
            "third APPROVE_WORK_PLAN work plan " + id + " second",
            "third WITHDRAW_WORK_PLAN work plan " + id + " second (中止の連絡)"),
        records(database));
  }

  @OnBothDatabases
  void whoIsNamedInAPlanDoesNotApproveIt(TestDatabase database) {
    open(database);
    desk().enter(new NewWorkPlan(null, null, "管理　二郎", NOW, NOW.plus(HOUR), "p", "s"));
    caller.become("second", Role.ADMIN);
    refuses(WorkPlanRefusal.NOT_TWO_PEOPLE, () -> desk().approve(plan().shown()));
    caller.become("third", Role.ADMIN);
    desk().approve(plan().shown());
    assertEquals(WorkPlanState.APPROVED, plan().state());
  }

  @OnBothDatabases
  void whatWasWorkedStaysPlanned(TestDatabase database) {
    open(database);
    desk().enter(of(null, NOW, NOW.plus(HOUR)));
    caller.become("second", Role.ADMIN);
    desk().approve(plan().shown());
    clock.forward(HOUR);
    assertEquals(WorkPlanState.OVER, plan().state());
    refuses(WorkPlanRefusal.OVER, () -> desk().withdraw(plan().shown(), "x"));
  }

  @OnBothDatabases
  void whatIsTypedWrongIsRefusedByName(TestDatabase database) {
    open(database);
    Instant later = NOW.plus(HOUR);
    refuses(WorkPlanRefusal.NOBODY, typed(" ", "試験商会", "", NOW, later, "p", "s"));
    refuses(WorkPlanRefusal.ACCOUNT_UNKNOWN, typed("none", null, null, NOW, later, "p", "s"));
    refuses(WorkPlanRefusal.VENDOR, typed(null, "v".repeat(81), "a", NOW, later, "p", "s"));
    refuses(WorkPlanRefusal.PERSON, typed(null, null, "a".repeat(81), NOW, later, "p", "s"));
    refuses(WorkPlanRefusal.PURPOSE, typed(null, null, "a", NOW, later, null, "s"));
    refuses(WorkPlanRefusal.SYSTEMS, typed(null, null, "a", NOW, later, "p", "s".repeat(201)));
    refuses(WorkPlanRefusal.PERIOD, typed(null, null, "a", null, later, "p", "s"));
    refuses(WorkPlanRefusal.PERIOD, typed(null, null, "a", NOW, null, "p", "s"));
    refuses(WorkPlanRefusal.PERIOD, typed(null, null, "a", NOW, NOW, "p", "s"));
    Instant month = NOW.plus(Duration.ofDays(31));
    refuses(WorkPlanRefusal.TOO_LONG, typed(null, null, "a", NOW, month.plusSeconds(1), "p", "s"));
    Instant yesterday = NOW.minus(Duration.ofHours(24));
    refuses(
        WorkPlanRefusal.TOO_LATE,
        typed(null, null, "a", yesterday.minusSeconds(1), later, "p", "s"));
    System.setProperty("madoguchi.maintenance.lateHours", "0");
    refuses(WorkPlanRefusal.TOO_LATE, typed(null, null, "a", yesterday, later, "p", "s"));
    System.clearProperty("madoguchi.maintenance.lateHours");
    desk().enter(new NewWorkPlan(null, null, "a", yesterday, later, "p", "s"));
    desk().enter(new NewWorkPlan(null, null, "a", NOW, month, "p", "s"));
    assertEquals(2, beans.bean(WorkPlanBook.class).count());
  }

  private Executable typed(
      String account,
      String vendor,
      String person,
      Instant from,
      Instant until,
      String purpose,
      String systems) {
    return () ->
        desk().enter(new NewWorkPlan(account, vendor, person, from, until, purpose, systems));
  }

  private WorkPlanDesk desk() {
    return beans.bean(WorkPlanDesk.class);
  }

  private WorkPlan plan() {
    return beans.bean(WorkPlanBook.class).list(0, 10).get(0);
  }

  private static NewWorkPlan of(String account, Instant from, Instant until) {
    return new NewWorkPlan(account, "試験商会", "保守 太郎", from, until, "月次点検", "電子カルテ");
  }

  private static List<String> records(TestDatabase database) {
    return database.call(
        em ->
            em
                .createNativeQuery(
                    "select account || ' ' || action || ' ' || subject from audit_record where"
                        + " action like '%WORK_PLAN' order by id")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }

  private static void refuses(WorkPlanRefusal why, Executable act) {
    assertEquals(why, assertThrows(WorkPlanRefused.class, act).why());
  }
}
