package jp.madoguchi.reader.pcsc;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The way to the readers of this machine: setting {@code reader.transport}. */
public enum ReaderTransport {
  /** The own protocol of pcscd, over its socket: Linux only. */
  PCSCD,
  /** The platform's own PC/SC library: Windows, macOS and Linux. */
  NATIVE,
  /** {@code javax.smartcardio}: reads cards, and sends no PIN. */
  SMARTCARDIO;

  /** The setting's name. */
  public static final String KEY = "reader.transport";

  /**
   * The way that a setting names.
   *
   * @param value null or blank when it is not set: then the one that {@link #usual} on this machine
   * @throws IllegalArgumentException when there is no such way; says key, value and what is allowed
   */
  public static ReaderTransport of(String value) {
    if (value == null || value.isBlank()) {
      return usual(System.getProperty("os.name"));
    }
    return Arrays.stream(values())
        .filter(way -> way.word().equals(value.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    KEY + " must be one of " + words() + ", not \"" + value.strip() + "\""));
  }

  /**
   * The way where none is set. On Linux the protocol: it needs no native code inside the server's
   * process and can be cut off under a call that hangs.
   *
   * @param system as in the system property {@code os.name}
   */
  static ReaderTransport usual(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows") || name.startsWith("mac") ? NATIVE : PCSCD;
  }

  /** The values of the setting. */
  public static String words() {
    return Arrays.stream(values()).map(ReaderTransport::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
