package jp.madoguchi.access;

import java.time.LocalDate;

/**
 * When somebody works here (在職): from the first to the last day, without the days of a leave (休職).
 * All days are included, Asia/Tokyo; null where there is no such limit. Accounts of before the
 * register of staff have none at all, and work.
 *
 * @param leaveUntil last day of the leave; null while it is not known
 */
public record Employment(
    LocalDate startsOn, LocalDate endsOn, LocalDate leaveFrom, LocalDate leaveUntil) {
  /** What somebody is on a day. */
  public enum EmploymentState {
    /** 在職. */
    WORKING,
    /** 入職前. */
    NOT_YET,
    /** 休職. */
    ON_LEAVE,
    /** 退職. */
    LEFT
  }

  /** Without any limit. */
  public static Employment unlimited() {
    return new Employment(null, null, null, null);
  }

  /** How the person stands on that day. */
  public EmploymentState on(LocalDate day) {
    if (endsOn != null && day.isAfter(endsOn)) {
      return EmploymentState.LEFT;
    }
    if (startsOn != null && day.isBefore(startsOn)) {
      return EmploymentState.NOT_YET;
    }
    boolean away =
        leaveFrom != null
            && !day.isBefore(leaveFrom)
            && (leaveUntil == null || !day.isAfter(leaveUntil));
    return away ? EmploymentState.ON_LEAVE : EmploymentState.WORKING;
  }

  /** Whether the person may work with the program on that day. */
  public boolean works(LocalDate day) {
    return on(day) == EmploymentState.WORKING;
  }

  /** Whether no end stands before its beginning, and a leave has one. */
  public boolean inOrder() {
    return (startsOn == null || endsOn == null || !endsOn.isBefore(startsOn))
        && (leaveUntil == null || leaveFrom != null && !leaveUntil.isBefore(leaveFrom));
  }

  /** The first day from {@code today} on that the person does not work, or null for none. */
  public LocalDate awayFrom(LocalDate today) {
    if (!works(today)) {
      return today;
    }
    LocalDate after = endsOn == null ? null : endsOn.plusDays(1);
    LocalDate leave = leaveFrom != null && leaveFrom.isAfter(today) ? leaveFrom : null;
    if (after == null || leave != null && leave.isBefore(after)) {
      return leave;
    }
    return after;
  }
}
