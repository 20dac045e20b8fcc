package jp.madoguchi.patient;

/**
 * Check digits (検証番号) of the numbers that cross the counter. Source: clinical data §6.7.
 *
 * <p>保険者番号・公費負担者番号: from the last digit of the body leftwards times 2, 1, 2, 1 …; the tens and ones
 * of all products are added; 10 minus the last digit of the sum, 10 counting as 0.
 */
final class CheckDigit {
  private static final int TEN = 10;

  private CheckDigit() {}

  /** The check digit of an insurer number's body (7 or 5 ASCII digits). */
  static int ofInsurerBody(String body) {
    int sum = 0;
    int weight = 2;
    for (int i = body.length() - 1; i >= 0; i--) {
      int product = (body.charAt(i) - '0') * weight;
      sum += product / TEN + product % TEN;
      weight = 3 - weight;
    }
    return (TEN - sum % TEN) % TEN;
  }
}
