package jp.madoguchi.audit.internal;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.audit.RemoteAccess;
import jp.madoguchi.audit.ReviewAlarm;
import jp.madoguchi.audit.ReviewAlarms;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.maintenance.WorkPlan;
import jp.madoguchi.maintenance.WorkPlanBook;
import jp.madoguchi.maintenance.WorkPlanDesk;
import jp.madoguchi.node.Fence;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;

/** A hospital with two administrators, a doctor who audits as well, and an auditor. */
final class ReviewHouse {
  private static final Fence FENCE = new Fence("timer/audit-review", 1);
  private static final String LINES =
      """
      admin\tfirst-word\tADMIN\t管理 一郎
      second\tsecond-word\tADMIN\t管理 二郎
      doctor\tthird-word\tDOCTOR\t試験 医師
      auditor\tfourth-word\tAUDITOR\t監査 花子
      """;

  final SetClock clock = new SetClock("2026-11-24T09:00:00+09:00");
  final Caller caller = new Caller("admin", Role.ADMIN);
  final TestDatabase database;
  private final BeanContainer beans;

  ReviewHouse(TestDatabase database) {
    this.database = database;
    this.beans = new BeanContainer(database, caller, clock, new Workplace(), new Alone());
    the(InitialAccounts.class).createFrom(LINES);
  }

  <T> T the(Class<T> bean) {
    return beans.bean(bean);
  }

  ReviewHouse as(String account, Role role) {
    caller.become(account, role);
    return this;
  }

  ReviewHouse auditing() {
    return as("auditor", Role.AUDITOR);
  }

  void read(String account, String patient, AuditGround ground) {
    read(account, patient, ground, "YZK");
  }

  /** As the gate marks it where others are in charge. */
  void readOfOthers(String account, String patient) {
    read(account, patient, AuditGround.CONSENT, "YZK" + AuditReviews.NOT_IN_CHARGE);
  }

  private void read(String account, String patient, AuditGround ground, String subject) {
    as(account, Role.DOCTOR);
    beans.within(
        () -> {
          the(AuditLedger.class)
              .record(
                  AuditEntry.of(AuditAction.VIEW_MEDICAL, ground)
                      .patient(patient)
                      .subject(subject));
          return null;
        });
  }

  /** What the timer does at a day. */
  int judged(ReviewKind kind, String day) {
    return the(ReviewJudging.class).judge(kind, LocalDate.parse(day), FENCE);
  }

  /** A whole turn of the timer. */
  void night(ReviewWatch watch) {
    watch.judging = the(ReviewJudging.class);
    watch.clock = clock;
    watch.run(FENCE);
  }

  ReviewAlarms alarms() {
    return the(ReviewAlarms.class);
  }

  /** Account or -, and how many, of the open alarms. */
  List<String> open() {
    auditing();
    return alarms().open().stream().map(ReviewHouse::line).toList();
  }

  private static String line(ReviewAlarm one) {
    String who = one.account() == null ? "-" : one.account();
    return "%s %s %s %d>%d".formatted(one.day(), one.kind(), who, one.found(), one.most());
  }

  RemoteAccess remote() {
    return the(RemoteAccess.class);
  }

  WorkPlanDesk plans() {
    return the(WorkPlanDesk.class);
  }

  /** The newest of all plans. */
  WorkPlan plan() {
    return the(WorkPlanBook.class).list(0, 100).stream()
        .reduce((one, other) -> one.id() > other.id() ? one : other)
        .orElseThrow();
  }

  long count(String question) {
    return database.call(
        em -> ((Number) em.createNativeQuery(question).getSingleResult()).longValue());
  }

  /** Account, action and subject of the records with these words, oldest first. */
  List<String> records(String like) {
    return database.call(
        em ->
            em
                .createNativeQuery(
                    "select account || ' ' || action || ' ' || subject from audit_record"
                        + " where action like '%"
                        + like
                        + "%' order by id")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }
}
