package jp.madoguchi.reader.api;

import java.time.Instant;
import java.util.Objects;

/**
 * The card that lay on the reader is gone: taken away, or out of sight because the reader or its
 * service went (a {@link ReaderStateChanged} follows then).
 *
 * @param reader the reader
 * @param at when the connector noticed it
 */
public record CardRemoved(ReaderName reader, Instant at) implements ReaderEvent {
  public CardRemoved {
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(at, "at");
  }
}
