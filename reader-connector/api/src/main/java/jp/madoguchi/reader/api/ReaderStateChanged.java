package jp.madoguchi.reader.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A reader, or the service behind all of them, went or came back.
 *
 * <p>When the service goes, every known reader and then {@link ReaderName#SERVICE} is reported as
 * {@link ReaderState#SERVICE_GONE}, each once however long the outage lasts. When it returns,
 * {@link ReaderName#SERVICE} and then each reader is reported as {@link ReaderState#UP}. The
 * present states are replayed to a listener that comes later.
 *
 * @param reader the reader, or {@link ReaderName#SERVICE}
 * @param at since when the reader has been in this state
 * @param state the new state
 * @param detail for the log and the fault list, English, never personal data; empty for {@code UP}
 */
public record ReaderStateChanged(ReaderName reader, Instant at, ReaderState state, String detail)
    implements ReaderEvent {
  public ReaderStateChanged {
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(detail, "detail");
  }
}
