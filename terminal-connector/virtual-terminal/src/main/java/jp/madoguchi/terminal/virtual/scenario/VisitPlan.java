package jp.madoguchi.terminal.virtual.scenario;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.terminal.virtual.faults.ScenarioMoment;
import jp.madoguchi.terminal.virtual.faults.Span;

/** Cards put on readers by themselves. */
public sealed interface VisitPlan {
  /**
   * One person at one moment, every day when it is a time of day.
   *
   * @param person number
   * @param reader number, 0 for any
   */
  record Single(ScenarioMoment at, int person, int reader) implements VisitPlan {
    /** Whether the moment lies in the time since the last look. */
    public boolean isDue(Instant lastLook, Instant now, Instant start) {
      Instant moment = at.on(now, start);
      return moment.isAfter(lastLook) && !moment.isAfter(now);
    }
  }

  /**
   * Anybody, evenly.
   *
   * @param span when
   * @param perMinute how many
   */
  record Stream(Span span, int perMinute) implements VisitPlan {
    /** How many cards a stretch of time brings, in millionths. */
    public long millionths(Duration stretch) {
      return stretch.toMillis() * perMinute * 1_000_000L / 60_000;
    }
  }
}
