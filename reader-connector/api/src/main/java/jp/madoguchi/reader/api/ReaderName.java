package jp.madoguchi.reader.api;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The name under which the PC/SC service knows a reader, for example {@code Madoguchi Desk 1 00
 * 00}.
 *
 * @param value not blank, at most 127 bytes in UTF-8 (the limit of the PC/SC service)
 */
public record ReaderName(String value) implements Serializable, Comparable<ReaderName> {

  /**
   * Stands for the PC/SC service itself in a {@link ReaderStateChanged}: the service can be gone
   * before a single reader has been seen. Never the name of a reader that takes cards.
   */
  public static final ReaderName SERVICE = new ReaderName("PC/SC");

  private static final int LONGEST = 127;

  public ReaderName {
    Objects.requireNonNull(value, "reader name");
    if (value.isBlank()) {
      throw new IllegalArgumentException("a reader name must not be blank");
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new IllegalArgumentException("a reader name has at most " + LONGEST + " bytes");
    }
  }

  @Override
  public int compareTo(ReaderName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
