package jp.madoguchi.web.medical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.Level;
import jp.madoguchi.clinical.CheckupSheet.Row;

/**
 * One small multiple above the checkup table: newest value, its step, its change, its line.
 *
 * @param labelKey bundle key {@code checkup.trend.*}
 * @param newest newest value as received, {@code "131 / 80"} for blood pressure
 * @param change against the value before, with its sign, or null
 * @param level the worse of the newest values
 * @param story all values oldest first, for readers of the page who do not see the line
 */
public record Trend(
    String labelKey,
    String unit,
    String newest,
    LocalDate newestDate,
    String change,
    Level level,
    String story,
    List<Sparkline> lines) {

  /**
   * What is drawn: label, smallest span of its scale in the item's unit, and the items of its lines
   * by name.
   */
  private record Subject(String labelKey, double atLeast, List<Predicate<String>> items) {}

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject(
              "checkup.trend.bp",
              40,
              List.of(n -> n.startsWith("収縮期血圧"), n -> n.startsWith("拡張期血圧"))),
          new Subject(
              "checkup.trend.hba1c", 1, List.of(n -> n.startsWith("HbA1c") && !n.contains("JDS"))),
          new Subject("checkup.trend.egfr", 20, List.of(n -> n.startsWith("eGFR"))),
          new Subject("checkup.trend.bmi", 3, List.of(n -> n.equals("BMI"))));

  /** The four trends of the sheet; those without any value are left out. */
  public static List<Trend> of(CheckupSheet sheet) {
    List<Trend> trends = new ArrayList<>();
    for (Subject subject : SUBJECTS) {
      List<Row> rows = new ArrayList<>();
      for (Predicate<String> item : subject.items()) {
        sheet.rows().stream().filter(r -> item.test(r.item())).findFirst().ifPresent(rows::add);
      }
      if (rows.size() == subject.items().size()) {
        drawn(subject, rows, sheet.dates()).ifPresent(trends::add);
      }
    }
    return trends;
  }

  private static Optional<Trend> drawn(Subject subject, List<Row> rows, List<LocalDate> dates) {
    List<List<Sparkline.Value>> lines = rows.stream().map(r -> values(r, dates)).toList();
    if (lines.stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    LocalDate from = lines.stream().map(l -> l.get(0).date()).min(LocalDate::compareTo).get();
    LocalDate to =
        lines.stream().map(l -> l.get(l.size() - 1).date()).max(LocalDate::compareTo).get();
    var range = Sparkline.Range.over(lines, subject.atLeast());
    Level level = Level.NONE;
    List<String> newest = new ArrayList<>();
    List<String> stories = new ArrayList<>();
    for (Row row : rows) {
      int at = newestIndex(row);
      Cell cell = row.cells().get(at);
      newest.add(cell.text());
      level = worse(level, cell.level());
      stories.add(story(row));
    }
    return Optional.of(
        new Trend(
            subject.labelKey(),
            rows.get(0).unit(),
            String.join(" / ", newest),
            to,
            rows.size() == 1 ? change(rows.get(0)) : null,
            level,
            String.join("; ", stories),
            lines.stream().map(l -> Sparkline.of(l, from, to, range)).toList()));
  }

  /** {@code none}, {@code guide} or {@code refer}. */
  public String getLook() {
    return look(level);
  }

  /** The change as an arrow and its size: {@code "↑0.2"}, {@code "↓5"}, {@code "→"}. */
  public String getArrow() {
    return change == null ? "" : change.replace("±0", "→").replace('+', '↑').replace('−', '↓');
  }

  static String look(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  static Level worse(Level one, Level other) {
    return other != null && other.compareTo(one) > 0 ? other : one;
  }

  private static int newestIndex(Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (number(row.cells().get(i)).isPresent()) {
        return i;
      }
    }
    throw new IllegalStateException("no number in a row that has a line");
  }

  private static List<Sparkline.Value> values(Row row, List<LocalDate> dates) {
    List<Sparkline.Value> values = new ArrayList<>();
    for (int i = 0; i < dates.size() && i < row.cells().size(); i++) {
      LocalDate date = dates.get(i);
      number(row.cells().get(i))
          .ifPresent(n -> values.add(new Sparkline.Value(date, n.doubleValue())));
    }
    Collections.reverse(values);
    return values;
  }

  private static String story(Row row) {
    List<String> texts = new ArrayList<>();
    row.cells().stream().filter(c -> number(c).isPresent()).forEach(c -> texts.add(c.text()));
    Collections.reverse(texts);
    return String.join(" → ", texts);
  }

  /** Newest value minus the one before, {@code "+0.2"}, {@code "−5"}; null without two values. */
  static String change(Row row) {
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
    return cell == null ? Optional.empty() : Measured.of(cell.text());
  }
}
