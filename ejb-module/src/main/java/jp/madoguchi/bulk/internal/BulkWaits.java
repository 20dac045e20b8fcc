package jp.madoguchi.bulk.internal;

import java.time.Duration;
import jp.madoguchi.facility.Settings;

/**
 * Growing waits between two looks for a result: {@code bulk.wait.first} seconds (60), doubled each
 * time up to {@code bulk.wait.most} (1,800), {@code bulk.attempts} times (100).
 *
 * @param first the first wait
 * @param most the longest one
 * @param attempts how many are made before a person has to say that it goes on
 */
record BulkWaits(Duration first, Duration most, int attempts) {
  private static final int DAY = 86_400;

  static BulkWaits fromSettings() {
    return new BulkWaits(
        Duration.ofSeconds(Settings.number("bulk.wait.first", 60, 1, DAY)),
        Duration.ofSeconds(Settings.number("bulk.wait.most", 1800, 1, DAY)),
        Settings.number("bulk.attempts", 100, 1, 10_000));
  }

  /** How long an unanswered request keeps its terminal: {@code bulk.answer.minutes} (30). */
  static Duration answer() {
    return Duration.ofMinutes(Settings.number("bulk.answer.minutes", 30, 1, 1440));
  }

  /**
   * After how long a write that nobody reported is held for broken off: {@code
   * bulk.sending.seconds} (60).
   */
  static Duration sending() {
    return Duration.ofSeconds(Settings.number("bulk.sending.seconds", 60, 1, DAY));
  }

  /** The wait after so many fruitless looks. */
  Duration after(int fruitless) {
    Duration wait = first;
    for (int i = 0; i < fruitless && wait.compareTo(most) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(most) > 0 ? most : wait;
  }

  /** Whether it has been tried often enough. */
  boolean spent(int fruitless) {
    return fruitless >= attempts;
  }
}
