package jp.madoguchi.patient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Folding (表記の統一) for comparing what two systems wrote of the same thing; never for storing.
 * Source: oqs-interface §7.2, §7.5; workflow rules §4.9.
 */
public final class Folding {
  /** Stands for a character that the sender could not write (§4.9). */
  public static final char MARU = '●';

  /** 異体字: the form on the left is the same name as the form on the right. */
  private static final Map<Integer, Integer> VARIANTS =
      Map.ofEntries(
          Map.entry((int) '髙', (int) '高'),
          Map.entry((int) '﨑', (int) '崎'),
          Map.entry((int) '嵜', (int) '崎'),
          Map.entry((int) '碕', (int) '崎'),
          Map.entry((int) '德', (int) '徳'),
          Map.entry((int) '邊', (int) '辺'),
          Map.entry((int) '邉', (int) '辺'),
          Map.entry((int) '齋', (int) '斎'),
          Map.entry((int) '齊', (int) '斉'),
          Map.entry((int) '澤', (int) '沢'),
          Map.entry((int) '濱', (int) '浜'),
          Map.entry((int) '濵', (int) '浜'),
          Map.entry((int) '廣', (int) '広'),
          Map.entry((int) '櫻', (int) '桜'),
          Map.entry((int) '國', (int) '国'),
          Map.entry(0x20BB7, (int) '吉'));

  private Folding() {}

  /** Width folded (NFKC) and without any space; empty for null. */
  public static String width(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** As {@link #width}, hyphens of all kinds alike, upper case: for 記号 and 住所. */
  public static String symbol(String text) {
    return width(text).replaceAll("[‐‑‒–—―−ー－ｰ]", "-").toUpperCase(Locale.ROOT);
  }

  /** As {@link #symbol} without leading zeros: for 番号 and 保険者番号. */
  public static String number(String text) {
    return symbol(text).replaceFirst("^0+(?=.)", "");
  }

  /** As {@link #width}, variant characters alike: 髙橋 and 高橋 are one name, written in two ways. */
  public static String variants(String text) {
    StringBuilder folded = new StringBuilder();
    width(text)
        .codePoints()
        .map(character -> VARIANTS.getOrDefault(character, character))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Whether a character could not be written by the sender. */
  public static boolean holdsMaru(String text) {
    return text != null && text.indexOf(MARU) >= 0;
  }

  /** Whether the two agree wherever neither has a ●, character by character. */
  public static boolean agreesAroundMaru(String one, String other) {
    int[] left = variants(one).codePoints().toArray();
    int[] right = variants(other).codePoints().toArray();
    if (left.length != right.length) {
      return false;
    }
    for (int i = 0; i < left.length; i++) {
      if (left[i] != right[i] && left[i] != MARU && right[i] != MARU) {
        return false;
      }
    }
    return true;
  }
}
