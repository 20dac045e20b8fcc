package jp.madoguchi.races;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.audit.RemoteAccess;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.audit.internal.ReviewJudging;
import jp.madoguchi.maintenance.NewWorkPlan;
import jp.madoguchi.maintenance.WorkPlanDesk;
import jp.madoguchi.maintenance.WorkPlanVersion;

/** Two administrators with one work plan, two auditors with one log, two servers with one night. */
final class MaintenanceRaces {
  private MaintenanceRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("a work plan is approved by two")
            .before(MaintenanceRaces::entered)
            .both(of((h, plan) -> desk(h).approve(plan)))
            .leaves("select count(*) from audit_record where action = 'APPROVE_WORK_PLAN'", 1),
        Race.of("a work plan is withdrawn while it is approved")
            .before(MaintenanceRaces::entered)
            .between(
                of((h, plan) -> desk(h).approve(plan)),
                of((h, plan) -> desk(h).withdraw(plan, "x")))
            .leaves(
                "select count(*) from audit_record where action in ('APPROVE_WORK_PLAN',"
                    + " 'WITHDRAW_WORK_PLAN')",
                1),
        Race.of("one log is read by two")
            .both(
                h ->
                    h.the(RemoteAccess.class)
                        .read(
                            "start,end,user,source\n"
                                + "2020-01-01 09:00,2020-01-01 10:00,a,192.0.2.7\n"))
            .noneRefused()
            .leaves("select count(*) from audit_remote_session", 1),
        Race.of("two servers judge one day")
            .before(
                h ->
                    h.sql(
                        "insert into audit_record (id, at, account, role, terminal, action, ground,"
                            + " outcome, form, patient_number) select n, timestamp with time zone"
                            + " '2026-01-05 03:00:00+09:00', 'doctor', 'DOCTOR', '-',"
                            + " 'VIEW_MEDICAL', 'EMERGENCY', 'OK', 2, '000001' from"
                            + " generate_series(900001, 900006) n"))
            .both(
                h ->
                    h.the(ReviewJudging.class)
                        .judge(ReviewKind.EMERGENCY, LocalDate.of(2026, 1, 5), Hospital.FENCE))
            .noneRefused()
            .leaves("select count(*) from audit_review_alarm", 1));
  }

  private static void entered(Hospital h) {
    desk(h)
        .enter(
            new NewWorkPlan(
                null,
                null,
                "保守 太郎",
                h.clock.instant(),
                h.clock.instant().plus(Duration.ofHours(1)),
                "点検",
                "電子カルテ"));
    h.sql("update work_plan set entered_by = 'other'");
  }

  /** Both read the plan before either writes. */
  private static Consumer<Hospital> of(BiConsumer<Hospital, WorkPlanVersion> act) {
    return h ->
        act.accept(
            h,
            new WorkPlanVersion(
                h.number("select id from work_plan"), h.number("select version from work_plan")));
  }

  private static WorkPlanDesk desk(Hospital h) {
    return h.the(WorkPlanDesk.class);
  }
}
