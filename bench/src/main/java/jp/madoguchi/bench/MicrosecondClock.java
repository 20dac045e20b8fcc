package jp.madoguchi.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The machine's clock in microseconds since 1970: server, browser and bench run on one machine and
 * are compared by it.
 */
final class MicrosecondClock {
  private MicrosecondClock() {}

  static long now() {
    return of(Instant.now());
  }

  static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
