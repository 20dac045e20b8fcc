package jp.madoguchi.reader.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A card was put on the reader. Also delivered, with the instant of the original, to a listener
 * that comes when the card already lies there, so the pair (reader, instant) names one placing of a
 * card and can arrive twice.
 *
 * @param reader the reader
 * @param at when the connector noticed the card; at most about 400 ms after it was put down
 */
public record CardInserted(ReaderName reader, Instant at) implements ReaderEvent {
  public CardInserted {
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(at, "at");
  }
}
