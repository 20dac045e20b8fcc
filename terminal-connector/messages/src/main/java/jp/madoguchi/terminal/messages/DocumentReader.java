package jp.madoguchi.terminal.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import jp.madoguchi.terminal.messages.MessageException.Reason;

/**
 * The characters of a document, decoded piece by piece as its XML declaration says, and nothing
 * replaced. Knows the place of what it cannot decode, and whether the document was cut.
 */
final class DocumentReader extends Reader {
  private static final int PIECE = 32 * 1024;

  /**
   * Put in place of the document when it has been read: the JDK's factory keeps its last reader.
   */
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final InputStream rest;
  private final long limit;
  private final DocumentTail tail = new DocumentTail();
  private final MessageEncoding encoding;
  private final CharsetDecoder decoder;
  private final Utf8Run run = new Utf8Run();
  private ByteBuffer bytes;
  private long taken;
  private boolean ended;
  private char lowSurrogate;
  private long characters;
  private long line = 1;
  private long lineStart;
  private long allowance = Long.MAX_VALUE;
  private MessageException fault;
  private UncheckedIOException failure;

  /** A document in memory. */
  DocumentReader(byte[] document, long limit) throws MessageException {
    this.rest = null;
    this.limit = limit;
    this.bytes = ByteBuffer.wrap(document);
    this.taken = document.length;
    this.ended = true;
    if (document.length > limit) {
      throw tooLarge();
    }
    tail.add(document, 0, document.length);
    this.encoding = declaredEncoding();
    this.decoder = decoder(encoding);
  }

  /** A document of any length, read piece by piece; the caller closes the stream. */
  DocumentReader(InputStream document, long limit) throws MessageException {
    this.rest = document;
    this.limit = limit;
    this.bytes = ByteBuffer.allocate(PIECE).flip();
    fill();
    if (fault != null) {
      throw fault;
    }
    this.encoding = declaredEncoding();
    this.decoder = decoder(encoding);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (fault != null) {
      throw new IOException("refused before");
    }
    if (length == 0) {
      return 0;
    }
    if (lowSurrogate != 0) {
      target[offset] = lowSurrogate;
      lowSurrogate = 0;
      return counted(target, offset, 1);
    }
    while (true) {
      int decoded = encoding == MessageEncoding.UTF_8 ? run(target, offset, length) : 0;
      if (decoded > 0) {
        return within(decoded);
      }
      CharBuffer text = CharBuffer.wrap(target, offset, length);
      CoderResult result = decoder.decode(bytes, text, ended);
      decoded = length - text.remaining();
      if (decoded > 0) {
        return counted(target, offset, decoded);
      } else if (result.isError()) {
        throw refused(malformed(result));
      } else if (result.isOverflow()) {
        return highSurrogate(target, offset);
      } else if (ended) {
        bytes = NOTHING;
        return -1;
      }
      fill();
      if (fault != null) {
        throw new IOException("refused");
      }
    }
  }

  @Override
  public void close() {
    // the stream belongs to the caller
  }

  /** Why reading stopped, or null. */
  MessageException fault() {
    return fault;
  }

  /** What the source itself failed with, or null. */
  UncheckedIOException failure() {
    return failure;
  }

  /** From here on so many more characters may be read until the next call. */
  void allow(long more) {
    allowance = characters + more;
  }

  /**
   * Whether the document looks as if its writer had not finished: it begins as XML and does not end
   * in {@code </XmlMsg>}. Reads the document to its end.
   */
  boolean unfinished() {
    char[] scratch = new char[8192];
    allowance = Long.MAX_VALUE;
    try {
      while (fault == null && read(scratch, 0, scratch.length) >= 0) {
        continue;
      }
    } catch (IOException broken) {
      return fault != null && tail.unfinished();
    }
    return tail.unfinished();
  }

  /** A refusal at the place up to which characters have been read. */
  MessageException here(Reason reason, String detail) {
    return new MessageException(reason, clamped(line), clamped(characters - lineStart + 1), detail);
  }

  private int run(char[] target, int offset, int length) {
    int end =
        run.decode(bytes.array(), bytes.position(), bytes.limit(), target, offset, offset + length);
    bytes.position(run.position());
    if (run.lines() > 0) {
      line += run.lines();
      lineStart = characters + run.lineStart() - offset;
    }
    characters += end - offset;
    return end - offset;
  }

  private int counted(char[] text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      if (text[i] == '\n') {
        line++;
        lineStart = characters + (i - from) + 1;
      }
    }
    characters += length;
    return within(length);
  }

  private int within(int length) throws IOException {
    if (characters > allowance) {
      throw refused(
          here(Reason.LIMIT_EXCEEDED, "one part of the document has too many characters"));
    }
    return length;
  }

  /** There is room for one character only, and a pair has to go into it. */
  private int highSurrogate(char[] target, int offset) throws IOException {
    CharBuffer pair = CharBuffer.allocate(2);
    decoder.decode(bytes, pair, ended);
    target[offset] = pair.get(0);
    lowSurrogate = pair.get(1);
    return counted(target, offset, 1);
  }

  /** Takes the next piece; what the source itself fails with comes out unchecked and whole. */
  private void fill() {
    bytes.compact();
    int from = bytes.position();
    int count;
    try {
      count = rest.readNBytes(bytes.array(), from, bytes.remaining());
    } catch (IOException broken) {
      failure = new UncheckedIOException(broken);
      throw failure;
    }
    ended = bytes.remaining() > count;
    bytes.position(from + count).flip();
    taken += count;
    tail.add(bytes.array(), from, count);
    if (taken > limit) {
      fault = tooLarge();
    }
  }

  private MessageException malformed(CoderResult result) {
    boolean cutInsideCharacter =
        ended && result.isMalformed() && result.length() >= bytes.remaining();
    long place = taken - bytes.remaining();
    return here(
        cutInsideCharacter && tail.unfinished() ? Reason.TRUNCATED : Reason.MALFORMED_BYTES,
        "byte %d (0x%02X) is no character of %s"
            .formatted(place, bytes.get(bytes.position()) & 0xFF, encoding.declaration()));
  }

  private IOException refused(MessageException why) {
    fault = why;
    bytes = NOTHING;
    return new IOException("refused");
  }

  private MessageException tooLarge() {
    return MessageException.of(
        Reason.TOO_LARGE,
        (rest == null ? taken + " bytes" : "more bytes than allowed")
            + ", the limit is "
            + limit
            + " bytes");
  }

  private MessageEncoding declaredEncoding() throws MessageException {
    DocumentHead head = new DocumentHead(bytes);
    tail.begins(head.beginsAsXml());
    if (head.startsWithZero() && onlyZeros()) {
      throw new MessageException(Reason.TRUNCATED, 1, 1, "the document is empty");
    }
    MessageEncoding declared = head.encoding();
    bytes.position(head.markLength());
    return declared;
  }

  /** An empty file, or one whose length was reserved and whose content was never written. */
  private boolean onlyZeros() {
    while (true) {
      while (bytes.hasRemaining()) {
        if (bytes.get() != 0) {
          bytes.rewind();
          return false;
        }
      }
      if (ended || fault != null) {
        return true;
      }
      fill();
    }
  }

  private static CharsetDecoder decoder(MessageEncoding encoding) {
    return encoding
        .charset()
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static int clamped(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }
}
