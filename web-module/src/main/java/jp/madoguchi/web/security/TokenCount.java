package jp.madoguchi.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many calls somebody may make: as many as the minute has at once, and then as they grow back.
 * Counted on this node alone and kept in memory: what it keeps away is a loop that ran wild, and a
 * restart forgives.
 */
final class TokenCount {
  /** Callers that are remembered; who has not called for longest is forgotten first. */
  static final int MOST_CALLERS = 10_000;

  private static final double SECONDS = 60.0;

  private final int perMinute;
  private final Map<String, CallsLeft> callers = new LinkedHashMap<>(16, 0.75f, true);

  private record CallsLeft(double calls, Instant at) {}

  TokenCount(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Takes one call; how long to wait when there is none, else zero. */
  synchronized Duration take(String caller, Instant now) {
    CallsLeft before = callers.getOrDefault(caller, new CallsLeft(perMinute, now));
    double seconds = Math.max(0, Duration.between(before.at(), now).toMillis() / 1000.0);
    double calls = Math.min(perMinute, before.calls() + seconds * perMinute / SECONDS);
    boolean may = calls >= 1;
    Instant latest = now.isAfter(before.at()) ? now : before.at();
    callers.put(caller, new CallsLeft(may ? calls - 1 : calls, latest));
    if (callers.size() > MOST_CALLERS) {
      callers.remove(callers.keySet().iterator().next());
    }
    long wait = (long) Math.ceil((1 - calls) * SECONDS / perMinute);
    return may ? Duration.ZERO : Duration.ofSeconds(Math.max(1, wait));
  }
}
