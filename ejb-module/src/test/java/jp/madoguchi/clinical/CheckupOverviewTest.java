package jp.madoguchi.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.JudgementLimits;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ResultMark;
import jp.madoguchi.checkup.ThresholdLimit;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import org.junit.jupiter.api.Test;

class CheckupOverviewTest {
  private static final List<LocalDate> DATES =
      List.of(LocalDate.of(2026, 6, 16), LocalDate.of(2025, 6, 10), LocalDate.of(2024, 6, 4));

  private static final String SYSTOLIC = "systolic";
  private static final String DIASTOLIC = "diastolic";
  private static final String HBA1C = "hba1c";
  private static final String BMI = "9N0110000000/01";

  @Test
  void groupsAsADoctorReadsAndKeepsTheOrderOfTheSheetWithin() {
    CheckupOverview table =
        table(
            row(ReadingGroup.BODY, "9N001", "身長", "170"),
            row(ReadingGroup.BODY, BMI, "BMI", "26.0"),
            row(ReadingGroup.QUESTIONNAIRE, "9N7", "喫煙", "いいえ"),
            row(ReadingGroup.BLOOD_PRESSURE, SYSTOLIC, "収縮期血圧", "131"));
    assertEquals(
        List.of(ReadingGroup.BLOOD_PRESSURE, ReadingGroup.BODY, ReadingGroup.QUESTIONNAIRE),
        table.groups().stream().map(g -> g.group()).toList());
    assertEquals(
        List.of("身長", "BMI"), table.groups().get(1).lines().stream().map(l -> l.item()).toList());
    assertTrue(table.groups().get(2).isFolded());
  }

  @Test
  void whatStandsOutIsOnlyOfTheNewestDate() {
    CheckupOverview table =
        table(
            row(ReadingGroup.GLUCOSE, HBA1C, "HbA1c", List.of(cell("6.8", JudgementLevel.REFER))),
            row(
                ReadingGroup.BLOOD_PRESSURE,
                SYSTOLIC,
                "収縮期血圧",
                Arrays.asList(null, cell("150", JudgementLevel.REFER))),
            row(ReadingGroup.LIPIDS, "ldl", "LDL", List.of(cell("125", JudgementLevel.GUIDE))));
    assertEquals(List.of("HbA1c"), table.refer().stream().map(f -> f.item()).toList());
    assertEquals(List.of("LDL"), table.guide().stream().map(f -> f.item()).toList());
  }

  @Test
  void aDateWithoutValueIsAbsentAndOneThatCameEmptyIsNot() {
    Cell empty = new Cell("", JudgementLevel.NONE, null, ResultMark.WITHOUT_VALUE);
    CheckupOverview table =
        table(
            row(
                ReadingGroup.KIDNEY,
                "1A010",
                "尿蛋白",
                Arrays.asList(cell("－", JudgementLevel.NONE), null, empty)));
    List<CheckupOverview.CheckupReading> values = table.groups().get(0).lines().get(0).values();
    assertTrue(values.get(0).isPresent());
    assertFalse(values.get(1).isPresent());
    assertTrue(values.get(2).isPresent());
    assertEquals(ResultMark.WITHOUT_VALUE, values.get(2).mark());
  }

  @Test
  void changeIsAgainstTheLastMeasuredValueEvenAcrossAGap() {
    assertEquals("+0.7", change(cell("6.8", null), null, cell("6.1", null)));
  }

  @Test
  void fullWidthNumbersAreNumbersAndWordsAreNot() {
    assertEquals("−5", change(cell("４７", null), cell("52", null)));
    assertNull(change(cell("＋", null), cell("－", null)));
    assertNull(change(cell("1000以上", null), cell("120", null)));
  }

  @Test
  void whatIsMarkedIsNeitherSubtractedNorDrawn() {
    Cell high = new Cell("260", JudgementLevel.GUIDE, null, ResultMark.ABOVE_RANGE);
    CheckupOverview table =
        table(
            row(
                ReadingGroup.BODY,
                BMI,
                "BMI",
                List.of(high, cell("26.0", null), cell("25.0", null))));
    assertEquals("+1.0", table.groups().get(0).lines().get(0).change());
    assertEquals("26.0", table.trends().get(0).newest());
    assertEquals(ResultMark.ABOVE_RANGE, table.guide().get(0).mark());
  }

  @Test
  void whatStandsOutIsInTheOrderOfReading() {
    CheckupOverview table =
        table(
            row(ReadingGroup.BODY, BMI, "BMI", List.of(cell("26", JudgementLevel.GUIDE))),
            row(ReadingGroup.KIDNEY, "8A065", "eGFR", List.of(cell("49", JudgementLevel.GUIDE))));
    assertEquals(List.of("eGFR", "BMI"), table.guide().stream().map(f -> f.item()).toList());
  }

