package jp.madoguchi.reader.card;

import java.util.Arrays;

/** What a card answered: data and status word (ISO/IEC 7816-4). */
record CardAnswer(byte[] data, int status) {
  static final int OK = 0x9000;

  private static final int NOT_VERIFIED = 0x6982;
  private static final int BLOCKED = 0x6983;
  private static final int UNUSABLE = 0x6984;
  private static final int NO_FILE = 0x6A82;
  private static final int NO_REFERENCE = 0x6A88;

  static CardAnswer of(byte[] raw) {
    int end = raw.length - 2;
    int status = (raw[end] & 0xFF) << 8 | raw[end + 1] & 0xFF;
    return new CardAnswer(Arrays.copyOf(raw, end), status);
  }

  boolean ok() {
    return status == OK;
  }

  /** Whether the status word tells attempts left. */
  boolean countsTries() {
    return (status & 0xFFF0) == 0x63C0;
  }

  int tries() {
    return status & 0x0F;
  }

  boolean blocked() {
    return status == BLOCKED || status == UNUSABLE;
  }

  boolean notFound() {
    return status == NO_FILE || status == NO_REFERENCE;
  }

  boolean notVerified() {
    return status == NOT_VERIFIED;
  }

  /** The status word in hex: says nothing of the holder. */
  @Override
  public String toString() {
    return "%04X".formatted(status);
  }
}
