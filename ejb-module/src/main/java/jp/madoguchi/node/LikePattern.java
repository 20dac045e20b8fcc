package jp.madoguchi.node;

/** Patterns of the database's {@code like … escape '!'}. */
public final class LikePattern {
  private LikePattern() {}

  /** Fits whatever begins with the text; its {@code %} and {@code _} stand for themselves. */
  public static String beginningWith(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