  @Test
  void aChangeBetweenMethodsSaysSo() {
    var same = List.of(new Cell("80", null, "実測"), new Cell("79", null, "実測"));
    var other = List.of(new Cell("80", null, "実測"), new Cell("79", null, "自己申告"));
    assertFalse(lines(row(ReadingGroup.BODY, "waist", "腹囲", same)).otherMethod());
    assertTrue(lines(row(ReadingGroup.BODY, "waist", "腹囲", other)).otherMethod());
  }

  @Test
  void aDateThatCannotBeIsNeitherNewestNorInATrendNorInAChange() {
    LocalDate future = LocalDate.of(2031, 1, 1);
    CheckupSheet.CheckupRow bmi =
        row(
            ReadingGroup.BODY,
            BMI,
            "BMI",
            List.of(cell("22.0", null), cell("40.0", JudgementLevel.GUIDE)));
    CheckupOverview table =
        CheckupOverview.of(
            new CheckupSheet(
                Instant.EPOCH,
                List.of(DATES.get(0), future),
                Set.of(future),
                List.of(bmi),
                List.of(),
                List.of()));
    assertEquals("22.0", table.trends().get(0).newest());
    assertNull(table.groups().get(0).lines().get(0).change());
    assertTrue(table.dates().get(0).newest());
    assertTrue(table.dates().get(1).doubtful());
    CheckupOverview only =
        CheckupOverview.of(
            new CheckupSheet(
                Instant.EPOCH,
                List.of(future),
                Set.of(future),
                List.of(bmi),
                List.of(),
                List.of()));
    assertFalse(only.isEmpty());
    assertFalse(only.dates().get(0).newest());
    assertEquals(List.of(), only.guide());
    assertEquals(List.of(), only.trends());
  }

  @Test
  void bloodPressureIsOneTrendOfTwoLines() {
    CheckupTrend trend =
        table(
                row(ReadingGroup.BLOOD_PRESSURE, SYSTOLIC, "収縮期血圧", "142", "138", "131"),
                row(ReadingGroup.BLOOD_PRESSURE, DIASTOLIC, "拡張期血圧", "88", "85", "80"))
            .trends()
            .get(0);
    assertEquals("142 / 88", trend.newest());
    assertEquals(
        List.of("131", "138", "142"),
        trend.lines().get(0).values().stream().map(v -> v.text()).toList());
    assertNull(trend.change());
  }

  @Test
  void aTrendStandsAtTheWorstLevelOfItsNewestDate() {
    JudgementLimits limits =
        new JudgementLimits(ThresholdLimit.of(">=130"), ThresholdLimit.of(">=140"));
    CheckupSheet.CheckupRow high =
        new CheckupSheet.CheckupRow(
            "血圧等",
            ReadingGroup.BLOOD_PRESSURE,
            SYSTOLIC,
            "収縮期血圧",
            "mmHg",
            limits,
            List.of(cell("131", null), cell("150", null)));
    assertEquals(JudgementLevel.GUIDE, table(high).trends().get(0).level());
  }

  @Test
  void aTrendWithoutAnyNumberIsLeftOut() {
    assertTrue(table(row(ReadingGroup.GLUCOSE, HBA1C, "HbA1c", "測定不能")).trends().isEmpty());
  }

  private static CheckupOverview.CheckupReadings lines(CheckupSheet.CheckupRow row) {
    return table(row).groups().get(0).lines().get(0);
  }

  private static String change(Cell... cells) {
    return lines(row(ReadingGroup.GLUCOSE, HBA1C, "HbA1c", Arrays.asList(cells))).change();
  }

  private static CheckupOverview table(CheckupSheet.CheckupRow... rows) {
    return CheckupOverview.of(
        new CheckupSheet(Instant.EPOCH, DATES, Set.of(), List.of(rows), List.of(), List.of()));
  }

  private static CheckupSheet.CheckupRow row(
      ReadingGroup group, String key, String item, String... texts) {
    return row(
        group, key, item, Arrays.stream(texts).map(t -> cell(t, JudgementLevel.NONE)).toList());
  }

  private static CheckupSheet.CheckupRow row(
      ReadingGroup group, String key, String item, List<Cell> cells) {
    return new CheckupSheet.CheckupRow("", group, key, item, "", JudgementLimits.NONE, cells);
  }

  private static Cell cell(String text, JudgementLevel level) {
    return new Cell(text, level, null);
  }
}
