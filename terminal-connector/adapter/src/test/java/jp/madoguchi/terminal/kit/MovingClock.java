package jp.madoguchi.terminal.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test sets forward. */
public final class MovingClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  public void forward(Duration more) {
    ahead = ahead.plus(more);
  }

  @Override
  public ZoneId getZone() {
    return Site.CLOCK.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant instant() {
    return Site.CLOCK.instant().plus(ahead);
  }
}
