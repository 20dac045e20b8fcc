package jp.madoguchi.terminal.messages;

/**
 * Reads and writes the XML of the interface. Immutable and safe for use by many threads.
 *
 * <p>Reading is by the encoding of the XML declaration, {@code Shift_JIS} meaning windows-31j;
 * malformed input is refused, never replaced. Element order, both shapes of lists, missing and
 * empty elements are tolerated (an empty element is an absent one); unknown elements and codes are
 * kept. Document types and entities are refused.
 */
public final class MessageCodec {
  /** The largest document read, in bytes, unless another limit is given: 10 MiB. */
  public static final int DEFAULT_LIMIT = 10 * 1024 * 1024;

  private final int limit;

  /** A codec with the default limit. */
  public MessageCodec() {
    this(DEFAULT_LIMIT);
  }

  /**
   * A codec with its own limit.
   *
   * @param limit largest document in bytes
   */
  public MessageCodec(int limit) {
    this.limit = limit;
  }

  /**
   * Reads one document.
   *
   * @param name the file name, which says what the document is
   * @param document the bytes of the file
   * @throws MessageException when the document cannot be read, with reason and place
   */
  public TerminalMessage read(MessageName name, byte[] document) throws MessageException {
    return MessageReading.read(name, document, limit);
  }

  /**
   * Writes one document.
   *
   * @throws MessageException with {@link MessageException.Reason#UNMAPPABLE_CHARACTER} when a
   *     character cannot be written in the encoding; nothing is ever replaced
   */
  public byte[] write(TerminalMessage message, MessageEncoding encoding) throws MessageException {
    return MessageWriting.write(message, encoding);
  }
}
