package jp.madoguchi.patient;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses (住所) as two systems write them: 市ヶ丘五丁目１０番２７号 and 市ケ丘５－１０－２７ are one. Alike are width
 * and variant characters, kanji numerals and digits, 丁目 番地 番 号 の and hyphens and wave dashes
 * between numbers, ヶ ヵ ケ カ が between kanji, 大字 or none.
 */
final class AddressFolding {
  private static final Pattern NUMERAL = Pattern.compile("[〇一二三四五六七八九十百]+");
  private static final Pattern PARTS =
      Pattern.compile("(?<=[0-9])(?:丁目|番地の?|番の?|号室|号棟|号|の(?=[0-9]))");
  private static final Pattern COUNTERS = Pattern.compile("(?<=\\p{IsHan})[ヶヵケカがガ](?=\\p{IsHan})");
  private static final Pattern PREFECTURE =
      Pattern.compile("^(?:東京都|北海道|\\p{IsHan}{2,3}?[府県])(?=..)");
  private static final Pattern MANY_DASHES = Pattern.compile("-+");
  private static final Pattern LAST_DASH = Pattern.compile("-(?![0-9A-Za-z])");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private AddressFolding() {}

  static String fold(String text) {
    String plain = WrittenText.usual(Folding.width(text));
    if (plain.isEmpty()) {
      return "";
    }
    String counted = COUNTERS.matcher(plain.replace("大字", "")).replaceAll("ケ");
    String numbered = NUMERAL.matcher(counted).replaceAll(numeral -> digits(numeral.group()));
    String parted = dashes(PARTS.matcher(numbered).replaceAll("-"));
    String single = LAST_DASH.matcher(MANY_DASHES.matcher(parted).replaceAll("-")).replaceAll("");
    return single.toUpperCase(Locale.ROOT);
  }

  /** Whether both are one address; the 都道府県 may be left out on either side. */
  static boolean same(String one, String other) {
    String left = fold(one);
    String right = fold(other);
    return !left.isEmpty()
        && !right.isEmpty()
        && (left.equals(right) || withoutPrefecture(left).equals(withoutPrefecture(right)));
  }

  private static String withoutPrefecture(String folded) {
    Matcher prefecture = PREFECTURE.matcher(folded);
    return prefecture.find() ? folded.substring(prefecture.end()) : folded;
  }

  /** A ー belongs to a word unless it stands beside a digit. */
  private static String dashes(String text) {
    StringBuilder dashed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean longVowel = c == 'ー' && (i == 0 || !digit(text.charAt(i - 1)));
      boolean dash = Folding.isHyphen(c) && !longVowel || Folding.isWave(c);
      dashed.append(dash ? '-' : c);
    }
    return dashed.toString();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9' || c == '-';
  }

  private static String digits(String numeral) {
    if (numeral.indexOf('十') < 0 && numeral.indexOf('百') < 0) {
      StringBuilder digits = new StringBuilder();
      numeral.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return digits.toString();
    }
    int total = 0;
    int ones = 0;
    for (char c : numeral.toCharArray()) {
      int unit = c == '十' ? TEN : c == '百' ? HUNDRED : 0;
      if (unit == 0) {
        ones = DIGITS.indexOf(c);
      } else {
        total += Math.max(1, ones) * unit;
        ones = 0;
      }
    }
    return Integer.toString(total + ones);
  }
}
