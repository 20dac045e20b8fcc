package jp.madoguchi.terminal.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A bulk result {@code OQSmu…02res} of any length, read in constant memory: first checked from end
 * to end, then handed out person by person, as often as wanted.
 *
 * <pre>{@code
 * BulkReader result = BulkReader.open(name, BulkSource.of(file));
 * try (BulkPersons people = result.people()) {
 *   for (TerminalUnit person; (person = people.next()) != null; ) { … }
 * }
 * }</pre>
 *
 * <p>The rules of {@link MessageCodec} hold here too. Besides, what is said of one person, and what
 * stands between two people, may have 1,048,576 characters at most.
 */
public final class BulkReader {
  /** The largest bulk result read, in bytes, unless another limit is given: 512 MiB. */
  public static final long DEFAULT_LIMIT = 512L * 1024 * 1024;

  private final MessageName name;
  private final BulkSource source;
  private final long limit;
  private final ResponseHeader header;
  private final List<UnknownElement> unknownElements;
  private final long persons;

  private BulkReader(MessageName name, BulkSource source, long limit)
      throws IOException, MessageException {
    this.name = name;
    this.source = source;
    this.limit = limit;
    try (InputStream bytes = source.open()) {
      BulkReading check = reading(bytes);
      long count = 0;
      while (check.next() != null) {
        count++;
      }
      this.persons = count;
      this.header = check.header();
      this.unknownElements = List.copyOf(check.unknownElements());
      String missing = missing();
      if (missing != null) {
        throw check.missing(missing);
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** Checks a bulk result of at most {@link #DEFAULT_LIMIT} bytes. */
  public static BulkReader open(MessageName name, BulkSource source)
      throws IOException, MessageException {
    return open(name, source, DEFAULT_LIMIT);
  }

  /**
   * Checks a bulk result from end to end.
   *
   * @param name its file name, of a result of phase 02 with the extension {@code xml}; of a result
   *     that came in a zip, the name with that extension
   * @param source its bytes
   * @param limit largest number of bytes read
   * @throws MessageException when any part of it cannot be read, with reason and place
   * @throws IOException when the source itself cannot be read
   */
  public static BulkReader open(MessageName name, BulkSource source, long limit)
      throws IOException, MessageException {
    return new BulkReader(name, source, limit);
  }

  /** The family named by the file name. */
  public MessageFamily family() {
    return name.family();
  }

  /** MessageHeader, never null, with its {@code segmentOfResult}. */
  public ResponseHeader header() {
    return header;
  }

  /** How many people the document tells of; 0 while the centre has not finished, or has failed. */
  public long persons() {
    return persons;
  }

  /** Elements without a place that stand neither in the header nor in a person's result. */
  public List<UnknownElement> unknownElements() {
    return unknownElements;
  }

  /** The people from the first one on; to be closed. May be called again and again. */
  public BulkPersons people() throws IOException, MessageException {
    InputStream bytes = source.open();
    try {
      return new BulkPersons(bytes, reading(bytes), persons);
    } catch (MessageException | UncheckedIOException broken) {
      bytes.close();
      if (broken instanceof UncheckedIOException failed) {
        throw failed.getCause();
      }
      throw broken;
    }
  }

  private BulkReading reading(InputStream bytes) throws MessageException {
    return new BulkReading(new DocumentReader(bytes, limit), name);
  }

  private String missing() {
    if (header == null) {
      return "MessageHeader";
    }
    return header.segmentOfResult() == null ? "SegmentOfResult" : null;
  }
}
