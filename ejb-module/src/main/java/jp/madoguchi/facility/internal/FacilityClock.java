package jp.madoguchi.facility.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import jp.madoguchi.facility.FacilityTime;

/** The facility's clock: Japan's time zone, whatever the server is set to. */
@ApplicationScoped
public class FacilityClock {

  @Produces
  Clock clock() {
    return Clock.system(FacilityTime.ZONE);
  }
}
