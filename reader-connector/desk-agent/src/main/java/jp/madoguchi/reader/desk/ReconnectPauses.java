package jp.madoguchi.reader.desk;

import java.util.random.RandomGenerator;

/**
 * Pauses between tries to reach the server: each up to twice as long as the one before, and random,
 * so that sixty desks do not come all at once when the server is back.
 */
final class ReconnectPauses {
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;

  private final RandomGenerator random;
  private long limit = FIRST_MILLIS;

  ReconnectPauses(RandomGenerator random) {
    this.random = random;
  }

  /** The next pause in milliseconds, between half and the whole of the present limit. */
  long next() {
    long pause = random.nextLong(limit / 2, limit + 1);
    limit = Math.min(2 * limit, LONGEST_MILLIS);
    return pause;
  }

  /** The server was reached. */
  void reset() {
    limit = FIRST_MILLIS;
  }
}
