package jp.madoguchi.audit.internal;

import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.facility.Settings;

/**
 * How many readings of a kind and day are looked at without an alarm (点検の上限): {@code
 * madoguchi.audit.review.limit.*}, such as {@code 20/200}; {@code -} for no alarm.
 *
 * @param byOne of one user, or null for no alarm
 * @param inAll of all users together, or null for no alarm
 */
record ReviewLimit(Long byOne, Long inAll) {
  static ReviewLimit of(ReviewKind kind) {
    String text =
        switch (kind) {
          case OUT_OF_HOURS -> Settings.text("audit.review.limit.outOfHours", "20/200");
          case EMERGENCY -> Settings.text("audit.review.limit.emergency", "5/20");
          case NOT_IN_CHARGE -> Settings.text("audit.review.limit.notInCharge", "20/200");
          case OTHER_DEPARTMENT -> Settings.text("audit.review.limit.otherDepartment", "20/200");
          case OWN_RECORD -> Settings.text("audit.review.limit.ownRecord", "0/-");
          case COLLEAGUE -> Settings.text("audit.review.limit.colleague", "2/10");
          case SAME_ADDRESS -> Settings.text("audit.review.limit.sameAddress", "0/-");
        };
    String[] parts = text.strip().split("/");
    return new ReviewLimit(number(parts[0]), parts.length > 1 ? number(parts[1]) : null);
  }

  private static Long number(String text) {
    return text.equals("-") ? null : Long.valueOf(text);
  }

  /** Whether anything is over it at all. */
  boolean none() {
    return byOne == null && inAll == null;
  }
}
