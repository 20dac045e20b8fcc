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
    return text == null
        ? ""
        : SPACE
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
