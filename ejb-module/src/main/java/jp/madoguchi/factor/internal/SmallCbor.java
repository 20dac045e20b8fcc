package jp.madoguchi.factor.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The part of CBOR (RFC 8949) that authenticators write (CTAP2 canonical form): whole numbers, byte
 * and text strings, arrays, maps, true and false, each with its length. Everything else is refused,
 * and what is nested deeper than they do.
 */
final class SmallCbor {
  private static final int DEEPEST = 4;
  private static final int MOST_ENTRIES = 64;

  private final ByteBuffer bytes;

  private SmallCbor(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * The map at the buffer's place, which moves behind it.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Map<Object, Object> map(ByteBuffer bytes) {
    Object item;
    try {
      item = new SmallCbor(bytes).item(0);
    } catch (java.nio.BufferUnderflowException cut) {
      throw new IllegalArgumentException("cut off", cut);
    }
    if (!(item instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("no map");
    }
    Map<Object, Object> read = new HashMap<>();
    map.forEach(read::put);
    return read;
  }

  private Object item(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    int head = bytes.get() & 0xff;
    int kind = head >> 5;
    if (kind == 7) {
      return simple(head & 0x1f);
    }
    long number = number(head & 0x1f);
    return switch (kind) {
      case 0 -> number;
      case 1 -> -1 - number;
      case 2 -> string(number);
      case 3 -> new String(string(number), StandardCharsets.UTF_8);
      case 4 -> array(number, depth);
      case 5 -> map(number, depth);
      default -> throw new IllegalArgumentException("a kind that no authenticator writes");
    };
  }

  private static Object simple(int value) {
    return switch (value) {
      case 20 -> false;
      case 21 -> true;
      default -> throw new IllegalArgumentException("a value that no authenticator writes");
    };
  }

  private long number(int shortOne) {
    long number =
        switch (shortOne) {
          case 24 -> bytes.get() & 0xffL;
          case 25 -> bytes.getShort() & 0xffffL;
          case 26 -> bytes.getInt() & 0xffffffffL;
          case 27 -> bytes.getLong();
          default -> shortOne;
        };
    if (shortOne > 27 || number < 0) {
      throw new IllegalArgumentException("no length, or too long");
    }
    return number;
  }

  private byte[] string(long length) {
    if (length > bytes.remaining()) {
      throw new IllegalArgumentException("cut off");
    }
    byte[] read = new byte[(int) length];
    bytes.get(read);
    return read;
  }

  private Object array(long length, int depth) {
    bounded(length);
    Object[] read = new Object[(int) length];
    for (int i = 0; i < read.length; i++) {
      read[i] = item(depth + 1);
    }
    return java.util.List.of(read);
  }

  private Object map(long length, int depth) {
    bounded(length);
    Map<Object, Object> read = new HashMap<>();
    for (long i = 0; i < length; i++) {
      Object key = item(depth + 1);
      if (read.put(key, item(depth + 1)) != null) {
        throw new IllegalArgumentException("a key twice");
      }
    }
    return read;
  }

  private static void bounded(long length) {
    if (length > MOST_ENTRIES) {
      throw new IllegalArgumentException("too many entries");
    }
  }
}
