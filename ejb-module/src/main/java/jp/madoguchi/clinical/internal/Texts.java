package jp.madoguchi.clinical.internal;

/** Received texts on their way into columns. */
final class Texts {
  private Texts() {}

  /**
   * The text, its end cut to the column's length: a value longer than any honest one must not keep
   * the rest of an answer from being read; what is cut is marked.
   */
  static String fit(String text, int length) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
