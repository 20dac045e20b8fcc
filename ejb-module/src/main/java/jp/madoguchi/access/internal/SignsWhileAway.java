package jp.madoguchi.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.access.LogInKey;

/**
 * Who was at the keys, and who left, while the database was away. Nobody can be asked then whether
 * the log-in lives, and nothing can be read either; but when the database is back after a quarter
 * of an hour, a whole reception must not stand before the log-in page. This node's own, lost with
 * it.
 */
@ApplicationScoped
public class SignsWhileAway {
  private static final int MOST = 10_000;

  private final Map<LogInKey, SignsOfOne> spans = new ConcurrentHashMap<>();
  private final Set<LogInKey> leavers = ConcurrentHashMap.newKeySet();

  /**
   * From the first to the last sign, none of them later than the limit after the one before.
   *
   * @param first what must lie within the limit of the last sign that was written
   */
  record SignsOfOne(Instant first, Instant last) {}

  /** Notes a sign; one that comes after a longer pause than the limit is none any more. */
  void signed(LogInKey key, Instant now, Duration limit) {
    if (spans.size() >= MOST && !spans.containsKey(key)) {
      return;
    }
    spans.merge(
        key,
        new SignsOfOne(now, now),
        (span, one) ->
            now.isBefore(span.last().plus(limit)) ? new SignsOfOne(span.first(), now) : span);
  }

  /** Somebody left while nothing could be written. */
  void loggedOut(LogInKey key) {
    leavers.add(key);
  }

  /** Whether the person left; forgotten with that. */
  boolean takeLoggedOut(LogInKey key) {
    return !leavers.isEmpty() && leavers.remove(key);
  }

  /** Everybody whose leaving is still to be written. */
  Set<LogInKey> leavers() {
    return Set.copyOf(leavers);
  }

  /** The signs since the database went away, or null; they are forgotten with that. */
  SignsOfOne take(LogInKey key) {
    return spans.isEmpty() ? null : spans.remove(key);
  }
}
