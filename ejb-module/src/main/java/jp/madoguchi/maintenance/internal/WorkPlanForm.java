package jp.madoguchi.maintenance.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.maintenance.NewWorkPlan;
import jp.madoguchi.maintenance.WorkPlanDesk;
import jp.madoguchi.maintenance.WorkPlanRefusal;
import jp.madoguchi.maintenance.WorkPlanRefused;

/** Forms of what is typed of a work plan. */
final class WorkPlanForm {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 200;
  private static final int LATE_HOURS = 24;
  private static final int MOST_LATE_HOURS = 168;

  private WorkPlanForm() {}

  /** What is kept of what was typed; that the account is one is still to be asked. */
  static NewWorkPlan checked(NewWorkPlan typed, Instant now) {
    String account = text(typed.account());
    String person = text(typed.person());
    stop(account == null && person == null, WorkPlanRefusal.NOBODY);
    String vendor = text(typed.vendor());
    stop(vendor != null && vendor.length() > LONGEST_NAME, WorkPlanRefusal.VENDOR);
    stop(person != null && person.length() > LONGEST_NAME, WorkPlanRefusal.PERSON);
    Instant from = typed.from();
    Instant until = typed.until();
    stop(from == null || until == null || !until.isAfter(from), WorkPlanRefusal.PERIOD);
    stop(
        Duration.between(from, until).compareTo(Duration.ofDays(WorkPlanDesk.MOST_DAYS)) > 0,
        WorkPlanRefusal.TOO_LONG);
    stop(from.isBefore(now.minus(late())), WorkPlanRefusal.TOO_LATE);
    return new NewWorkPlan(
        account,
        vendor,
        person,
        from.truncatedTo(ChronoUnit.SECONDS),
        until.truncatedTo(ChronoUnit.SECONDS),
        required(typed.purpose(), WorkPlanRefusal.PURPOSE),
        required(typed.systems(), WorkPlanRefusal.SYSTEMS));
  }

  static String reason(String typed) {
    return required(typed, WorkPlanRefusal.REASON);
  }

  /** How long ago work may have begun that is entered: what had to be done at once, at night. */
  private static Duration late() {
    return Settings.hours("maintenance.lateHours", LATE_HOURS, MOST_LATE_HOURS);
  }

  private static String required(String typed, WorkPlanRefusal otherwise) {
    String text = text(typed);
    stop(text == null || text.length() > LONGEST_TEXT, otherwise);
    return text;
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static void stop(boolean wrong, WorkPlanRefusal why) {
    if (wrong) {
      throw new WorkPlanRefused(why);
    }
  }
}
