package jp.madoguchi.bulk.internal;

import java.time.Instant;
import java.time.LocalTime;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;

/**
 * Quiet hours (07:30 to 11:30, Asia/Tokyo): the terminal belongs to the reception, nothing is sent
 * or fetched in bulk by itself. Setting {@code bulk.quiet}, {@code 07:30-11:30}; {@code -} for
 * none. Source: workflow rules §6.2.
 *
 * @param from first quiet moment
 * @param to first moment that is not
 */
record QuietHours(LocalTime from, LocalTime to) {

  static QuietHours fromSettings() {
    String text = Settings.text("bulk.quiet", "07:30-11:30").strip();
    if (text.equals("-")) {
      return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }
    try {
      String[] parts = text.split("-", 2);
      return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    } catch (java.time.DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException("setting madoguchi.bulk.quiet is not HH:mm-HH:mm", e);
    }
  }

  /** Whether the moment is quiet; hours over midnight are allowed. */
  boolean at(Instant moment) {
    LocalTime time = moment.atZone(FacilityTime.ZONE).toLocalTime();
    boolean afterStart = !time.isBefore(from);
    boolean beforeEnd = time.isBefore(to);
    return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
  }
}
