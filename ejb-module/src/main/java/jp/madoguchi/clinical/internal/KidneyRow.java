package jp.madoguchi.clinical.internal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.JudgementLimits;
import jp.madoguchi.checkup.KidneyReading;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;

/** GFR区分 of each date as a row of its own, below the eGFR or the creatinine that it comes from. */
final class KidneyRow {
  private KidneyRow() {}

  /**
   * The rows and this one.
   *
   * @param limits of eGFR, for whoever draws it
   */
  static List<CheckupSheet.CheckupRow> among(
      List<CheckupSheet.CheckupRow> rows,
      List<LocalDate> dates,
      List<CheckupConclusion> conclusions,
      JudgementLimits limits) {
    if (conclusions.stream().allMatch(c -> c.kidney() == null)) {
      return rows;
    }
    List<CheckupSheet.CheckupRow> all = new ArrayList<>(rows);
    int below = -1;
    for (int i = 0; i < all.size(); i++) {
      String key = all.get(i).key();
      if (key.startsWith("8A065") || key.startsWith("3C0150000") && below < 0) {
        below = i;
      }
    }
    all.add(below + 1, row(all.get(below).category(), dates, conclusions, limits));
    return List.copyOf(all);
  }

  private static CheckupSheet.CheckupRow row(
      String category,
      List<LocalDate> dates,
      List<CheckupConclusion> conclusions,
      JudgementLimits limits) {
    List<Cell> cells = new ArrayList<>();
    for (LocalDate date : dates) {
      List<KidneyReading> readings =
          conclusions.stream()
              .filter(c -> c.day().equals(date) && c.kidney() != null)
              .map(CheckupConclusion::kidney)
              .toList();
      cells.add(readings.isEmpty() ? null : cell(readings));
    }
    return new CheckupSheet.CheckupRow(
        category,
        ReadingGroup.KIDNEY,
        CheckupSheet.KIDNEY_STAGE,
        "GFR区分(CKD重症度分類)",
        "",
        limits,
        Collections.unmodifiableList(cells));
  }

  private static Cell cell(List<KidneyReading> readings) {
    String stages =
        readings.stream().map(r -> r.stage().written()).distinct().collect(joining(" / "));
    String said =
        readings.stream()
            .map(KidneyRow::said)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(joining(" / "));
    return new Cell(stages, JudgementLevel.NONE, said.isEmpty() ? null : said);
  }

  private static String said(KidneyReading reading) {
    if (reading.computed()) {
      return "院内の計算 eGFR " + reading.egfr();
    }
    return reading.contrary() == null ? "" : "院内の計算では eGFR " + reading.contrary();
  }
}
