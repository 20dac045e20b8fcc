package jp.madoguchi.terminal.virtual.faults;

import java.time.Duration;
import java.time.Instant;

/**
 * From when to when something holds; times of day hold every day.
 *
 * @param from null from the start
 * @param to exclusive; null without end
 * @param length instead of {@code to}, or null
 */
public record Span(ScenarioMoment from, ScenarioMoment to, Duration length) {
  /** At all times. */
  public static final Span ALWAYS = new Span(null, null, null);

  private static final Duration DAY = Duration.ofDays(1);

  public Span {
    if (to != null && length != null) {
      throw new IllegalArgumentException("either to or for, not both");
    }
    if (from instanceof ScenarioMoment.OfDay && to instanceof ScenarioMoment.SinceStart) {
      throw new IllegalArgumentException("from and to: both times of day, or both with +");
    }
    if (from instanceof ScenarioMoment.SinceStart first
        && to instanceof ScenarioMoment.SinceStart last
        && last.offset().compareTo(first.offset()) <= 0) {
      throw new IllegalArgumentException("to is not after from");
    }
  }

  /** The same as a span that begins at a moment after the start. */
  Span beginningAt(Duration sinceStart) {
    return from != null ? this : new Span(new ScenarioMoment.SinceStart(sinceStart), to, length);
  }

  /** Whether it holds now. */
  public boolean holds(Instant now, Instant start) {
    if (from instanceof ScenarioMoment.OfDay) {
      // what began yesterday may still hold after midnight
      return holdsFrom(from.on(now, start), now, start)
          || holdsFrom(from.on(now, start).minus(DAY), now, start);
    }
    return holdsFrom(from == null ? start : from.on(now, start), now, start);
  }

  private boolean holdsFrom(Instant first, Instant now, Instant start) {
    return !now.isBefore(first) && now.isBefore(end(first, start));
  }

  private Instant end(Instant first, Instant start) {
    if (length != null) {
      return first.plus(length);
    } else if (to == null) {
      return Instant.MAX;
    }
    Instant end = to.on(first, start);
    boolean nextDay = to instanceof ScenarioMoment.OfDay && !end.isAfter(first);
    return nextDay ? end.plus(DAY) : end;
  }
}
