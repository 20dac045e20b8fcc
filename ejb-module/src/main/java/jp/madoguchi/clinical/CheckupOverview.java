package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ResultMark;
import jp.madoguchi.clinical.CheckupSheet.Cell;

/**
 * The checkups (特定健診等情報, SC-15) arranged for reading: grouped as a doctor reads, newest first, and
 * what stands out at the newest date. Says steps against the national thresholds, never a
 * diagnosis.
 *
 * @param groups in the order of reading
 * @param guide items of the newest date at 保健指導判定値
 * @param refer items of the newest date at 受診勧奨判定値
 * @param newest of the newest date, or null where no date can be
 */
public record CheckupOverview(
    List<CheckupDate> dates,
    List<CheckupGroup> groups,
    List<CheckupTrend> trends,
    List<CheckupFinding> refer,
    List<CheckupFinding> guide,
    CheckupConclusion newest) {

  /**
   * One column.
   *
   * @param doubtful nothing can have been done on that day
   */
  public record CheckupDate(LocalDate date, boolean newest, boolean doubtful) {}

  /** Rows of one group. */
  public record CheckupGroup(ReadingGroup group, List<CheckupReadings> lines) {
    /** The questionnaire is folded. */
    public boolean isFolded() {
      return group == ReadingGroup.QUESTIONNAIRE;
    }
  }

  /**
   * One item.
   *
   * @param change of the newest value against the one before, or null
   * @param otherMethod these two were measured by different methods
   */
  public record CheckupReadings(
      String item, String unit, String change, boolean otherMethod, List<CheckupReading> values) {}

  /** One value; {@code text} is null where the answer says nothing of the item for that date. */
  public record CheckupReading(String text, JudgementLevel level, String method, ResultMark mark) {
    public boolean isPresent() {
      return text != null;
    }
  }

  /**
   * An item that stands out.
   *
   * @param mark why its value is no plain one, or null
   */
  public record CheckupFinding(String item, String text, String unit, ResultMark mark) {}

  public static CheckupOverview of(CheckupSheet sheet) {
    Map<ReadingGroup, List<CheckupReadings>> groups = new EnumMap<>(ReadingGroup.class);
    List<CheckupFinding> refer = new ArrayList<>();
    List<CheckupFinding> guide = new ArrayList<>();
    boolean any = !sheet.dates().isEmpty() && !sheet.doubtful().contains(sheet.dates().get(0));
    List<CheckupSheet.CheckupRow> rows =
        sheet.rows().stream()
            .sorted(Comparator.comparing(CheckupSheet.CheckupRow::reading))
            .toList();
    for (CheckupSheet.CheckupRow row : rows) {
      List<CheckupReading> values = new ArrayList<>();
      for (int i = 0; i < sheet.dates().size(); i++) {
        values.add(value(i < row.cells().size() ? row.cells().get(i) : null));
      }
      groups
          .computeIfAbsent(row.reading(), g -> new ArrayList<>())
          .add(
              new CheckupReadings(
                  row.item(),
                  row.unit(),
                  CheckupTrend.change(row, sheet),
                  otherMethod(row, sheet),
                  List.copyOf(values)));
      if (any && values.get(0).isPresent()) {
        CheckupFinding finding =
            new CheckupFinding(row.item(), values.get(0).text(), row.unit(), values.get(0).mark());
        switch (values.get(0).level()) {
          case REFER -> refer.add(finding);
          case GUIDE -> guide.add(finding);
          case NONE -> {
            // within the thresholds, or an item without any
          }
        }
      }
    }
    return new CheckupOverview(
        dates(sheet, any),
        groups.entrySet().stream().map(e -> new CheckupGroup(e.getKey(), e.getValue())).toList(),
        CheckupTrend.of(sheet),
        refer,
        guide,
        any ? conclusion(sheet) : null);
  }

  public boolean isEmpty() {
    return dates.isEmpty() || groups.isEmpty();
  }

  private static List<CheckupDate> dates(CheckupSheet sheet, boolean any) {
    return sheet.dates().stream()
        .map(
            date ->
                new CheckupDate(
                    date,
                    any && date.equals(sheet.dates().get(0)),
                    sheet.doubtful().contains(date)))
        .toList();
  }

  private static CheckupConclusion conclusion(CheckupSheet sheet) {
    return sheet.conclusions().stream()
        .filter(c -> c.day().equals(sheet.dates().get(0)))
        .findFirst()
        .orElse(null);
  }

  private static boolean otherMethod(CheckupSheet.CheckupRow row, CheckupSheet sheet) {
    List<Cell> two = new ArrayList<>();
    for (int i = 0; i < sheet.dates().size() && i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      boolean measured = cell != null && cell.number().isPresent();
      if (measured && two.size() < 2 && !sheet.doubtful().contains(sheet.dates().get(i))) {
        two.add(cell);
      }
    }
    return two.size() == 2 && !Objects.equals(two.get(0).method(), two.get(1).method());
  }

  private static CheckupReading value(Cell cell) {
    return cell == null || isNothing(cell)
        ? new CheckupReading(null, JudgementLevel.NONE, null, null)
        : new CheckupReading(
            cell.text() == null ? "" : cell.text(),
            cell.level() == null ? JudgementLevel.NONE : cell.level(),
            cell.method(),
            cell.mark());
  }

  private static boolean isNothing(Cell cell) {
    return cell.mark() == null && (cell.text() == null || cell.text().isBlank());
  }
}
