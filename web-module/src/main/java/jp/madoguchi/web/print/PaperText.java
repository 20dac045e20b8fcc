package jp.madoguchi.web.print;

/**
 * Text as it goes onto paper: nothing of it is markup, and nothing of it vanishes. A character for
 * which the font has no glyph becomes 〓 with its code point, so that the reader sees that something
 * stands there and what it is (外字).
 */
final class PaperText {
  private static final int GETA = 0x3013;

  private PaperText() {}

  /** For the text of an element or the value of an attribute. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    drawable(text).codePoints().forEach(c -> escape(out, c));
    return out.toString();
  }

  /**
   * For a string of a style sheet, in its quotation marks: every character by its number; as it is
   * beyond the first plane, of which the library knows no numbers.
   */
  static String styled(String text) {
    StringBuilder out = new StringBuilder("\"");
    drawable(text)
        .codePoints()
        .forEach(
            c ->
                out.append(
                    Character.isBmpCodePoint(c)
                        ? String.format("\\%06X ", c)
                        : Character.toString(c)));
    return out.append('"').toString();
  }

  /** The same text in characters that the font draws. */
  static String drawable(String text) {
    StringBuilder out = new StringBuilder();
    int[] points = text == null ? new int[0] : text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      if (point == '\t' || point == '\n') {
        out.append(' ');
      } else if (!PaperFont.draws(point) || isPrivate(point)) {
        unknown(out, point);
      } else if (i + 1 < points.length && PaperFont.selects(points[i + 1])) {
        out.appendCodePoint(PaperFont.drawn(point, points[i + 1]));
      } else {
        out.appendCodePoint(point);
      }
    }
    return out.toString();
  }

  /** A private character of the hospital's or the centre's own (外字) is not the font's. */
  private static boolean isPrivate(int point) {
    return Character.getType(point) == Character.PRIVATE_USE;
  }

  /** Control characters say nothing to a reader; everything else is told. */
  private static void unknown(StringBuilder out, int point) {
    if (!Character.isISOControl(point)) {
      out.appendCodePoint(GETA).append(String.format("[U+%04X]", point));
    }
  }

  private static void escape(StringBuilder out, int point) {
    switch (point) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(point);
    }
  }
}
