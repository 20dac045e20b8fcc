package jp.madoguchi.audit.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.audit.RemoteVerdict;
import jp.madoguchi.maintenance.WorkPlan;

/**
 * Work against the approved plans of its person (作業計画との突合): plans that follow each other count as
 * one, a withdrawn one to the moment of its withdrawal, and one that was approved after the work
 * had begun covers it, which is said.
 *
 * @param minutesOutside rounded up
 * @param plan the one that covers most of it, or null
 */
record PlanComparison(RemoteVerdict verdict, long minutesOutside, WorkPlan plan) {
  private static final int MINUTE = 60;

  static PlanComparison of(RemoteWork work, List<WorkPlan> approved) {
    List<WorkPlan> plans =
        approved.stream().filter(work::isBy).sorted(Comparator.comparing(WorkPlan::from)).toList();
    if (plans.isEmpty()) {
      return new PlanComparison(RemoteVerdict.WITHOUT_PLAN, 0, null);
    }
    WorkPlan most =
        plans.stream().max(Comparator.comparing(plan -> covered(work, plan))).orElseThrow();
    Duration outside = outside(work, plans);
    if (!outside.isZero()) {
      long minutes = (outside.toSeconds() + MINUTE - 1) / MINUTE;
      return new PlanComparison(RemoteVerdict.OUTSIDE, Math.max(1, minutes), most);
    }
    List<WorkPlan> before =
        plans.stream().filter(plan -> !plan.approvedAt().isAfter(work.from())).toList();
    boolean inTime = !before.isEmpty() && outside(work, before).isZero();
    return new PlanComparison(
        inTime ? RemoteVerdict.WITHIN : RemoteVerdict.APPROVED_LATER, 0, most);
  }

  /** What of the work no plan covers. */
  private static Duration outside(RemoteWork work, List<WorkPlan> plans) {
    Duration outside = Duration.ZERO;
    Instant at = work.from();
    for (WorkPlan plan : plans) {
      if (plan.from().isAfter(at)) {
        outside = outside.plus(Duration.between(at, plan.from()));
        at = plan.from();
      }
      at = later(at, plan.ends());
    }
    return at.isBefore(work.until()) ? outside.plus(Duration.between(at, work.until())) : outside;
  }

  private static Duration covered(RemoteWork work, WorkPlan plan) {
    Instant from = later(work.from(), plan.from());
    Instant until = plan.ends().isBefore(work.until()) ? plan.ends() : work.until();
    return until.isBefore(from) ? Duration.ZERO : Duration.between(from, until);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
