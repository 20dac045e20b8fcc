package jp.madoguchi.terminal.folder;

import java.util.Arrays;

/**
 * Whether a document in memory is there to the end of its root: every element closed by its own
 * name, and nothing but space, comments and instructions behind the last. Half of a message never
 * is, whatever it ends with, so such a file needs no second look. One pass over the bytes, which
 * must be of a code whose signs below 128 are ASCII and never the second byte of {@code <}, {@code
 * >} or a quotation mark (UTF-8, Shift_JIS); anything else, and a document type, is left to rest.
 */
final class ClosedRoot {
  private static final byte[] COMMENT_END = {'-', '-', '>'};
  private static final byte[] CDATA = {'<', '!', '[', 'C', 'D', 'A', 'T', 'A', '['};
  private static final byte[] CDATA_END = {']', ']', '>'};
  private static final byte[] COMMENT = {'<', '!', '-', '-'};
  private static final byte[] INSTRUCTION_END = {'?', '>'};
  private static final int DEEPEST = 64;
  private static final int NOT_THERE = -1;

  private final byte[] bytes;
  private final int[] open = new int[DEEPEST];
  private int depth;
  private boolean closed;

  private ClosedRoot(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean in(byte[] bytes) {
    return new ClosedRoot(bytes).holds();
  }

  private boolean holds() {
    int at = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    while (at != NOT_THERE && at < bytes.length) {
      if (bytes[at] == '<') {
        at = tag(at);
      } else if (depth == 0 && !space(bytes[at])) {
        return false;
      } else {
        at++;
      }
    }
    return at != NOT_THERE && closed;
  }

  /** Behind what begins here, or {@link #NOT_THERE}. */
  private int tag(int at) {
    if (at + 1 >= bytes.length) {
      return NOT_THERE;
    }
    return switch (bytes[at + 1]) {
      case '?' -> behind(INSTRUCTION_END, at + 2);
      case '!' -> declared(at);
      case '/' -> ended(at + 2);
      default -> begun(at + 1);
    };
  }

  private int declared(int at) {
    if (begins(COMMENT, at)) {
      return behind(COMMENT_END, at + COMMENT.length);
    }
    return depth > 0 && begins(CDATA, at) ? behind(CDATA_END, at + CDATA.length) : NOT_THERE;
  }

  private int begun(int name) {
    if (closed || depth == DEEPEST || nameEnd(name) == name) {
      return NOT_THERE;
    }
    byte quote = 0;
    for (int at = name; at < bytes.length; at++) {
      byte sign = bytes[at];
      if (quote != 0) {
        quote = sign == quote ? 0 : quote;
      } else if (sign == '"' || sign == '\'') {
        quote = sign;
      } else if (sign == '<') {
        return NOT_THERE;
      } else if (sign == '>') {
        if (bytes[at - 1] != '/') {
          open[depth++] = name;
        } else {
          closed = depth == 0;
        }
        return at + 1;
      }
    }
    return NOT_THERE;
  }

  private int ended(int name) {
    int end = nameEnd(name);
    int at = end;
    while (at < bytes.length && space(bytes[at])) {
      at++;
    }
    if (depth == 0 || at >= bytes.length || bytes[at] != '>') {
      return NOT_THERE;
    }
    int begun = open[--depth];
    if (!Arrays.equals(bytes, name, end, bytes, begun, nameEnd(begun))) {
      return NOT_THERE;
    }
    closed = depth == 0;
    return at + 1;
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < bytes.length && !space(bytes[at]) && bytes[at] != '>' && bytes[at] != '/') {
      at++;
    }
    return at;
  }

  private int behind(byte[] end, int from) {
    for (int at = from; at <= bytes.length - end.length; at++) {
      if (begins(end, at)) {
        return at + end.length;
      }
    }
    return NOT_THERE;
  }

  private boolean begins(byte[] text, int at) {
    return at + text.length <= bytes.length
        && Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
  }

  static boolean space(byte sign) {
    return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
  }
}
