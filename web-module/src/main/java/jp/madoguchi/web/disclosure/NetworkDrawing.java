package jp.madoguchi.web.disclosure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import jp.madoguchi.web.print.PaperSheet;

/**
 * Who opens a connection to whom: boxes of {@code places.tsv}, arrows of {@code network.tsv}, each
 * with the number of its row. Drawn once as SVG, for the screen, and once as PNG, for paper.
 */
final class NetworkDrawing {
  static final int WIDTH = 1120;
  private static final int COLUMN = 284;
  private static final int ROW = 112;
  private static final int BOX_WIDTH = 226;
  private static final int BOX_HEIGHT = 58;
  private static final int MARGIN = 20;
  private static final int SCALE = 2;
  private static final String FONT = "/jp/madoguchi/web/print/paper-jp.ttf";

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final int height;

  /** A place: its upper left corner and what is written in it. */
  private record Box(int x, int y, String title, String zone) {
    int middleX() {
      return x + BOX_WIDTH / 2;
    }

    int middleY() {
      return y + BOX_HEIGHT / 2;
    }
  }

  /** A connection, from the border of who opens it to the border of who listens. */
  private record Arrow(String number, boolean tls, double x1, double y1, double x2, double y2) {
    /** Nearer to who opens it, so that arrows to one place do not meet at their numbers. */
    double numberX() {
      return x1 + (x2 - x1) * 0.42;
    }

    double numberY() {
      return y1 + (y2 - y1) * 0.42;
    }
  }

  NetworkDrawing(DisclosureTable places, DisclosureTable network, Locale language) {
    String words = language.toLanguageTag();
    int lowest = 0;
    for (Map<String, String> row : places.rows()) {
      int x = MARGIN + Integer.parseInt(row.get("column")) * COLUMN;
      int y = MARGIN + (int) (Double.parseDouble(row.get("row")) * ROW);
      lowest = Math.max(lowest, y + BOX_HEIGHT);
      boxes.put(row.get("place"), new Box(x, y, row.get(words), row.get("zone_" + words)));
    }
    height = lowest + MARGIN;
    for (Map<String, String> row : network.rows()) {
      arrows.add(
          arrow(
              row.get("number"),
              row.get("tls").startsWith("yes"),
              boxes.get(row.get("from")),
              boxes.get(row.get("to"))));
    }
  }

  private static Arrow arrow(String number, boolean tls, Box from, Box to) {
    double[] start = border(from, to);
    double[] end = border(to, from);
    return new Arrow(number, tls, start[0], start[1], end[0], end[1]);
  }

  /** Where the line between the middles of two boxes leaves the first. */
  private static double[] border(Box box, Box other) {
    double dx = other.middleX() - box.middleX();
    double dy = other.middleY() - box.middleY();
    double part =
        Math.min(
            dx == 0 ? Double.MAX_VALUE : BOX_WIDTH / 2.0 / Math.abs(dx),
            dy == 0 ? Double.MAX_VALUE : BOX_HEIGHT / 2.0 / Math.abs(dy));
    return new double[] {box.middleX() + dx * part, box.middleY() + dy * part};
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        put("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"", WIDTH, height));
    svg.append(" font-family=\"sans-serif\" font-size=\"14\">\n");
    svg.append(put("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", WIDTH, height));
    for (Arrow one : arrows) {
      svg.append(
          put(
              "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#333\" stroke-width=\"1.6\"%s/>\n",
              one.x1, one.y1, one.x2, one.y2, one.tls ? "" : " stroke-dasharray=\"6 4\""));
      double[] head = head(one);
      svg.append(
          put(
              "<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fz\" fill=\"#333\"/>\n",
              head[0], head[1], head[2], head[3], head[4], head[5]));
    }
    for (Box box : boxes.values()) {
      svg.append(
          put(
              "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"#f4f4f4\" stroke=\"#333\"/>\n",
              box.x, box.y, BOX_WIDTH, BOX_HEIGHT));
      text(svg, box.middleX(), box.y + 26, 14, box.title);
      text(svg, box.middleX(), box.y + 45, 11, box.zone);
    }
    for (Arrow one : arrows) {
      svg.append(
          put(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"11\" fill=\"#fff\" stroke=\"#333\"/>\n",
              one.numberX(), one.numberY()));
      text(svg, one.numberX(), one.numberY() + 4.5, 12, one.number);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void text(StringBuilder svg, double x, double y, int size, String words) {
    svg.append(
        put(
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"middle\">%s</text>\n",
            x, y, size, PaperSheet.escaped(words)));
  }

  /** Numbers with a point, whatever the machine's language is. */
  private static String put(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  byte[] png() throws IOException {
    BufferedImage picture =
        new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.scale(SCALE, SCALE);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, height);
    Font font = font();
    for (Arrow one : arrows) {
      line(pen, one);
    }
    for (Box box : boxes.values()) {
      pen.setStroke(new BasicStroke(1));
      pen.setColor(new Color(0xf4f4f4));
      pen.fillRoundRect(box.x, box.y, BOX_WIDTH, BOX_HEIGHT, 10, 10);
      pen.setColor(Color.DARK_GRAY);
      pen.drawRoundRect(box.x, box.y, BOX_WIDTH, BOX_HEIGHT, 10, 10);
      write(pen, font.deriveFont(14f), box.middleX(), box.y + 26, box.title);
      write(pen, font.deriveFont(11f), box.middleX(), box.y + 45, box.zone);
    }
    for (Arrow one : arrows) {
      pen.setColor(Color.WHITE);
      pen.fillOval((int) one.numberX() - 11, (int) one.numberY() - 11, 22, 22);
      pen.setColor(Color.DARK_GRAY);
      pen.drawOval((int) one.numberX() - 11, (int) one.numberY() - 11, 22, 22);
      write(pen, font.deriveFont(12f), one.numberX(), one.numberY() + 4.5, one.number);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  private static void line(Graphics2D pen, Arrow one) {
    pen.setColor(Color.DARK_GRAY);
    float[] dashes = one.tls ? null : new float[] {6, 4};
    pen.setStroke(
        new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
    Path2D path = new Path2D.Double();
    path.moveTo(one.x1, one.y1);
    path.lineTo(one.x2, one.y2);
    pen.draw(path);
    double[] head = head(one);
    Path2D tip = new Path2D.Double();
    tip.moveTo(head[0], head[1]);
    tip.lineTo(head[2], head[3]);
    tip.lineTo(head[4], head[5]);
    tip.closePath();
    pen.fill(tip);
  }

  /** The three corners of an arrow's tip. */
  private static double[] head(Arrow one) {
    double angle = Math.atan2(one.y2 - one.y1, one.x2 - one.x1);
    double[] corners = new double[6];
    corners[0] = one.x2;
    corners[1] = one.y2;
    for (int side = 0; side < 2; side++) {
      double turned = angle + Math.PI + (side == 0 ? 0.4 : -0.4);
      corners[2 + 2 * side] = one.x2 + 11 * Math.cos(turned);
      corners[3 + 2 * side] = one.y2 + 11 * Math.sin(turned);
    }
    return corners;
  }

  private static void write(Graphics2D pen, Font font, double x, double y, String words) {
    pen.setFont(font);
    pen.setColor(Color.BLACK);
    double width = pen.getFontMetrics().stringWidth(words);
    pen.drawString(words, (float) (x - width / 2), (float) y);
  }

  private static Font font() throws IOException {
    try (InputStream in = NetworkDrawing.class.getResourceAsStream(FONT)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException broken) {
      throw new IOException(broken);
    }
  }
}
