package jp.madoguchi.terminal.messages;

/** The only form of numbers in the interface: ASCII digits of a fixed count, no sign. */
final class Digits {
  private Digits() {}

  static boolean are(String text, int count) {
    return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
