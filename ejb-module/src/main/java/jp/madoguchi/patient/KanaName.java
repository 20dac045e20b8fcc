package jp.madoguchi.patient;

import java.io.Serializable;
import java.util.Locale;

/**
 * Name in kana (氏名カナ), folded for matching: the same reading however it is written. Half width
 * becomes full, hiragana katakana, small kana large ones (the interface and old registers write ｼﾖｳ
 * for ｼｮｳ), a 濁点 written as a sign of its own is composed, letters are upper case; spaces, ・ and
 * points are left out, a hyphen is a ー.
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

  /** What it sounds like, by {@code KanaSounds}: for candidates only. */
  public String sound() {
    return KanaSounds.of(folded);
  }

  private static String fold(String text) {
    String plain = WrittenText.plain(text);
    StringBuilder result = new StringBuilder(plain.length());
    for (char c : plain.toCharArray()) {
      if (Folding.isPoint(c)) {
        continue;
      }
      char katakana = c >= 'ぁ' && c <= 'ゖ' ? (char) (c + HIRAGANA_TO_KATAKANA) : c;
      int small = SMALL.indexOf(katakana);
      char large = small >= 0 ? LARGE.charAt(small) : katakana;
      result.append(Folding.isHyphen(large) ? 'ー' : large);
    }
    return result.toString().toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "KanaName[***]";
  }
}
