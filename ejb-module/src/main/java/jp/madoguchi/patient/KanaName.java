package jp.madoguchi.patient;

import java.io.Serializable;
import java.text.Normalizer;

/**
 * Name in kana (氏名カナ), folded for matching: NFKC (half width becomes full), hiragana becomes
 * katakana, no spaces, small kana as large ones (the interface and old registers write ｼﾖｳ for
 * ｼｮｳ).
 *
 * @param folded the folded name, may be empty
 */
public record KanaName(String folded) implements Serializable {
  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  private static final int HIRAGANA_TO_KATAKANA = 'ア' - 'あ';

  public KanaName {
    folded = fold(folded);
  }

  /** Whether there is nothing to match by. */
  public boolean isEmpty() {
    return folded.isEmpty();
  }

  private static String fold(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder result = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
      if (Character.isWhitespace(c)) {
        continue;
      }
      char katakana = c >= 'ぁ' && c <= 'ゖ' ? (char) (c + HIRAGANA_TO_KATAKANA) : c;
      int small = SMALL.indexOf(katakana);
      result.append(small >= 0 ? LARGE.charAt(small) : katakana);
    }
    return result.toString();
  }

  @Override
  public String toString() {
    return "KanaName[***]";
  }
}
