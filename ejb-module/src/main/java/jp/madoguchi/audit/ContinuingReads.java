package jp.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.facility.Settings;

/**
 * Who follows which page that renews itself, and when that was last recorded. Sixty boards fetch
 * every new row at once; a record each would be forty a second that say one and the same. So one
 * record per account, page and minute says: this account saw the page's rows of that minute.
 * Setting: {@code board.recordSeconds} (60; 0 records every fetch).
 */
@ApplicationScoped
public class ContinuingReads {
  private static final int DEFAULT_SECONDS = 60;

  private final Map<Follower, Instant> last = new ConcurrentHashMap<>();

  private record Follower(String account, Object page) {
    /** A page may hold what somebody typed to find a patient. */
    @Override
    public String toString() {
      return "Follower[" + account + "]";
    }
  }

  /**
   * A record of the whole page was just written.
   *
   * @param page what is the same as long as the same rows are looked at
   */
  public void recorded(String account, Object page, Instant at) {
    last.put(new Follower(account, page), at);
  }

  /** Whether a record is due now; the caller writes it. Of two calls at once one is told so. */
  public boolean due(String account, Object page, Instant now) {
    Duration span =
        Duration.ofSeconds(Settings.number("board.recordSeconds", DEFAULT_SECONDS, 0, 3600));
    last.values().removeIf(at -> !now.isBefore(at.plus(span)));
    return last.putIfAbsent(new Follower(account, page), now) == null;
  }
}
