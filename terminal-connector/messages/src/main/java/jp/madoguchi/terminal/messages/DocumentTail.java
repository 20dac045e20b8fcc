package jp.madoguchi.terminal.messages;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The last bytes of a document, which say whether its writer had finished. Looking at bytes is
 * enough: in both encodings of the interface those of the closing tag belong to nothing else.
 */
final class DocumentTail {
  private static final int LENGTH = 200;
  private static final Pattern CLOSED =
      Pattern.compile("(?s).*(</XmlMsg\\s*>|<XmlMsg\\s*/>)(\\s|<!--.*-->|<\\?.*\\?>)*");

  private final byte[] last = new byte[LENGTH];
  private int length;
  private boolean xml = true;

  /** Whether the document begins as XML does. */
  void begins(boolean asXml) {
    xml = asXml;
  }

  /** The next bytes of the document. */
  void add(byte[] bytes, int from, int count) {
    int taken = Math.min(count, LENGTH);
    int kept = Math.min(length, LENGTH - taken);
    System.arraycopy(last, length - kept, last, 0, kept);
    System.arraycopy(bytes, from + count - taken, last, kept, taken);
    length = kept + taken;
  }

  /**
   * Whether the document begins as XML and does not end in {@code </XmlMsg>}. Zero bytes at the end
   * are such an end: space reserved, never written.
   */
  boolean unfinished() {
    String end = new String(last, 0, length, StandardCharsets.ISO_8859_1).stripTrailing();
    return xml && !(end.endsWith(">") && CLOSED.matcher(end).matches());
  }
}
