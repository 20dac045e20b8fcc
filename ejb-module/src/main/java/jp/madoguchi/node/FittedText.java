package jp.madoguchi.node;

/**
 * A received text on its way into a column of the store. A value longer than any honest one must
 * not keep the rest of an answer from being read: its end is cut, and what is cut is marked.
 */
public final class FittedText {
  private static final String CUT = "…";

  private FittedText() {}

  /**
   * The text, or its beginning with {@code …} behind it; never half of a character that takes two
   * code units. Null where there is no text or an empty one.
   *
   * @param longest length of the column, in code units (at least 1): no database counts more
   */
  public static String fit(String text, int longest) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - CUT.length();
    boolean inside =
        end > 0
            && Character.isHighSurrogate(text.charAt(end - 1))
            && Character.isLowSurrogate(text.charAt(end));
    return text.substring(0, inside ? end - 1 : end) + CUT;
  }
}
