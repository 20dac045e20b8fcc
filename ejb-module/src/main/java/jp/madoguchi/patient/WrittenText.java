package jp.madoguchi.patient;

import java.text.Normalizer;

/**
 * A text without what is writing only: width, spaces, variation selectors (IVS, SVS), compatibility
 * forms, 濁点 and 半濁点 written as signs of their own, half or full width. Everything that compares
 * begins here.
 */
final class WrittenText {
  private static final char VOICED = '\u3099';
  private static final char SEMI_VOICED = '\u309A';

  private WrittenText() {}

  /** Empty for null. */
  static String plain(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(WrittenText::written)
        .map(WrittenText::sign)
        .forEach(kept::appendCodePoint);
    String composed = Normalizer.normalize(kept, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(composed.length());
    // NFKC makes plain spaces of other ones, and of signs that stand alone
    composed.codePoints().filter(WrittenText::written).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** 髙橋 as 高橋, 佐々木 as 佐佐木. */
  static String usual(String plain) {
    StringBuilder usual = new StringBuilder(plain.length());
    int before = -1;
    for (int i = 0; i < plain.length(); ) {
      int character = plain.codePointAt(i);
      i += Character.charCount(character);
      boolean again = character == '々' && before >= 0;
      before = again ? before : CharacterVariants.usual(character);
      usual.appendCodePoint(before);
    }
    return usual.toString();
  }

  private static int sign(int character) {
    return switch (character) {
      case '゛', 'ﾞ' -> VOICED;
      case '゜', 'ﾟ' -> SEMI_VOICED;
      default -> character;
    };
  }

  /** The variation selectors of a text, in their order. */
  static String selectors(String text) {
    StringBuilder selectors = new StringBuilder();
    text.codePoints().filter(WrittenText::selector).forEach(selectors::appendCodePoint);
    return selectors.toString();
  }

  private static boolean selector(int character) {
    return character >= 0xFE00 && character <= 0xFE0F
        || character >= 0xE0100 && character <= 0xE01EF
        || character >= 0x180B && character <= 0x180D;
  }

  private static boolean written(int character) {
    return !selector(character)
        && !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && Character.getType(character) != Character.FORMAT;
  }
}
