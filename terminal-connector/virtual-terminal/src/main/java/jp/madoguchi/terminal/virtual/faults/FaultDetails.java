package jp.madoguchi.terminal.virtual.faults;

import java.time.Duration;

/**
 * Numbers of the kinds; each kind looks at its own.
 *
 * @param delay SLOW: how much later
 * @param pieces PIECES: in how many
 * @param pause PIECES: between two of them; DUPLICATE: before the second
 * @param renamed DUPLICATE: the second has a name of its own
 * @param keepsRequests RESTART: whether what lies in req is still there afterwards
 * @param drain OUTAGE: how many per minute come when it has ended
 */
public record FaultDetails(
    Duration delay, int pieces, Duration pause, boolean renamed, boolean keepsRequests, int drain) {
  /** When nothing else is said. */
  public static final FaultDetails USUAL =
      new FaultDetails(Duration.ofSeconds(10), 4, Duration.ofMillis(300), false, true, 600);

  public FaultDetails {
    if (pieces < 2 || pieces > 1000) {
      throw new IllegalArgumentException("pieces: 2 to 1000");
    }
    if (drain < 1 || drain > 600_000) {
      throw new IllegalArgumentException("drain: 1 to 600000 per minute");
    }
  }
}
