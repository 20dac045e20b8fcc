package jp.madoguchi.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The facility's zone and its calendar day (施設の時刻): Japan's, whatever the server is set to. */
public final class FacilityTime {
  /** Asia/Tokyo. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private FacilityTime() {}

  /** The calendar day of an instant, 営業日. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
