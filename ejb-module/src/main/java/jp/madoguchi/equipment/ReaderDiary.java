package jp.madoguchi.equipment;

import jakarta.ejb.Local;
import java.time.Duration;
import java.time.Instant;

/**
 * Notes what happened at a reader. For the other capabilities, no page; holds no personal data.
 * Every method needs a running transaction.
 */
@Local
public interface ReaderDiary {
  /**
   * Counts one incident on the facility's day of {@code at}.
   *
   * @param lasted how long the card lay there, whole seconds are kept; null when nobody knows
   */
  void note(String readerKey, ReaderIncident incident, Instant at, Duration lasted);
}
