package jp.madoguchi.web.text;

/** An insurance number where the task does not need all of it. */
public final class MaskedNumber {
  private MaskedNumber() {}

  /** All but the last three characters hidden; short numbers are hidden whole. Null gives "". */
  public static String of(String number) {
    if (number == null || number.isEmpty()) {
      return "";
    }
    int length = number.codePointCount(0, number.length());
    int shown = length > 4 ? 3 : 0;
    return "•".repeat(length - shown)
        + number.substring(number.offsetByCodePoints(0, length - shown));
  }
}
