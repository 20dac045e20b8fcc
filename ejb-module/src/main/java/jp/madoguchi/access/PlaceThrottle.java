package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.time.Instant;

/**
 * Failures at one place, under whatever names (失敗の数): whoever tries passwords or signatures there
 * waits. Which place, the {@link Workplace} of the request says.
 */
@Local
public interface PlaceThrottle {
  /** Until when nobody is let in from there, or null. */
  Instant closedUntil();

  /** Counts one more. */
  void failed();
}
