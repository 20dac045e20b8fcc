package jp.madoguchi.patient;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the My Number (個人番号) out: nobody here may hold it, so text that may be one is refused
 * before it is stored, sent or logged. Full-width digits, spaces and hyphens between digits do not
 * hide it. About one in ten other twelve-digit strings passes the check digit by chance and is
 * refused too. Source: clinical data §6.7.
 */
public final class MyNumberGuard {
  /** Bundle key of the refusal. */
  public static final String KEY = "input.mynumber";

  private static final String GAP = "[\\s\\-‐‑‒–—―−ー・.]{0,3}";
  private static final Pattern TWELVE =
      Pattern.compile("(?<![0-9])(?=([0-9](?:" + GAP + "[0-9]){11})(?![0-9]))");
  private static final Pattern TWELVE_ANYWHERE = Pattern.compile("[0-9](?:" + GAP + "[0-9]){11}");
  private static final int BODY = 11;

  private MyNumberGuard() {}

  /** Whether the text holds twelve digits with a valid check digit of a My Number. */
  public static boolean suspects(String text) {
    if (text == null) {
      return false;
    }
    Matcher twelve = TWELVE.matcher(folded(text));
    while (twelve.find()) {
      String digits = twelve.group(1).replaceAll("[^0-9]", "");
      if (CheckDigit.ofMyNumberBody(digits.substring(0, BODY)) == digits.charAt(BODY) - '0') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the text holds twelve digits in a row at all: for fields in which no honest entry has
   * twelve (保険者番号, 記号, 番号, 枝番 of the number inquiry).
   */
  public static boolean holdsTwelveDigits(String text) {
    return text != null && TWELVE_ANYWHERE.matcher(folded(text)).find();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
