package jp.madoguchi.web.medical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small line of a value over time, drawn as SVG by the page. Coordinates are in a box of {@link
 * #WIDTH} × {@link #HEIGHT}; time runs to the right in proportion, larger values are higher.
 *
 * @param points for the {@code points} attribute of a polyline, {@code "4.0,30.5 84.0,12.0"}
 * @param dots single points, oldest first
 */
public record Sparkline(String points, List<Dot> dots) {
  public static final int WIDTH = 168;
  public static final int HEIGHT = 48;
  private static final double MARGIN = 5;

  /** One measured value. */
  public record Value(LocalDate date, double value) {}

  /** Where a value is drawn. */
  public record Dot(String x, String y, boolean last) {}

  /** Lowest and highest value of everything that shares one box. */
  public record Range(double low, double high) {
    /**
     * Over several lines, their middle kept.
     *
     * @param atLeast smallest span, so that the noise of a measurement does not look like a trend;
     *     more than 0
     */
    public static Range over(List<List<Value>> lines, double atLeast) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (List<Value> line : lines) {
        for (Value one : line) {
          low = Math.min(low, one.value());
          high = Math.max(high, one.value());
        }
      }
      if (low > high) {
        return new Range(0, atLeast);
      }
      double missing = Math.max(0, atLeast - (high - low)) / 2;
      return new Range(low - missing, high + missing);
    }
  }

  /**
   * Scales a line.
   *
   * @param oldestFirst values in the order of time; a single one stands at the right edge
   */
  public static Sparkline of(List<Value> oldestFirst, LocalDate from, LocalDate to, Range range) {
    long span = Math.max(1, to.toEpochDay() - from.toEpochDay());
    List<Dot> dots = new ArrayList<>();
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < oldestFirst.size(); i++) {
      Value one = oldestFirst.get(i);
      double along =
          from.equals(to) ? 1 : (double) (one.date().toEpochDay() - from.toEpochDay()) / span;
      double up = (one.value() - range.low()) / (range.high() - range.low());
      Dot dot =
          new Dot(
              number(MARGIN + along * (WIDTH - 2 * MARGIN)),
              number(HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)),
              i == oldestFirst.size() - 1);
      points.append(i == 0 ? "" : " ").append(dot.x()).append(',').append(dot.y());
      dots.add(dot);
    }
    return new Sparkline(points.toString(), List.copyOf(dots));
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
