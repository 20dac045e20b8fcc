package jp.madoguchi.patient;

import java.text.Normalizer;

/**
 * What kana sound like, for finding whom a register holds with another reading: the weak comparison
 * of names, good for a candidate and never for more. Alike are:
 *
 * <ul>
 *   <li>ヤマサキ and ヤマザキ: 濁点 and 半濁点 are left out, after ヅ became ズ, ヂ ジ, ヴァ バ;
 *   <li>ヲ and オ, ヰ and イ, ヱ and エ;
 *   <li>long and short vowels: left out is ー, ア after the row of ア, イ after those of イ and エ, ウ
 *       after those of ウ and オ, エ after エ, オ after オ (オオノ, オウノ, オーノ, オノ).
 * </ul>
 */
final class KanaSounds {
  private static final String FROM = "ヅヂヲヰヱ";
  private static final String TO = "ズジオイエ";
  private static final String[] ROWS = {
    "アカサタナハマヤラワ", "イキシチニヒミリ", "ウクスツヌフムユル", "エケセテネヘメレ", "オコソトノホモヨロ"
  };
  private static final String[] LENGTHENS = {"ア", "イ", "ウ", "イエ", "ウオ"};

  private KanaSounds() {}

  /** Of katakana that are folded already. */
  static String of(String folded) {
    String named =
        folded
            .replace("ヴア", "バ")
            .replace("ヴイ", "ビ")
            .replace("ヴエ", "ベ")
            .replace("ヴオ", "ボ")
            .replace("ヴ", "ブ");
    StringBuilder sounds = new StringBuilder(named.length());
    char before = 0;
    for (char kana : named.toCharArray()) {
      int other = FROM.indexOf(kana);
      char plain = unvoiced(other >= 0 ? TO.charAt(other) : kana);
      if (plain != 'ー' && !lengthens(plain, before)) {
        sounds.append(plain);
        before = plain;
      }
    }
    return sounds.toString();
  }

  private static char unvoiced(char kana) {
    boolean katakana = kana >= 'ァ' && kana <= 'ヺ';
    return katakana
        ? Normalizer.normalize(String.valueOf(kana), Normalizer.Form.NFD).charAt(0)
        : kana;
  }

  private static boolean lengthens(char kana, char before) {
    for (int row = 0; row < ROWS.length; row++) {
      if (ROWS[row].indexOf(before) >= 0) {
        return LENGTHENS[row].indexOf(kana) >= 0;
      }
    }
    return false;
  }
}
