package jp.madoguchi.web.medical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.clinical.CheckupTrend;
import jp.madoguchi.clinical.CheckupTrend.MeasuredValue;

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

  /** Where a value is drawn. */
  public record Dot(String x, String y, boolean last) {}

  /** The lines of a trend in one box. */
  public static List<Sparkline> of(CheckupTrend trend) {
    return trend.lines().stream()
        .map(l -> of(l, trend.from(), trend.newestDate(), trend.low(), trend.high()))
        .toList();
  }

  /**
   * Scales a line.
   *
   * @param oldestFirst values in the order of time; a single one stands at the right edge
   */
  static Sparkline of(
      List<MeasuredValue> oldestFirst, LocalDate from, LocalDate to, double low, double high) {
    long span = Math.max(1, to.toEpochDay() - from.toEpochDay());
    List<Dot> dots = new ArrayList<>();
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < oldestFirst.size(); i++) {
      MeasuredValue one = oldestFirst.get(i);
      double along =
          from.equals(to) ? 1 : (double) (one.date().toEpochDay() - from.toEpochDay()) / span;
      double up = (one.value() - low) / (high - low);
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
