package jp.madoguchi.web.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;
import jp.madoguchi.web.print.PaperDrawing.PaperAnchor;
import jp.madoguchi.web.print.PaperDrawing.PaperInk;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the elements of a {@link PaperDrawing} as vectors. The library tags it as a Figure with its
 * alternative text; no font of the server is asked for, since letters are drawn as shapes.
 */
final class DrawnShapes implements FSObjectDrawerFactory, FSObjectDrawer {
  static final String TYPE = "application/x-drawing";

  // those of the screen (tokens.css)
  private static final Color PAPER = Color.WHITE;
  private static final Color FIELD = new Color(0xe6eaee);
  private static final Color INK = new Color(0x14202b);
  private static final Color INK_2 = new Color(0x44525e);
  private static final Color ATTENTION = new Color(0x8a4b00);
  private static final Color STOP = new Color(0xa51217);
  private static final Color LINK = new Color(0x0b4f9e);
  private static final double DOT = 3.4;

  @Override
  public boolean isReplacedObject(Element element) {
    return TYPE.equals(element.getAttribute("type"));
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    float across = (float) (width / dotsPerPixel);
    float down = (float) (height / dotsPerPixel);
    double[] size = numbers(element.getAttribute("size"));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        across,
        down,
        graphics -> {
          graphics.scale(across / size[0], down / size[1]);
          for (Node one = element.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element shape) {
              draw(graphics, shape, numbers(shape.getAttribute("at")));
            }
          }
        });
    return null;
  }

  private static void draw(Graphics2D graphics, Element shape, double[] at) {
    if (shape.getTagName().equals("text")) {
      text(graphics, shape, at);
      return;
    }
    PaperInk ink = PaperInk.valueOf(shape.getAttribute("ink"));
    switch (shape.getTagName()) {
      case "field" -> fill(graphics, FIELD, new Rectangle2D.Double(at[0], at[1], at[2], at[3]));
      case "line" -> {
        graphics.setStroke(stroke(ink));
        graphics.setColor(colour(ink));
        graphics.draw(new Line2D.Double(at[0], at[1], at[2], at[3]));
      }
      default -> dot(graphics, ink, at);
    }
  }

  private static void dot(Graphics2D graphics, PaperInk ink, double[] at) {
    Shape dot =
        ink == PaperInk.SECOND
            ? new Rectangle2D.Double(at[0] - DOT, at[1] - DOT, 2 * DOT, 2 * DOT)
            : new Ellipse2D.Double(at[0] - DOT, at[1] - DOT, 2 * DOT, 2 * DOT);
    fill(graphics, ink == PaperInk.HOLLOW ? PAPER : colour(ink), dot);
    graphics.setStroke(new BasicStroke(1.4f));
    graphics.setColor(colour(ink));
    graphics.draw(dot);
  }

  /** A border of paper keeps numbers readable on lines. */
  private static void text(Graphics2D graphics, Element shape, double[] at) {
    String text = shape.getTextContent();
    boolean middle = PaperAnchor.valueOf(shape.getAttribute("anchor")) == PaperAnchor.MIDDLE;
    double wide = PaperFont.width(text) * at[2];
    AffineTransform place =
        AffineTransform.getTranslateInstance(at[0] - (middle ? wide / 2 : wide), at[1]);
    place.scale(at[2], -at[2]);
    Shape letters = place.createTransformedShape(PaperFont.shape(text));
    if (middle) {
      graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.setColor(PAPER);
      graphics.draw(letters);
    }
    fill(graphics, INK, letters);
  }

  private static void fill(Graphics2D graphics, Color colour, Shape shape) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  private static Color colour(PaperInk ink) {
    return switch (ink) {
      case FIELD -> FIELD;
      case DASHED -> ATTENTION;
      case WHOLE -> STOP;
      case FIRST, HOLLOW -> LINK;
      case SECOND -> INK_2;
    };
  }

  private static BasicStroke stroke(PaperInk ink) {
    float[] dashes =
        switch (ink) {
          case DASHED -> new float[] {5, 4};
          case SECOND -> new float[] {2, 3};
          default -> null;
        };
    float thick = ink == PaperInk.FIRST || ink == PaperInk.SECOND ? 2 : 1.4f;
    return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
