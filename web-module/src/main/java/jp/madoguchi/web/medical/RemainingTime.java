package jp.madoguchi.web.medical;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a consent still runs (閲覧できる時間), rounded down: a page never promises a minute it does not
 * have. The same steps are taken by medical.js while the page is open.
 *
 * @param key bundle key {@code medical.left.*}
 * @param arguments of its text
 */
public record RemainingTime(String key, List<Long> arguments) implements Serializable {
  /** From this moment on it is over: closed at the very instant (§4.6). */
  public static final RemainingTime OVER = new RemainingTime("medical.left.over", List.of());

  /** Without an expiry in the answer nothing can be counted down. */
  public static final RemainingTime UNKNOWN = new RemainingTime("medical.left.unknown", List.of());

  /** How old something is, in the same steps. */
  public static RemainingTime since(Instant at, Instant now) {
    RemainingTime length = of(now, at);
    return length == OVER
        ? new RemainingTime("medical.age.seconds", List.of(0L))
        : new RemainingTime(
            length.key().replace("medical.left.", "medical.age."), length.arguments());
  }

  public static RemainingTime of(Instant until, Instant now) {
    if (until == null) {
      return UNKNOWN;
    }
    Duration left = Duration.between(now, until);
    if (left.isNegative() || left.isZero()) {
      return OVER;
    }
    if (left.toDays() >= 3) {
      return new RemainingTime("medical.left.days", List.of(left.toDays()));
    }
    if (left.toHours() >= 1) {
      return new RemainingTime(
          "medical.left.hours", List.of(left.toHours(), (long) left.toMinutesPart()));
    }
    if (left.toMinutes() >= 1) {
      return new RemainingTime("medical.left.minutes", List.of(left.toMinutes()));
    }
    return new RemainingTime("medical.left.seconds", List.of(left.toSeconds()));
  }
}
