package jp.madoguchi.terminal.messages;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decodes what nearly every document consists of, characters of one to three bytes of UTF-8, eight
 * bytes at once where they are ASCII, and counts lines on the way. It stops before everything else
 * (longer characters, malformed and cut ones), which is left to the JDK's decoder: that one is
 * right, but a third of the time of reading a message would be its.
 */
final class Utf8Run {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final int WORD = Long.BYTES;

  private byte[] source;
  private char[] target;
  private int from;
  private int to;
  private int lines;
  private int lineStart;

  /**
   * Decodes as far as it goes.
   *
   * @return index after the last character written
   */
  int decode(byte[] bytes, int position, int limit, char[] characters, int offset, int end) {
    source = bytes;
    target = characters;
    from = position;
    to = offset;
    lines = 0;
    lineStart = -1;
    while (from < limit && to < end) {
      if (source[from] >= 0) {
        ascii(Math.min(limit - from, end - to));
      } else if (!longer(limit)) {
        break;
      }
    }
    source = null;
    target = null;
    return to;
  }

  /** Index of the first byte that was not decoded. */
  int position() {
    return from;
  }

  /** How many line feeds were among the characters. */
  int lines() {
    return lines;
  }

  /** Index of the character after the last line feed, or -1. */
  int lineStart() {
    return lineStart;
  }

  private void ascii(int room) {
    int p = from;
    int t = to;
    int stop = p + room;
    while (p + WORD <= stop) {
      long word = (long) WORDS.get(source, p);
      if ((word & HIGH_BITS) != 0) {
        stop = p + (Long.numberOfTrailingZeros(word & HIGH_BITS) >>> 3);
        break;
      }
      long feeds = ~((word ^ LINE_FEEDS) + LOW_BITS) & HIGH_BITS;
      if (feeds != 0) {
        lines += Long.bitCount(feeds);
        lineStart = t + WORD - (Long.numberOfLeadingZeros(feeds) >>> 3);
      }
      for (int i = 0; i < WORD; i++) {
        target[t + i] = (char) source[p + i];
      }
      p += WORD;
      t += WORD;
    }
    while (p < stop && source[p] >= 0) {
      char character = (char) source[p++];
      target[t++] = character;
      if (character == '\n') {
        lines++;
        lineStart = t;
      }
    }
    from = p;
    to = t;
  }

  private boolean longer(int limit) {
    int first = source[from];
    if (first >> 5 == -2 && from + 1 < limit) {
      int second = source[from + 1];
      if ((first & 0x1E) == 0 || (second & 0xC0) != 0x80) {
        return false;
      }
      target[to++] = (char) ((first & 0x1F) << 6 | second & 0x3F);
      from += 2;
      return true;
    } else if (first >> 4 == -2 && from + 2 < limit) {
      int second = source[from + 1];
      int third = source[from + 2];
      char character = (char) ((first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F);
      if ((second & 0xC0) != 0x80
          || (third & 0xC0) != 0x80
          || character < 0x800
          || Character.isSurrogate(character)) {
        return false;
      }
      target[to++] = character;
      from += 3;
      return true;
    }
    return false;
  }
}
