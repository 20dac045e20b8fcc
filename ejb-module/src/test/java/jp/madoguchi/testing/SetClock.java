package jp.madoguchi.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import jp.madoguchi.facility.FacilityTime;

/** A clock that a test sets; Asia/Tokyo. */
public final class SetClock extends Clock {
  private Instant now;

  /**
   * @param local date and time in Japan with offset, such as {@code 2026-11-24T09:15:30+09:00}
   */
  public SetClock(String local) {
    set(local);
  }

  public void set(String local) {
    now = java.time.OffsetDateTime.parse(local).toInstant();
  }

  public void forward(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public ZoneId getZone() {
    return FacilityTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
