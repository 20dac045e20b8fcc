package jp.madoguchi.medication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text of the message as it is compared: width, space and letters' size make no difference. */
final class FoldedText {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private FoldedText() {}

  /** "" for null. */
  static String of(String text) {
    if (text == null) {
      return "";
    }
    return isFolded(text)
        ? text
        : SPACE
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
  }

  /** Codes and numbers are: a long history asks for many thousands of them. */
  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign <= ' ' || sign >= 0x7f || isLower(sign)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(int sign) {
    return sign >= 'a' && sign <= 'z';
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
