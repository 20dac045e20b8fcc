package jp.madoguchi.terminal.delivery;

import java.time.Duration;

/**
 * How long to wait before the next attempt: doubling from {@code first} to {@code longest}.
 *
 * @param first after the first failure
 * @param longest from some failure on, for ever
 */
public record RetryBackoff(Duration first, Duration longest) {

  /** 1 s, 2 s, 4 s … 30 s. */
  public static final RetryBackoff USUAL =
      new RetryBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private static final int MOST_DOUBLINGS = 20;

  Duration after(int failures) {
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
