package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Once a night: the days that the lists reach back to, each judged when nothing can change it. */
@ApplicationScoped
public class ReviewWatch implements PeriodicWork {
  @EJB ReviewJudging judging;
  @Inject Clock clock;

  /** A server that takes over judges once more, which raises nothing twice. */
  private LocalDate done;

  @Override
  public String name() {
    return "audit-review";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run(Fence fence) {
    LocalDate today = FacilityTime.day(clock.instant());
    if (today.equals(done)) {
      return;
    }
    for (int back = ReviewReadings.days(); back > 0; back--) {
      for (ReviewKind kind : ReviewKind.values()) {
        // who was received on the day after was in somebody's care
        if (kind != ReviewKind.NOT_IN_CHARGE || back > 1) {
          judging.judge(kind, today.minusDays(back), fence);
        }
      }
    }
    done = today;
  }
}
