package jp.madoguchi.medication;

import java.text.Normalizer;

/** A text of the message as it is compared: width, space and letters' size make no difference. */
final class FoldedText {
  private FoldedText() {}

  /** "" for null. */
  static String of(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(java.util.Locale.ROOT);
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
