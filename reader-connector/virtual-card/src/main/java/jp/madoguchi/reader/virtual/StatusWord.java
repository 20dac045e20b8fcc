package jp.madoguchi.reader.virtual;

/** Status words with which a card ends every answer (ISO/IEC 7816-4). */
final class StatusWord {
  static final int OK = 0x9000;
  static final int TRIES_LEFT = 0x63C0;
  static final int WRONG_LENGTH = 0x6700;
  static final int NO_LOGICAL_CHANNELS = 0x6881;
  static final int NOT_READABLE = 0x6981;
  static final int NOT_VERIFIED = 0x6982;
  static final int PIN_BLOCKED = 0x6984;
  static final int CONDITIONS = 0x6985;
  static final int NO_CURRENT_FILE = 0x6986;
  static final int NOT_FOUND = 0x6A82;
  static final int WRONG_P1_P2 = 0x6A86;
  static final int BEYOND_END = 0x6B00;
  static final int UNKNOWN_INSTRUCTION = 0x6D00;
  static final int UNKNOWN_CLASS = 0x6E00;
  static final int NO_DIAGNOSIS = 0x6F00;

  private StatusWord() {}

  /** An answer without data. */
  static byte[] alone(int statusWord) {
    return after(new byte[0], statusWord);
  }

  /** An answer of {@code data} and the status word. */
  static byte[] after(byte[] data, int statusWord) {
    byte[] answer = java.util.Arrays.copyOf(data, data.length + 2);
    answer[data.length] = (byte) (statusWord >> 8);
    answer[data.length + 1] = (byte) statusWord;
    return answer;
  }
}
