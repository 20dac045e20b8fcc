package jp.madoguchi.reader.virtual;

import java.util.Arrays;
import java.util.Optional;

/**
 * A command to a card.
 *
 * @param le how many bytes of answer are wanted; 0 when none were asked for
 */
record Apdu(int cla, int ins, int p1, int p2, byte[] data, int le) {

  private static final int HEADER = 4;
  private static final int SHORT_MAXIMUM = 256;
  private static final int EXTENDED_MAXIMUM = 65536;

  /** Empty when the bytes are no well-formed command. */
  static Optional<Apdu> parse(byte[] raw) {
    if (raw.length < HEADER) {
      return Optional.empty();
    }
    if (raw.length == HEADER) {
      return of(raw, new byte[0], 0);
    }
    int first = raw[HEADER] & 0xFF;
    if (raw.length == HEADER + 1) {
      return of(raw, new byte[0], first == 0 ? SHORT_MAXIMUM : first);
    }
    return first == 0 ? extended(raw) : ofShortData(raw, first);
  }

  private static Optional<Apdu> ofShortData(byte[] raw, int length) {
    int end = HEADER + 1 + length;
    if (raw.length != end && raw.length != end + 1) {
      return Optional.empty();
    }
    int le = 0;
    if (raw.length == end + 1) {
      le = raw[end] == 0 ? SHORT_MAXIMUM : raw[end] & 0xFF;
    }
    return of(raw, Arrays.copyOfRange(raw, HEADER + 1, end), le);
  }

  private static Optional<Apdu> extended(byte[] raw) {
    if (raw.length < HEADER + 3) {
      return Optional.empty();
    }
    int length = twoBytes(raw, HEADER + 1);
    if (raw.length == HEADER + 3) {
      return of(raw, new byte[0], length == 0 ? EXTENDED_MAXIMUM : length);
    }
    int end = HEADER + 3 + length;
    if (raw.length == end) {
      return of(raw, Arrays.copyOfRange(raw, HEADER + 3, end), 0);
    }
    if (raw.length != end + 2) {
      return Optional.empty();
    }
    int le = twoBytes(raw, end);
    return of(raw, Arrays.copyOfRange(raw, HEADER + 3, end), le == 0 ? EXTENDED_MAXIMUM : le);
  }

  private static int twoBytes(byte[] raw, int at) {
    return (raw[at] & 0xFF) << 8 | raw[at + 1] & 0xFF;
  }

  private static Optional<Apdu> of(byte[] raw, byte[] data, int le) {
    return Optional.of(
        new Apdu(raw[0] & 0xFF, raw[1] & 0xFF, raw[2] & 0xFF, raw[3] & 0xFF, data, le));
  }

  /** Without the data: it can be a PIN. */
  @Override
  public String toString() {
    return "Apdu[%02X %02X %02X %02X, %d bytes]".formatted(cla, ins, p1, p2, data.length);
  }
}
