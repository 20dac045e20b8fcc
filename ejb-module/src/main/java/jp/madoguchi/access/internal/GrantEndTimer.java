package jp.madoguchi.access.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/**
 * Looks every second which viewing grants have ended by their time: a page that is open under one
 * is closed as fast as when somebody ends it.
 */
@ApplicationScoped
public class GrantEndTimer implements PeriodicWork {
  /** An heir looks back as far as it takes to become one; what is told twice changes nothing. */
  private static final Duration BACK = Duration.ofMinutes(2);

  private static final int AT_ONCE = 100;

  @EJB GrantEnds ends;
  @Inject Clock clock;

  private Fence under;
  private Instant last;

  @Override
  public String name() {
    return "grant-ends";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run(Fence fence) {
    if (!fence.equals(under)) {
      last = clock.instant().minus(BACK);
      under = fence;
    }
    last = ends.tell(last, fence, AT_ONCE);
  }
}
