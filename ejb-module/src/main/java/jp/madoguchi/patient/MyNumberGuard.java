package jp.madoguchi.patient;

import jp.madoguchi.facility.TwelveDigits;

/**
 * Keeps the My Number (個人番号) out: nobody here may hold it, so text that may be one is refused
 * before it is stored, sent or logged. What is one, {@link TwelveDigits} says.
 */
public final class MyNumberGuard {
  /** Bundle key of the refusal. */
  public static final String KEY = "input.mynumber";

  private MyNumberGuard() {}

  /** See {@link TwelveDigits#typed}: for what somebody typed or a message says. */
  public static boolean suspects(String text) {
    return TwelveDigits.typed(text);
  }

  /** See {@link TwelveDigits#shown}: for addresses and for what a program put together. */
  public static boolean shows(String text) {
    return TwelveDigits.shown(text);
  }

  /** See {@link TwelveDigits#any}: for fields in which no honest entry has twelve digits. */
  public static boolean holdsTwelveDigits(String text) {
    return TwelveDigits.any(text);
  }
}
