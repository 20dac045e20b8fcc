package jp.madoguchi.web.medical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.Level;
import jp.madoguchi.clinical.CheckupSheet.Row;

/**
 * The checkups (特定健診等情報, SC-15) as the page draws them: grouped by category, newest first, and what
 * stands out at the newest date. Says steps against the national thresholds, never a diagnosis.
 *
 * @param guide items of the newest date at 保健指導判定値
 * @param refer items of the newest date at 受診勧奨判定値
 */
public record CheckupTable(
    List<LocalDate> dates,
    List<Group> groups,
    List<Trend> trends,
    List<Finding> refer,
    List<Finding> guide) {

  /** Rows of one category. */
  public record Group(String category, List<Line> lines) {}

  /**
   * One item.
   *
   * @param change of the newest value against the one before, or null
   */
  public record Line(String item, String unit, String change, List<Value> values) {}

  /** One value; {@code text} is null where nothing was received for that date. */
  public record Value(String text, Level level, String method) {
    public boolean isPresent() {
      return text != null;
    }

    /** A sentence rather than a value. */
    public boolean isLong() {
      return text != null && text.length() > 14;
    }

    /** {@code none}, {@code guide} or {@code refer}. */
    public String getLook() {
      return Trend.look(level);
    }
  }

  /** An item that stands out. */
  public record Finding(String item, String text, String unit) {}

  public static CheckupTable of(CheckupSheet sheet) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    List<Finding> refer = new ArrayList<>();
    List<Finding> guide = new ArrayList<>();
    for (Row row : sheet.rows()) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < sheet.dates().size(); i++) {
        values.add(value(i < row.cells().size() ? row.cells().get(i) : null));
      }
      groups
          .computeIfAbsent(row.category(), c -> new ArrayList<>())
          .add(new Line(row.item(), row.unit(), Trend.change(row), List.copyOf(values)));
      if (!values.isEmpty() && values.get(0).isPresent()) {
        Finding finding = new Finding(row.item(), values.get(0).text(), row.unit());
        switch (values.get(0).level()) {
          case REFER -> refer.add(finding);
          case GUIDE -> guide.add(finding);
          case NONE -> {
            // within the thresholds, or an item without any
          }
        }
      }
    }
    List<Group> listed =
        groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
    return new CheckupTable(sheet.dates(), listed, Trend.of(sheet), refer, guide);
  }

  public boolean isEmpty() {
    return dates.isEmpty() || groups.isEmpty();
  }

  private static Value value(Cell cell) {
    return cell == null || cell.text() == null || cell.text().isBlank()
        ? new Value(null, Level.NONE, null)
        : new Value(cell.text(), cell.level() == null ? Level.NONE : cell.level(), cell.method());
  }
}
