package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.Level;

/**
 * The checkups (特定健診等情報, SC-15) arranged for reading: grouped by category, newest first, and what
 * stands out at the newest date. Says steps against the national thresholds, never a diagnosis.
 *
 * @param guide items of the newest date at 保健指導判定値
 * @param refer items of the newest date at 受診勧奨判定値
 */
public record CheckupOverview(
    List<LocalDate> dates,
    List<CheckupGroup> groups,
    List<CheckupTrend> trends,
    List<CheckupFinding> refer,
    List<CheckupFinding> guide) {

  /** Rows of one category. */
  public record CheckupGroup(String category, List<CheckupReadings> lines) {}

  /**
   * One item.
   *
   * @param change of the newest value against the one before, or null
   */
  public record CheckupReadings(
      String item, String unit, String change, List<CheckupReading> values) {}

  /** One value; {@code text} is null where nothing was received for that date. */
  public record CheckupReading(String text, Level level, String method) {
    public boolean isPresent() {
      return text != null;
    }
  }

  /** An item that stands out. */
  public record CheckupFinding(String item, String text, String unit) {}

  public static CheckupOverview of(CheckupSheet sheet) {
    Map<String, List<CheckupReadings>> groups = new LinkedHashMap<>();
    List<CheckupFinding> refer = new ArrayList<>();
    List<CheckupFinding> guide = new ArrayList<>();
    for (CheckupSheet.CheckupRow row : sheet.rows()) {
      List<CheckupReading> values = new ArrayList<>();
      for (int i = 0; i < sheet.dates().size(); i++) {
        values.add(value(i < row.cells().size() ? row.cells().get(i) : null));
      }
      groups
          .computeIfAbsent(row.category(), c -> new ArrayList<>())
          .add(
              new CheckupReadings(
                  row.item(), row.unit(), CheckupTrend.change(row), List.copyOf(values)));
      if (!values.isEmpty() && values.get(0).isPresent()) {
        CheckupFinding finding = new CheckupFinding(row.item(), values.get(0).text(), row.unit());
        switch (values.get(0).level()) {
          case REFER -> refer.add(finding);
          case GUIDE -> guide.add(finding);
          case NONE -> {
            // within the thresholds, or an item without any
          }
        }
      }
    }
    List<CheckupGroup> listed =
        groups.entrySet().stream().map(e -> new CheckupGroup(e.getKey(), e.getValue())).toList();
    return new CheckupOverview(sheet.dates(), listed, CheckupTrend.of(sheet), refer, guide);
  }

  public boolean isEmpty() {
    return dates.isEmpty() || groups.isEmpty();
  }

  private static CheckupReading value(Cell cell) {
    return cell == null || cell.text() == null || cell.text().isBlank()
        ? new CheckupReading(null, Level.NONE, null)
        : new CheckupReading(
            cell.text(), cell.level() == null ? Level.NONE : cell.level(), cell.method());
  }
}
