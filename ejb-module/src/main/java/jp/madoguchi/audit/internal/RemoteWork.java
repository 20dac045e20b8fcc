package jp.madoguchi.audit.internal;

import java.time.Instant;
import jp.madoguchi.audit.RemoteSubject;
import jp.madoguchi.maintenance.WorkPlan;

/**
 * Somebody worked, or came in (作業の実績).
 *
 * @param until of a log-in the same instant
 */
record RemoteWork(RemoteSubject about, Instant from, Instant until, String who, String source) {
  /** Whether it lies in the plan's time, in part at least, and the plan is the person's. */
  boolean isBy(WorkPlan plan) {
    // names last: there are many pairs, and most are told apart by their times
    return touches(plan) && plan.isOf(who);
  }

  private boolean touches(WorkPlan plan) {
    return plan.from().isBefore(until)
            && plan.ends().isAfter(from)
            && plan.from().isBefore(plan.ends())
        || from.equals(until) && !plan.from().isAfter(from) && plan.ends().isAfter(from);
  }

  @Override
  public String toString() {
    return "RemoteWork[" + about + "]";
  }
}
