package jp.madoguchi.terminal.folder;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the end of a file is known. Writers of this interface are not known to rename (§1.4), so a
 * file may be seen while half of it is there.
 */
enum FileKind {
  /**
   * Ends with the end tag of its own first element; for a real message that is {@code </XmlMsg>}.
   */
  XML {
    @Override
    boolean isWhole(byte[] head, byte[] tail) {
      Matcher end = END_TAG.matcher(new String(tail, StandardCharsets.ISO_8859_1));
      Matcher root = START_TAG.matcher(new String(head, StandardCharsets.ISO_8859_1));
      return end.find() && (end.group(1).equals("XmlMsg") || startsWith(root, end.group(1)));
    }
  },
  /** Ends with {@code %%EOF}, perhaps followed by some bytes. */
  PDF {
    @Override
    boolean isWhole(byte[] head, byte[] tail) {
      return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
  },
  /** Holds the record that closes an archive. */
  ZIP {
    @Override
    boolean isWhole(byte[] head, byte[] tail) {
      return new String(tail, StandardCharsets.ISO_8859_1).contains("PK\005\006");
    }
  },
  /** Error text of 連携ソフト: nothing marks its end, only rest does. */
  ERR {
    @Override
    boolean isWhole(byte[] head, byte[] tail) {
      return true;
    }

    @Override
    boolean hasEndMark() {
      return false;
    }
  };

  /** As many bytes of each end suffice to judge; a zip comment may have 64 KiB. */
  static final int HEAD = 1024;

  static final int TAIL = (1 << 16) + 64;

  private static final Pattern END_TAG = Pattern.compile("</([^\\s<>/]+)\\s*>\\s*\\z");
  private static final Pattern START_TAG = Pattern.compile("<([^\\s<>/!?]+)[\\s>]");

  abstract boolean isWhole(byte[] head, byte[] tail);

  /** Whether the content itself shows its end. */
  boolean hasEndMark() {
    return true;
  }

  private static boolean startsWith(Matcher root, String name) {
    return root.find() && root.group(1).equals(name);
  }

  /**
   * The kind of a file by its name; empty for files that are not results: temporary ones, hidden
   * ones, system droppings such as {@code desktop.ini}.
   */
  static Optional<FileKind> of(String fileName) {
    if (fileName.startsWith(".") || fileName.startsWith("~")) {
      return Optional.empty();
    }
    String lower = fileName.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xml")) {
      return Optional.of(XML);
    }
    if (lower.endsWith(".pdf")) {
      return Optional.of(PDF);
    }
    if (lower.endsWith(".zip")) {
      return Optional.of(ZIP);
    }
    return lower.endsWith(".err") ? Optional.of(ERR) : Optional.empty();
  }
}
