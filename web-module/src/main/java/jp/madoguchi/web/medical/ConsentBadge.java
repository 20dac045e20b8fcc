package jp.madoguchi.web.medical;

import java.io.Serializable;
import java.time.Instant;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;

/**
 * A consent as a sign: kind, state at this instant, and what is left of it.
 *
 * @param until null unless it runs and its end is known
 */
public record ConsentBadge(ConsentKind kind, ConsentState state, Instant until, RemainingTime left)
    implements Serializable {

  public static ConsentBadge of(ConsentView consent, Instant now) {
    boolean running = consent.state() == ConsentState.GIVEN;
    return new ConsentBadge(
        consent.kind(),
        consent.state(),
        running ? consent.until() : null,
        running ? RemainingTime.of(consent.until(), now) : null);
  }

  public boolean isRunning() {
    return state == ConsentState.GIVEN;
  }

  /** For the countdown in the browser; empty when there is nothing to count. */
  public String getUntilMillis() {
    return until == null ? "" : String.valueOf(until.toEpochMilli());
  }

  /** {@code given}, {@code refused}, … for the look. */
  public String getLook() {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }
}
