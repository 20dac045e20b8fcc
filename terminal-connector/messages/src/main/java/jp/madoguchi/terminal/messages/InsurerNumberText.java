package jp.madoguchi.terminal.messages;

/** The form in which a 保険者番号 travels: eight characters, shorter numbers behind spaces. */
final class InsurerNumberText {
  private static final int WIDTH = 8;

  private InsurerNumberText() {}

  static String padded(String number) {
    if (number == null || number.isBlank()) {
      return null;
    }
    return number.length() >= WIDTH ? number : " ".repeat(WIDTH - number.length()) + number;
  }
}
