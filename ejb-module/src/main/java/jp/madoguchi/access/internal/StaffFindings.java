package jp.madoguchi.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffFinding;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;

/**
 * What is to be looked after about a person at an instant; the list asks the database the same.
 *
 * @param soon the last day on which a leaving is near
 * @param reviewBefore rights confirmed before that are to be confirmed again
 */
record StaffFindings(LocalDate today, LocalDate soon, Instant reviewBefore) {
  private static final int LEAVING_DAYS = 30;

  static StaffFindings at(Instant now) {
    LocalDate today = FacilityTime.day(now);
    Duration kept = Duration.ofDays(Settings.number("staff.review.days", 365, 1, 3650));
    return new StaffFindings(today, today.plusDays(LEAVING_DAYS), now.minus(kept));
  }

  Set<StaffFinding> of(Account account, Collection<LicenceKind> checked) {
    Set<StaffFinding> found = EnumSet.noneOf(StaffFinding.class);
    if (!current(account)) {
      return found;
    }
    if (account.roles().stream().anyMatch(role -> unlicensed(role, checked))) {
      found.add(StaffFinding.LICENCE_UNCHECKED);
    }
    if (account.details().staffNumber() == null || account.details().job() == null) {
      found.add(StaffFinding.INCOMPLETE);
    }
    LocalDate end = account.employment().endsOn();
    if (end != null && !end.isAfter(soon)) {
      found.add(StaffFinding.LEAVING);
    }
    Instant confirmed = account.reviewedAt() == null ? account.createdAt() : account.reviewedAt();
    if (!account.roles().isEmpty() && confirmed.isBefore(reviewBefore)) {
      found.add(StaffFinding.REVIEW_DUE);
    }
    return found;
  }

  static boolean unlicensed(Role role, Collection<LicenceKind> checked) {
    return LicenceKind.of(role).filter(kind -> !checked.contains(kind)).isPresent();
  }

  /** Who has left or was switched off asks for nothing. */
  private boolean current(Account account) {
    LocalDate end = account.employment().endsOn();
    return account.enabled() && (end == null || !end.isBefore(today));
  }
}
