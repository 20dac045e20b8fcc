package jp.madoguchi.web.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A condition as it was asked for some seconds ago at most: nobody logs in to ask for it, and
 * whoever asks often shall not make the database work.
 *
 * @param <T> the condition
 */
public abstract class StandingNow<T> {
  static final Duration KEPT = Duration.ofSeconds(5);

  private final Supplier<T> watch;
  private final Clock clock;
  private T known;
  private Instant asked;

  StandingNow(Supplier<T> watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  /** One at a time: others wait for the one answer. */
  public synchronized T condition() {
    Instant now = clock.instant();
    if (known == null || now.isBefore(asked) || !now.isBefore(asked.plus(KEPT))) {
      known = watch.get();
      asked = now;
    }
    return known;
  }
}
