package jp.madoguchi.patient;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folding (表記の統一) for comparing what two systems wrote of the same thing; never for storing. Strict
 * folding makes alike what is one thing written differently (表記差); {@link #soundsLike} and {@link
 * #loosely} make alike what may be one thing, good for candidates and searches only. Source:
 * oqs-interface §7.2, §7.5; workflow rules §4.9.
 */
public final class Folding {
  /**
   * Which folding this is: rows of the register folded by an earlier one are folded again at the
   * start. To be raised with every change of what the register keeps folded.
   */
  public static final int VERSION = 1;

  /** Stands for a character that the sender could not write (§4.9). */
  public static final char MARU = '●';

  /** What senders put where they cannot write: ● of the centre, 〓 and squares of older systems. */
  private static final String UNWRITABLE = "●〓■▪□▯◻\uFFFD";

  private static final String HYPHENS = "-‐‑‒–—―−ー－ｰ⁻₋﹣﹘";
  private static final String WAVES = "~〜～∼˜";
  private static final String POINTS = "・·‧•=゠,.'’`´｡。、";

  private Folding() {}

  /** Width folded (NFKC), without any space or variation selector; empty for null. */
  public static String width(String text) {
    return WrittenText.plain(text);
  }

  /** Whether both are written alike but for width and spaces; a variation selector is writing. */
  public static boolean writtenAlike(String one, String other) {
    return width(one).equals(width(other))
        && WrittenText.selectors(one).equals(WrittenText.selectors(other));
  }

  /** As {@link #width}, hyphens of all kinds alike, upper case: for 記号 and the like. */
  public static String symbol(String text) {
    return hyphened(width(text)).toUpperCase(Locale.ROOT);
  }

  /** As {@link #symbol} without leading zeros: for 番号 and 保険者番号. */
  public static String number(String text) {
    String symbol = symbol(text);
    int zeros = 0;
    while (zeros < symbol.length() - 1 && symbol.charAt(zeros) == '0') {
      zeros++;
    }
    return symbol.substring(zeros);
  }

  /**
   * A written name: as {@link #width}, variant characters alike (髙橋 and 高橋 are one name, written in
   * two ways), ヶ as ケ, letters upper case and without accents, without ・ and points.
   */
  public static String variants(String text) {
    String usual = WrittenText.usual(width(text));
    StringBuilder folded = new StringBuilder(usual.length());
    int before = 0;
    for (int character : usual.codePoints().toArray()) {
      if (!isPoint(character)) {
        // half-width kana are often typed with a hyphen for ー; after letters it is one
        boolean longVowel = isHyphen(character) && kana(before);
        before = longVowel ? 'ー' : isHyphen(character) ? '-' : counter(character);
        folded.appendCodePoint(before);
      }
    }
    return letters(folded);
  }

  /**
   * A written name for candidates and searches: as {@link #variants}, 斉 as 斎 (two characters, but
   * registers mix 斉藤 and 斎藤), kana as they sound.
   */
  public static String loosely(String text) {
    return soundsLike(variants(text).replace('斉', '斎'));
  }

  /** Kana as they sound: ヤマサキ and ヤマザキ, オオノ and オーノ; other characters stay. */
  public static String soundsLike(String kana) {
    return new KanaName(kana).sound();
  }

  /** An address: 丁目・番・号 and hyphens, kanji numerals and digits, ヶ and ケ alike. */
  public static String address(String text) {
    return AddressFolding.fold(text);
  }

  /** Whether both are told and one address; the 都道府県 may be left out on either side. */
  public static boolean sameAddress(String one, String other) {
    return AddressFolding.same(one, other);
  }

  /** Whether a character could not be written by the sender. */
  public static boolean holdsMaru(String text) {
    return text != null && text.codePoints().anyMatch(Folding::unwritable);
  }

  /** Whether the two agree wherever neither has a ●, character by character. */
  public static boolean agreesAroundMaru(String one, String other) {
    int[] left = variants(one).codePoints().toArray();
    int[] right = variants(other).codePoints().toArray();
    if (left.length != right.length) {
      return false;
    }
    boolean written = false;
    for (int i = 0; i < left.length; i++) {
      if (unwritable(left[i]) || unwritable(right[i])) {
        continue;
      }
      if (left[i] != right[i]) {
        return false;
      }
      written = true;
    }
    return written;
  }

  static String hyphened(String plain) {
    StringBuilder hyphened = new StringBuilder(plain.length());
    plain
        .codePoints()
        .map(character -> isHyphen(character) ? '-' : character)
        .forEach(hyphened::appendCodePoint);
    return hyphened.toString();
  }

  static boolean isHyphen(int character) {
    return HYPHENS.indexOf(character) >= 0;
  }

  static boolean isWave(int character) {
    return WAVES.indexOf(character) >= 0;
  }

  static boolean isPoint(int character) {
    return POINTS.indexOf(character) >= 0;
  }

  private static boolean unwritable(int character) {
    return UNWRITABLE.indexOf(character) >= 0;
  }

  private static boolean kana(int character) {
    return character >= 'ぁ' && character <= 'ー';
  }

  private static int counter(int character) {
    return character == 'ヶ' ? 'ケ' : character == 'ヵ' ? 'カ' : character;
  }

  /** É is E; the kana's own marks are not touched. */
  private static String letters(CharSequence text) {
    boolean plain = text.chars().noneMatch(c -> c < 0x0250 && Character.isLetter(c));
    if (plain) {
      return text.toString();
    }
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().forEach(character -> letters.append(bare(character)));
    return letters.toString().toUpperCase(Locale.ROOT);
  }

  private static String bare(int character) {
    String one = Character.toString(character);
    boolean accented = character >= 0x00C0 && character < 0x0250;
    return accented
        ? Normalizer.normalize(one, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036f]", "")
        : one;
  }
}
