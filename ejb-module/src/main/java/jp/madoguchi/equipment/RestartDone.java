package jp.madoguchi.equipment;

import java.time.Instant;

/**
 * A step of today's restart.
 *
 * @param at when it was recorded; null while it is still to be done
 * @param by account of who recorded it; null while it is still to be done
 */
public record RestartDone(RestartStep step, Instant at, String by) {
  public boolean done() {
    return at != null;
  }
}
