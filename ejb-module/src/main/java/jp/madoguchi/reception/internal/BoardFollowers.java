package jp.madoguchi.reception.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.facility.Settings;

/**
 * Who follows the board, and when that was last recorded. Sixty browsers fetch every new row at
 * once; a record each would be forty a second that say one and the same. So one record per account
 * and minute says: this account saw the board's rows of that minute.
 */
@ApplicationScoped
public class BoardFollowers {
  private static final int DEFAULT_SECONDS = 60;

  private final Map<String, Instant> last = new ConcurrentHashMap<>();

  /** A record of the whole board was just written. */
  public void recorded(String account, Instant at) {
    last.put(account, at);
  }

  /** Whether a record is due now; the caller writes it. */
  public boolean due(String account, Instant now) {
    Duration span =
        Duration.ofSeconds(Settings.number("board.recordSeconds", DEFAULT_SECONDS, 0, 3600));
    Instant before = last.get(account);
    if (before != null && now.isBefore(before.plus(span))) {
      return false;
    }
    last.put(account, now);
    return true;
  }
}
