package jp.madoguchi.audit.internal;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import jp.madoguchi.audit.RemoteSubject;
import jp.madoguchi.maintenance.WorkPlan;

/**
 * Somebody worked, or came in (作業の実績).
 *
 * @param until of a log-in the same instant
 */
record RemoteWork(RemoteSubject about, Instant from, Instant until, String who, String source) {
  /** Whether the plan is the person's: by account or name, whatever spaces and widths they have. */
  boolean isOf(WorkPlan plan) {
    String name = folded(who);
    return name.equals(folded(plan.account())) || name.equals(folded(plan.person()));
  }

  /** Whether it lies in the plan's time, in part at least. */
  boolean touches(WorkPlan plan) {
    return plan.from().isBefore(until)
            && plan.ends().isAfter(from)
            && plan.from().isBefore(plan.ends())
        || from.equals(until) && !plan.from().isAfter(from) && plan.ends().isAfter(from);
  }

  static String folded(String name) {
    return name == null
        ? ""
        : Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "RemoteWork[" + about + "]";
  }
}
