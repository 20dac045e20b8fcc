package jp.madoguchi.terminal.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The people of a bulk result, one after the other, in the order of the document. For one thread.
 */
public final class BulkPersons implements AutoCloseable {
  private final InputStream bytes;
  private final BulkReading reading;
  private final long expected;
  private long handedOut;

  BulkPersons(InputStream bytes, BulkReading reading, long expected) {
    this.bytes = bytes;
    this.reading = reading;
    this.expected = expected;
  }

  /**
   * The next person, or null at the end.
   *
   * @throws IOException when the source cannot be read, or holds other people than it did when it
   *     was checked
   * @throws MessageException when the source was changed since it was checked and is broken now
   */
  public TerminalUnit next() throws IOException, MessageException {
    TerminalUnit person;
    try {
      person = reading.next();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    if (person != null) {
      handedOut++;
    }
    if (person == null ? handedOut != expected : handedOut > expected) {
      throw new IOException("the bulk result was changed while it was read");
    }
    return person;
  }

  /** How many people have been handed out. */
  public long handedOut() {
    return handedOut;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
