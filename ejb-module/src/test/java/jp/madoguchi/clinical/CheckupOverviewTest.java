package jp.madoguchi.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.Level;
import org.junit.jupiter.api.Test;

class CheckupOverviewTest {
  private static final List<LocalDate> DATES =
      List.of(LocalDate.of(2026, 6, 16), LocalDate.of(2025, 6, 10), LocalDate.of(2024, 6, 4));

  @Test
  void groupsByCategoryInTheOrderOfTheSheet() {
    CheckupOverview table =
        table(row("身体計測", "BMI", "26.0"), row("血圧等", "収縮期血圧", "131"), row("身体計測", "体重", "75.0"));
    assertEquals(List.of("身体計測", "血圧等"), table.groups().stream().map(g -> g.category()).toList());
    assertEquals(2, table.groups().get(0).lines().size());
  }

  @Test
  void whatStandsOutIsOnlyOfTheNewestDate() {
    CheckupOverview table =
        table(
            new CheckupSheet.CheckupRow("血糖", "HbA1c", "%", List.of(cell("6.8", Level.REFER))),
            new CheckupSheet.CheckupRow(
                "血圧等", "収縮期血圧", "mmHg", Arrays.asList(null, cell("150", Level.REFER))),
            new CheckupSheet.CheckupRow("脂質", "LDL", "mg/dL", List.of(cell("125", Level.GUIDE))));
    assertEquals(List.of("HbA1c"), table.refer().stream().map(f -> f.item()).toList());
    assertEquals(List.of("LDL"), table.guide().stream().map(f -> f.item()).toList());
  }

  @Test
  void aDateWithoutValueIsAbsentAndNotEmpty() {
    CheckupOverview table =
        table(
            new CheckupSheet.CheckupRow(
                "尿", "尿蛋白", "", Arrays.asList(cell("－", Level.NONE), null, cell(" ", null))));
    List<CheckupOverview.CheckupReading> values = table.groups().get(0).lines().get(0).values();
    assertTrue(values.get(0).isPresent());
    assertFalse(values.get(1).isPresent());
    assertFalse(values.get(2).isPresent());
  }

  @Test
  void changeIsAgainstTheLastMeasuredValueEvenAcrossAGap() {
    CheckupOverview table =
        table(
            new CheckupSheet.CheckupRow(
                "血糖", "HbA1c", "%", Arrays.asList(cell("6.8", null), null, cell("6.1", null))));
    assertEquals("+0.7", table.groups().get(0).lines().get(0).change());
  }

  @Test
  void fullWidthNumbersAreNumbersAndWordsAreNot() {
    assertEquals("−5", CheckupTrend.change(row("腎", "eGFR", "４７", "52")));
    assertNull(CheckupTrend.change(row("尿", "尿糖", "＋", "－")));
    assertNull(CheckupTrend.change(row("脂質", "LDL", "1000以上", "120")));
  }

  @Test
  void bloodPressureIsOneTrendOfTwoLinesOnOneScale() {
    CheckupOverview table =
        table(row("血圧等", "収縮期血圧", "142", "138", "131"), row("血圧等", "拡張期血圧", "88", "85", "80"));
    CheckupTrend trend = table.trends().get(0);
    assertEquals("142 / 88", trend.newest());
    assertEquals(2, trend.lines().size());
    assertEquals("131 → 138 → 142; 80 → 85 → 88", trend.story());
  }

  @Test
  void theNoiseOfAMeasurementDoesNotLookLikeATrend() {
    CheckupTrend trend = table(row("血糖", "HbA1c", "6.4", "6.3")).trends().get(0);
    assertEquals(5.85, trend.low(), 1e-9);
    assertEquals(6.85, trend.high(), 1e-9);
  }

  @Test
  void aTrendWithoutAnyNumberIsLeftOut() {
    assertTrue(table(row("血糖", "HbA1c", "測定不能")).trends().isEmpty());
  }

  private static CheckupOverview table(CheckupSheet.CheckupRow... rows) {
    return CheckupOverview.of(new CheckupSheet(Instant.EPOCH, DATES, List.of(rows)));
  }

  private static CheckupSheet.CheckupRow row(String category, String item, String... texts) {
    return new CheckupSheet.CheckupRow(
        category, item, "", Arrays.stream(texts).map(t -> cell(t, Level.NONE)).toList());
  }

  private static Cell cell(String text, Level level) {
    return new Cell(text, level, null);
  }
}
