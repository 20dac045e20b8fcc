package jp.madoguchi.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Checkups side by side: one column per date, one row per item.
 *
 * @param fetchedAt when the answer came
 * @param dates newest first
 */
public record CheckupSheet(
    Instant fetchedAt, List<LocalDate> dates, List<CheckupSheet.CheckupRow> rows)
    implements ClinicalSheet {

  @Override
  public boolean isEmpty() {
    return dates.isEmpty() || rows.isEmpty();
  }

  @Override
  public LocalDate oldest() {
    return dates.isEmpty() ? null : dates.get(dates.size() - 1);
  }

  @Override
  public LocalDate newest() {
    return dates.isEmpty() ? null : dates.get(0);
  }

  /**
   * One item.
   *
   * @param category 区分 such as 血圧等, {@code "その他"} for items the table does not know
   * @param cells one per date, null where there is no value
   */
  public record CheckupRow(String category, String item, String unit, List<Cell> cells) {}

  /**
   * One value.
   *
   * @param text as received, coded answers with their words
   * @param level against the national thresholds (§1.5): two steps, no diagnosis
   * @param method how measured when several were merged into the row, or null
   */
  public record Cell(String text, Level level, String method) {}

  /** Against the national thresholds. */
  public enum Level {
    NONE,
    /** 保健指導判定値. */
    GUIDE,
    /** 受診勧奨判定値. */
    REFER
  }
}
