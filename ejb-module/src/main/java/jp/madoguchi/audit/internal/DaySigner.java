package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.audit.internal.proof.TimeStamping;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/** Signs closed days and has the newest one stamped where an authority is set. */
@ApplicationScoped
public class DaySigner implements PeriodicWork {
  @EJB DaySigning days;

  @Override
  public String name() {
    return "audit-sign";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run(Fence fence) {
    while (days.signNext(fence)) {
      // another day is closed
    }
    String authority = Settings.text("audit.tsa", null);
    Optional<SignedDay> unstamped = authority == null ? Optional.empty() : days.unstamped(fence);
    if (unstamped.isPresent()) {
      days.stamped(unstamped.get(), stamp(unstamped.get(), authority), fence);
    }
  }

  private static String stamp(SignedDay day, String authority) {
    try {
      return TimeStamping.of(day.signature(), authority);
    } catch (IOException e) {
      throw new IllegalStateException("the signed day could not be stamped: " + e.getMessage(), e);
    }
  }
}
