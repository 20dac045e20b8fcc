package jp.madoguchi.reader.api;

import java.util.Objects;
import java.util.OptionalInt;

/** An operation on a card that did not succeed. Holds no personal data, no PIN and no card data. */
public class CardException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int UNKNOWN = -1;

  private final CardOutcome outcome;
  private final int triesLeft;

  /**
   * @param outcome what happened
   * @param detail for the log, English, never personal data
   */
  public CardException(CardOutcome outcome, String detail) {
    this(outcome, UNKNOWN, detail, null);
  }

  /**
   * @param outcome what happened
   * @param detail for the log, English, never personal data
   * @param cause what was underneath
   */
  public CardException(CardOutcome outcome, String detail, Throwable cause) {
    this(outcome, UNKNOWN, detail, cause);
  }

  /**
   * @param outcome one of the PIN outcomes
   * @param triesLeft attempts left, 0 to 3
   * @param detail for the log, English, never personal data
   */
  public CardException(CardOutcome outcome, int triesLeft, String detail) {
    this(outcome, triesLeft, detail, null);
  }

  private CardException(CardOutcome outcome, int triesLeft, String detail, Throwable cause) {
    super(outcome + ": " + detail, cause);
    this.outcome = Objects.requireNonNull(outcome, "outcome");
    this.triesLeft = triesLeft;
  }

  /** What happened. */
  public CardOutcome outcome() {
    return outcome;
  }

  /** How many PIN attempts are left, where the card said so. */
  public OptionalInt triesLeft() {
    return triesLeft == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(triesLeft);
  }
}
