package jp.madoguchi.terminal.messages;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.messages.MessageException.Reason;

/** The characters of a document, decoded as its XML declaration says, and nothing replaced. */
final class DocumentText {
  private static final int DECLARATION_LIMIT = 256;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private final char[] characters;
  private final int length;

  private DocumentText(CharBuffer text) {
    this.characters = text.array();
    this.length = text.position();
  }

  static DocumentText decode(byte[] document, int limit) throws MessageException {
    if (document.length > limit) {
      throw MessageException.of(
          Reason.TOO_LARGE, document.length + " bytes, the limit is " + limit + " bytes");
    }
    if (isOnlyZeros(document)) {
      throw new MessageException(Reason.TRUNCATED, 1, 1, "the document is empty");
    }
    int start = startsWithUtf8Mark(document) ? 3 : 0;
    MessageEncoding encoding = declaredEncoding(document, start);
    CharBuffer text = CharBuffer.allocate(document.length - start);
    ByteBuffer bytes = ByteBuffer.wrap(document, start, document.length - start);
    var decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(bytes, text, true);
    DocumentText decoded = new DocumentText(text);
    if (result.isError()) {
      boolean cutInsideCharacter =
          result.isMalformed() && bytes.position() + result.length() >= document.length;
      throw decoded.atEnd(
          cutInsideCharacter && decoded.unfinished() ? Reason.TRUNCATED : Reason.MALFORMED_BYTES,
          "byte %d (0x%02X) is no character of %s"
              .formatted(
                  bytes.position(), document[bytes.position()] & 0xFF, encoding.declaration()));
    }
    decoder.flush(text);
    return decoded;
  }

  char[] characters() {
    return characters;
  }

  int length() {
    return length;
  }

  /**
   * Whether the document looks as if its writer had not finished: it begins as XML and does not end
   * in {@code </XmlMsg>}. Zero bytes at the end are such an end: space reserved, never written.
   */
  boolean unfinished() {
    int start = 0;
    while (start < length && Character.isWhitespace(characters[start])) {
      start++;
    }
    return start == length || characters[start] == '<' && !complete();
  }

  private boolean complete() {
    int end = length;
    while (end > 0 && (Character.isWhitespace(characters[end - 1]))) {
      end--;
    }
    return end > 0 && characters[end - 1] == '>' && closesRoot(end);
  }

  /** A refusal at the end of the text. */
  MessageException atEnd(Reason reason, String detail) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < length; i++) {
      if (characters[i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new MessageException(reason, line, column, detail);
  }

  private boolean closesRoot(int end) {
    String tail = new String(characters, Math.max(0, end - 200), Math.min(200, end));
    return tail.matches("(?s).*(</XmlMsg\\s*>|<XmlMsg\\s*/>)(\\s|<!--.*-->|<\\?.*\\?>)*");
  }

  /** An empty file, or one whose length was reserved and whose content was never written. */
  private static boolean isOnlyZeros(byte[] document) {
    for (byte value : document) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithUtf8Mark(byte[] document) {
    return document.length >= 3
        && document[0] == (byte) 0xEF
        && document[1] == (byte) 0xBB
        && document[2] == (byte) 0xBF;
  }

  private static MessageEncoding declaredEncoding(byte[] document, int start)
      throws MessageException {
    if (document.length >= 2 && document[0] != '<' && (document[0] == 0 || document[1] == 0)
        || startsWith(document, 0xFE, 0xFF)
        || startsWith(document, 0xFF, 0xFE)
        || document.length >= 2 && document[0] == '<' && document[1] == 0) {
      throw new MessageException(
          Reason.UNSUPPORTED_ENCODING, 1, 1, "the document begins like UTF-16 or with zero bytes");
    }
    String head =
        new String(
            document,
            start,
            Math.min(DECLARATION_LIMIT, document.length - start),
            StandardCharsets.ISO_8859_1);
    Matcher declaration = ENCODING.matcher(head);
    if (!declaration.find()) {
      return MessageEncoding.UTF_8;
    }
    return MessageEncoding.named(declaration.group(1))
        .orElseThrow(
            () ->
                new MessageException(
                    Reason.UNSUPPORTED_ENCODING,
                    1,
                    1,
                    "the XML declaration names an encoding other than UTF-8 and Shift_JIS"));
  }

  private static boolean startsWith(byte[] document, int first, int second) {
    return document.length >= 2 && (document[0] & 0xFF) == first && (document[1] & 0xFF) == second;
  }
}
