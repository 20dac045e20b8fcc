package jp.madoguchi.reader.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A card still lies on the reader (カード置き忘れ). Comes first after {@code reader.leftCardSeconds} since
 * the card was put down or its last session ended, whichever is later, and then again after every
 * further such span until the card is removed.
 *
 * @param reader the reader
 * @param at when this reminder was raised
 * @param present how long the card has been lying there in all
 */
public record CardLeftBehind(ReaderName reader, Instant at, Duration present)
    implements ReaderEvent {
  public CardLeftBehind {
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(present, "present");
    if (present.isNegative()) {
      throw new IllegalArgumentException("a card cannot lie there for a negative time");
    }
  }
}
