package jp.madoguchi.reader.virtual;

import java.time.Duration;

/**
 * In which ways a virtual card is awkward.
 *
 * @param pinSurvivesReset a verified PIN stays verified until the card loses power, whatever is
 *     selected or reset in between; measured on real cards, so this is the default
 * @param firstCommandFails the first command after power-up is answered 6F00
 * @param delay how long each answer takes
 */
public record CardQuirks(boolean pinSurvivesReset, boolean firstCommandFails, Duration delay) {

  /** The worse of what has been seen on real cards, without delay. */
  public static final CardQuirks STRICT = new CardQuirks(true, false, Duration.ZERO);

  /** The same with every answer taking this long. */
  public CardQuirks withDelay(Duration each) {
    return new CardQuirks(pinSurvivesReset, firstCommandFails, each);
  }

  /** The same with the first command after power-up failing. */
  public CardQuirks withFirstCommandFailing() {
    return new CardQuirks(pinSurvivesReset, true, delay);
  }
}
