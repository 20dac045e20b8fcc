package jp.madoguchi.terminal.messages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.messages.MessageException.Reason;

/** The first bytes of a document: byte order mark and XML declaration. */
final class DocumentHead {
  private static final int LIMIT = 256;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private final String head;

  /** Looks at the bytes from the buffer's position on, and leaves it where it is. */
  DocumentHead(ByteBuffer bytes) {
    byte[] first = new byte[Math.min(LIMIT, bytes.remaining())];
    bytes.get(bytes.position(), first);
    head = new String(first, StandardCharsets.ISO_8859_1);
  }

  boolean startsWithZero() {
    return head.isEmpty() || head.charAt(0) == 0;
  }

  /** Length of the byte order mark of UTF-8, 0 when there is none. */
  int markLength() {
    return head.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
  }

  /** Whether nothing but space stands before the first angle bracket. */
  boolean beginsAsXml() {
    String text = head.substring(markLength()).stripLeading();
    return text.isEmpty() || text.charAt(0) == '<';
  }

  MessageEncoding encoding() throws MessageException {
    if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE") || zeroAmongFirstTwo()) {
      throw new MessageException(
          Reason.UNSUPPORTED_ENCODING, 1, 1, "the document begins like UTF-16 or with zero bytes");
    }
    Matcher declaration = ENCODING.matcher(head).region(markLength(), head.length());
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

  private boolean zeroAmongFirstTwo() {
    return head.length() >= 2 && (head.charAt(0) == 0 || head.charAt(1) == 0);
  }
}
