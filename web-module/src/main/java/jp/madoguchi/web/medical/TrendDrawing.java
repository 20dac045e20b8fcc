package jp.madoguchi.web.medical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.KidneyStage;
import jp.madoguchi.checkup.ThresholdLimit;
import jp.madoguchi.clinical.CheckupTrend;
import jp.madoguchi.clinical.CheckupTrend.MeasuredValue;
import jp.madoguchi.clinical.CheckupTrend.TrendLine;
import jp.madoguchi.clinical.CheckupTrend.TrendSubject;

/**
 * A trend as the page draws it in SVG, in a box of {@link #WIDTH} × {@link #HEIGHT}: time runs to
 * the right in proportion, larger values are higher. Drawn here and not by a chart component: the
 * part of the page that holds it is fetched by a script, must vanish with the consent, and has
 * bands and limits that Chart.js draws by a further plug-in only.
 *
 * @param bands stages of CKD from top to bottom; none for other subjects
 * @param limits 判定値 that lie within the scale
 * @param ticks months below the points, as far as there is room
 */
public record TrendDrawing(
    List<Band> bands, List<LimitLine> limits, List<Curve> curves, List<Tick> ticks) {
  public static final int WIDTH = 300;
  public static final int HEIGHT = 128;
  private static final double LEFT = 16;
  private static final double RIGHT = 268;
  private static final double TOP = 18;
  private static final double BOTTOM = 98;
  private static final double ROOM = 46;
  private static final double CLOSE = 11;

  /** A stage of CKD behind the curve. */
  public record Band(String y, String height, String labelY, String label, boolean even) {}

  /** A limit across the drawing. */
  public record LimitLine(String y, String labelY, String label, String look) {}

  /**
   * One line of the trend.
   *
   * @param points for the {@code points} attribute of a polyline, {@code "4.0,30.5 84.0,12.0"}
   * @param second the dashed one of two
   */
  public record Curve(String item, String points, boolean second, List<Point> dots) {}

  /** Where a value is drawn and where its text stands. */
  public record Point(String x, String y, String labelY, String text, boolean computed) {}

  /** A month below the drawing. */
  public record Tick(String x, String label) {}

  public static TrendDrawing of(CheckupTrend trend) {
    return new Drawer(trend).drawing();
  }

  private static final class Drawer {
    private final CheckupTrend trend;
    private final double low;
    private final double high;
    private final long from;
    private final long span;

    Drawer(CheckupTrend trend) {
      this.trend = trend;
      double[] scale = scale(trend);
      this.low = scale[0];
      this.high = scale[1];
      this.from = trend.from().toEpochDay();
      this.span = trend.newestDate().toEpochDay() - from;
    }

    TrendDrawing drawing() {
      List<Curve> curves = new ArrayList<>();
      for (TrendLine line : trend.lines()) {
        curves.add(curve(line, !curves.isEmpty()));
      }
      return new TrendDrawing(bands(), limits(), List.copyOf(curves), ticks());
    }

    private Curve curve(TrendLine line, boolean second) {
      List<Point> dots = new ArrayList<>();
      StringBuilder points = new StringBuilder();
      for (MeasuredValue one : line.values()) {
        double y = y(one.value().doubleValue());
        dots.add(
            new Point(
                number(x(one.date())),
                number(y),
                number(second ? y + 15 : y - 7),
                one.text(),
                one.computed()));
        points.append(points.isEmpty() ? "" : " ").append(dots.get(dots.size() - 1).x());
        points.append(',').append(number(y));
      }
      return new Curve(line.item(), points.toString(), second, List.copyOf(dots));
    }

    private List<Band> bands() {
      List<Band> bands = new ArrayList<>();
      if (trend.subject() == TrendSubject.EGFR) {
        double ceiling = high;
        for (KidneyStage stage : KidneyStage.values()) {
          double floor = Math.max(low, stage.least().doubleValue());
          if (floor < ceiling) {
            double top = y(ceiling);
            double bottom = y(floor);
            bands.add(
                new Band(
                    number(top),
                    number(bottom - top),
                    number((top + bottom) / 2 + 4),
                    stage.written(),
                    stage.ordinal() % 2 == 0));
            ceiling = floor;
          }
        }
      }
      return List.copyOf(bands);
    }

    /** Those of eGFR are borders of its bands, too, and have no label of their own. */
    private List<LimitLine> limits() {
      List<LimitLine> lines = new ArrayList<>();
      for (TrendLine line : trend.lines()) {
        var limits = line.limits();
        add(lines, limits.guide(), limits.refer(), JudgementLevel.GUIDE);
        add(lines, limits.refer(), limits.guide(), JudgementLevel.REFER);
      }
      return List.copyOf(lines);
    }

    /**
     * Of two limits that lie close the upper one's label gives way upwards, the other's downwards.
     */
    private void add(
        List<LimitLine> lines, ThresholdLimit limit, ThresholdLimit other, JudgementLevel level) {
      if (limit != null && within(limit.value())) {
        double y = y(limit.value().doubleValue());
        String label = trend.subject() == TrendSubject.EGFR ? "" : limit.value().toPlainString();
        double away = other == null ? HEIGHT : y - y(other.value().doubleValue());
        double labelY = Math.abs(away) >= CLOSE ? y + 4 : away < 0 ? y : y + 9;
        lines.add(
            new LimitLine(number(y), number(labelY), label, level.name().toLowerCase(Locale.ROOT)));
      }
    }

    private boolean within(BigDecimal value) {
      return value.doubleValue() >= low && value.doubleValue() <= high;
    }

    private List<Tick> ticks() {
      TreeSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
      trend.lines().forEach(l -> l.values().forEach(v -> days.add(v.date())));
      List<Tick> ticks = new ArrayList<>();
      double last = Double.MAX_VALUE;
      for (LocalDate day : days) {
        double x = x(day);
        if (last - x >= ROOM) {
          ticks.add(new Tick(number(x), YearMonth.from(day).toString()));
          last = x;
        }
      }
      return List.copyOf(ticks);
    }

    private double x(LocalDate day) {
      double along = span == 0 ? 1 : (double) (day.toEpochDay() - from) / span;
      return LEFT + 12 + along * (RIGHT - LEFT - 40);
    }

    private double y(double value) {
      return BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP);
    }

    /** All values and the first limits, spread to the smallest span, with the middle kept. */
    private static double[] scale(CheckupTrend trend) {
      var all =
          Stream.concat(
                  trend.lines().stream()
                      .flatMap(l -> l.values().stream())
                      .map(MeasuredValue::value),
                  trend.lines().stream()
                      .map(l -> l.limits().guide())
                      .filter(java.util.Objects::nonNull)
                      .map(ThresholdLimit::value))
              .mapToDouble(BigDecimal::doubleValue)
              .summaryStatistics();
      double missing = Math.max(0, trend.subject().atLeast() - (all.getMax() - all.getMin())) / 2;
      double margin =
          Math.max(trend.subject().atLeast() / 10, 0.05 * (all.getMax() - all.getMin()));
      double low = all.getMin() - missing - margin;
      return new double[] {Math.max(0, low), all.getMax() + missing + margin};
    }
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
