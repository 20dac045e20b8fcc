package jp.madoguchi.clinical;

import java.time.Instant;

/**
 * How far the fetch of a kind is: "not asked", "asked", "here", "refused" look different on the
 * page.
 *
 * @param at of the last change, or null
 * @param message the words of centre or terminal, shown as they are; with {@link
 *     Status#NOT_ASKABLE} the key of a sentence of ours; or null
 */
public record FetchState(Status status, Instant at, String message) {
  /** Steps of a fetch. */
  public enum Status {
    NOT_ASKED,
    ASKED,
    HERE,
    /**
     * The centre answered with an error. Which of its codes are about this person is not public, so
     * that each counts as one.
     */
    REFUSED,
    /** The terminal gave the request back: the centre never saw it. */
    GIVEN_BACK,
    /** It cannot be written as a request; {@link FetchState#message} is the key of the reason. */
    NOT_ASKABLE,
    NO_ANSWER,
    /** The answer was unreadable; its file is in quarantine. */
    UNREADABLE;

    /** No content came, and the centre refused none: what was fetched before may stand for it. */
    public boolean leavesEarlier() {
      return switch (this) {
        case NO_ANSWER, UNREADABLE, GIVEN_BACK, NOT_ASKABLE -> true;
        case REFUSED, NOT_ASKED, ASKED, HERE -> false;
      };
    }
  }
}
