package jp.madoguchi.facility.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The facility's clock: Japan's time zone, whatever the server is set to. */
@ApplicationScoped
public class FacilityClock {
  /** Asia/Tokyo. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @Produces
  Clock clock() {
    return Clock.system(ZONE);
  }
}
