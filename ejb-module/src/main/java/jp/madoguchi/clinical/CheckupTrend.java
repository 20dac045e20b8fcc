package jp.madoguchi.clinical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.Level;

/**
 * One small multiple above the checkup table: newest value, its step, its change, its line.
 *
 * @param subject whose course it is
 * @param newest newest value as received, {@code "131 / 80"} for blood pressure
 * @param change against the value before, with its sign, or null
 * @param level the worse of the newest values
 * @param story all values oldest first, for readers of the page who do not see the line
 * @param lines what was measured, oldest first; several share one scale
 * @param low value at the foot of the scale
 * @param high value at its top
 */
public record CheckupTrend(
    TrendSubject subject,
    String unit,
    String newest,
    LocalDate newestDate,
    String change,
    Level level,
    String story,
    List<List<MeasuredValue>> lines,
    double low,
    double high) {

  /** What is followed over the years. */
  public enum TrendSubject {
    /** 血圧: two lines, in mmHg. */
    BLOOD_PRESSURE(40, n -> n.startsWith("収縮期血圧"), n -> n.startsWith("拡張期血圧")),
    /** In percent (NGSP). */
    HBA1C(1, n -> n.startsWith("HbA1c") && !n.contains("JDS")),
    /** In mL/min/1.73m². */
    EGFR(20, n -> n.startsWith("eGFR")),
    /** In kg/m². */
    BMI(3, n -> n.equals("BMI"));

    private final double atLeast;
    private final List<Predicate<String>> items;

    /**
     * Its smallest span in the item's unit, so that the noise of a measurement does not look like a
     * trend, and the items of its lines by name.
     */
    @SafeVarargs
    TrendSubject(double atLeast, Predicate<String>... items) {
      this.atLeast = atLeast;
      this.items = List.of(items);
    }
  }

  /** One measured value. */
  public record MeasuredValue(LocalDate date, double value) {}

  /** The four trends of the sheet; those without any value are left out. */
  public static List<CheckupTrend> of(CheckupSheet sheet) {
    List<CheckupTrend> trends = new ArrayList<>();
    for (TrendSubject subject : TrendSubject.values()) {
      List<CheckupSheet.CheckupRow> rows = new ArrayList<>();
      for (Predicate<String> item : subject.items) {
        sheet.rows().stream().filter(r -> item.test(r.item())).findFirst().ifPresent(rows::add);
      }
      if (rows.size() == subject.items.size()) {
        followed(subject, rows, sheet.dates()).ifPresent(trends::add);
      }
    }
    return trends;
  }

  private static Optional<CheckupTrend> followed(
      TrendSubject subject, List<CheckupSheet.CheckupRow> rows, List<LocalDate> dates) {
    List<List<MeasuredValue>> lines = rows.stream().map(r -> values(r, dates)).toList();
    if (lines.stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    LocalDate to =
        lines.stream().map(l -> l.get(l.size() - 1).date()).max(LocalDate::compareTo).get();
    double[] scale = scale(lines, subject.atLeast);
    Level level = Level.NONE;
    List<String> newest = new ArrayList<>();
    List<String> stories = new ArrayList<>();
    for (CheckupSheet.CheckupRow row : rows) {
      int at = newestIndex(row);
      Cell cell = row.cells().get(at);
      newest.add(cell.text());
      level = worse(level, cell.level());
      stories.add(story(row));
    }
    return Optional.of(
        new CheckupTrend(
            subject,
            rows.get(0).unit(),
            String.join(" / ", newest),
            to,
            rows.size() == 1 ? change(rows.get(0)) : null,
            level,
            String.join("; ", stories),
            lines,
            scale[0],
            scale[1]));
  }

  /** First day of any line. */
  public LocalDate from() {
    return lines.stream().map(l -> l.get(0).date()).min(LocalDate::compareTo).orElseThrow();
  }

  /** Lowest and highest value over all lines, spread to the smallest span, its middle kept. */
  private static double[] scale(List<List<MeasuredValue>> lines, double atLeast) {
    DoubleSummaryStatistics all =
        lines.stream().flatMap(List::stream).mapToDouble(MeasuredValue::value).summaryStatistics();
    double missing = Math.max(0, atLeast - (all.getMax() - all.getMin())) / 2;
    return new double[] {all.getMin() - missing, all.getMax() + missing};
  }

  static Level worse(Level one, Level other) {
    return other != null && other.compareTo(one) > 0 ? other : one;
  }

  private static int newestIndex(CheckupSheet.CheckupRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (number(row.cells().get(i)).isPresent()) {
        return i;
      }
    }
    throw new IllegalStateException("no number in a row that has a line");
  }

  private static List<MeasuredValue> values(CheckupSheet.CheckupRow row, List<LocalDate> dates) {
    List<MeasuredValue> values = new ArrayList<>();
    for (int i = 0; i < dates.size() && i < row.cells().size(); i++) {
      LocalDate date = dates.get(i);
      number(row.cells().get(i))
          .ifPresent(n -> values.add(new MeasuredValue(date, n.doubleValue())));
    }
    Collections.reverse(values);
    return values;
  }

  private static String story(CheckupSheet.CheckupRow row) {
    List<String> texts = new ArrayList<>();
    row.cells().stream().filter(c -> number(c).isPresent()).forEach(c -> texts.add(c.text()));
    Collections.reverse(texts);
    return String.join(" → ", texts);
  }

  /** Newest value minus the one before, {@code "+0.2"}, {@code "−5"}; null without two values. */
  static String change(CheckupSheet.CheckupRow row) {
    List<BigDecimal> two = row.cells().stream().flatMap(c -> number(c).stream()).limit(2).toList();
    if (two.size() < 2) {
      return null;
    }
    BigDecimal difference = two.get(0).subtract(two.get(1));
    return switch (difference.signum()) {
      case 0 -> "±0";
      case 1 -> "+" + difference.toPlainString();
      default -> "−" + difference.negate().toPlainString();
    };
  }

  private static Optional<BigDecimal> number(Cell cell) {
    return cell == null ? Optional.empty() : MeasuredNumber.of(cell.text());
  }
}
