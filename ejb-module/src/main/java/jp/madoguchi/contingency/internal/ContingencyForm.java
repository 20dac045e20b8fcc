package jp.madoguchi.contingency.internal;

import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyRefused;
import jp.madoguchi.facility.TwelveDigits;

/** Forms of what is typed about openings and periods. */
final class ContingencyForm {
  private ContingencyForm() {}

  /** Words within bounds, without what surrounds them, that hold no My Number. */
  static String words(String typed, int shortest, int longest, ContingencyRefusal otherwise) {
    String text = typed == null ? "" : typed.strip();
    int length = text.codePointCount(0, text.length());
    stop(length < shortest || text.length() > longest, otherwise);
    stop(TwelveDigits.typed(text), ContingencyRefusal.MY_NUMBER);
    return text;
  }

  static void stop(boolean wrong, ContingencyRefusal why) {
    if (wrong) {
      throw new ContingencyRefused(why);
    }
  }
}
