package jp.madoguchi.clinical;

import java.time.Instant;

/**
 * How far the fetch of a kind is: "not asked", "asked", "here", "refused" look different on the
 * page.
 *
 * @param at of the last change, or null
 * @param message why it was refused: the terminal's words, shown as they are, or the key of a
 *     sentence of ours; or null
 */
public record FetchState(Status status, Instant at, String message) {
  /** Steps of a fetch. */
  public enum Status {
    NOT_ASKED,
    ASKED,
    HERE,
    /** The terminal or the centre answered with an error. */
    REFUSED,
    NO_ANSWER,
    /** The answer was unreadable; its file is in quarantine. */
    UNREADABLE
  }
}
