package jp.madoguchi.node;

/**
 * Patterns for the database's {@code like :text escape '!'}: what a person types is text, also
 * {@code %} and {@code _}. The one place that makes them.
 */
public final class LikePattern {
  private LikePattern() {}

  /** Whatever begins with the text. */
  public static String startingWith(String text) {
    return escaped(text) + "%";
  }

  /** Whatever holds the text. */
  public static String holding(String text) {
    return "%" + escaped(text) + "%";
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
