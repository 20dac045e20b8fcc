package jp.madoguchi.node;

/** Texts of others, cut where the database's column ends. */
public final class FittedText {
  private FittedText() {}

  /**
   * The text, or its beginning when it is longer; never half a character.
   *
   * @param text null stays null
   * @param longest in UTF-16 units: no database counts more in a text
   */
  public static String fit(String text, int longest) {
    if (text == null || text.length() <= longest) {
      return text;
    }
    boolean half = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, half ? longest - 1 : longest);
  }
}
