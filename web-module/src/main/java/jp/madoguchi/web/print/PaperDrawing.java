package jp.madoguchi.web.print;

import java.util.Locale;

/**
 * A line drawing for {@link PaperPage#drawings}: fields, lines and texts in a box of its own units,
 * y downwards. Texts are drawn as shapes of the sheets' font; who hears the document hears {@link
 * #alternative}.
 */
public final class PaperDrawing {
  /** How a line or a dot looks; each differs from the others without its colour, too. */
  public enum PaperInk {
    /** A field of the ground, every second of several. */
    FIELD,
    /** Dashes of the colour for what is to be heeded. */
    DASHED,
    /** A whole line of the colour for what is urgent. */
    WHOLE,
    /** The line of the values, and its dots. */
    FIRST,
    /** Dots of the first line that are only outlined. */
    HOLLOW,
    /** Dots in a row, and squares: the second of two lines. */
    SECOND
  }

  /** Where a text stands to its place. */
  public enum PaperAnchor {
    MIDDLE,
    END
  }

  private final String caption;
  private final String alternative;
  private final int width;
  private final int height;
  private final StringBuilder shapes = new StringBuilder();

  /**
   * @param caption stands above the drawing
   * @param alternative what it shows, in words
   */
  public PaperDrawing(String caption, String alternative, int width, int height) {
    this.caption = caption;
    this.alternative = alternative;
    this.width = width;
    this.height = height;
  }

  public PaperDrawing field(double x, double y, double across, double down) {
    return shape("field", PaperInk.FIELD, x, y, across, down);
  }

  public PaperDrawing line(PaperInk ink, double x, double y, double toX, double toY) {
    return shape("line", ink, x, y, toX, toY);
  }

  public PaperDrawing dot(PaperInk ink, double x, double y) {
    return shape("dot", ink, x, y);
  }

  /**
   * @param size of the letters
   */
  public PaperDrawing text(String text, PaperAnchor anchor, double size, double x, double y) {
    shapes
        .append("<text anchor=\"")
        .append(anchor.name())
        .append("\" at=\"")
        .append(numbers(x, y, size))
        .append("\">")
        .append(PaperText.escaped(text))
        .append("</text>");
    return this;
  }

  private PaperDrawing shape(String name, PaperInk ink, double... at) {
    shapes
        .append('<')
        .append(name)
        .append(" ink=\"")
        .append(ink.name())
        .append("\" at=\"")
        .append(numbers(at))
        .append("\"/>");
    return this;
  }

  private static String numbers(double... all) {
    StringBuilder text = new StringBuilder();
    for (double one : all) {
      text.append(text.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.2f", one));
    }
    return text.toString();
  }

  /** The element that {@link DrawnShapes} draws. */
  String xhtml() {
    return "<div class=\"drawing\"><p>"
        + PaperText.escaped(caption)
        + "</p><object type=\""
        + DrawnShapes.TYPE
        + "\" alt=\""
        + PaperText.escaped(alternative)
        + "\" size=\""
        + numbers(width, height)
        + "\">"
        + shapes
        + "</object></div>";
  }
}
