package jp.madoguchi.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrugOverviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void aDrugIsTakenThroughTheLastDayOfItsSupply() {
    DrugOverview table =
        table(
            line("アムロジピン", TODAY.minusDays(28), TODAY, false),
            line("ロスバスタチン", TODAY.minusDays(28), TODAY.minusDays(1), false),
            line("湿布", TODAY.minusDays(3), null, false));
    assertEquals(List.of("アムロジピン"), drugs(table));
    assertEquals(0, table.current().get(0).daysLeft());
  }

  @Test
  void theLongestSupplyStandsFirstAndTheSameDrugOnce() {
    DrugOverview table =
        table(
            line("A", TODAY.minusDays(40), TODAY.plusDays(2), false),
            line("A", TODAY.minusDays(10), TODAY.plusDays(20), false),
            line("B", TODAY.minusDays(5), TODAY.plusDays(30), false));
    assertEquals(List.of("B", "A"), drugs(table));
    assertEquals(100, table.current().get(0).share());
    assertEquals(TODAY.plusDays(20), table.current().get(1).line().coveredUntil());
  }

  @Test
  void sixIngredientsAreMany() {
    assertTrue(table(many(6)).isMany());
    assertFalse(table(many(5)).isMany());
  }

  @Test
  void linesThatArePerhapsDoubleAreFoldedAndNotCounted() {
    DrugOverview table =
        table(
            line("A", TODAY.minusDays(5), TODAY.plusDays(2), false),
            line("A", TODAY.minusDays(5), TODAY.plusDays(2), true));
    var place = table.months().get(0).places().get(0);
    assertEquals(1, place.lines().size());
    assertEquals(1, place.folded().size());
    assertEquals(1, table.substances());
  }

  @Test
  void thirteenMonthsAreShownAndTheRestIsCounted() {
    LocalDate lastShown = LocalDate.of(2025, 11, 1);
    DrugOverview table =
        table(line("A", lastShown, null, false), line("B", lastShown.minusDays(1), null, false));
    assertEquals(1, table.shownLines());
    assertEquals(1, table.olderLines());
    assertFalse(table.isEmpty());
  }

  @Test
  void newestMonthAndNewestDayComeFirst() {
    DrugOverview table =
        table(
            line("A", LocalDate.of(2026, 9, 1), null, false),
            line("B", LocalDate.of(2026, 10, 3), null, false),
            line("C", LocalDate.of(2026, 10, 20), null, false));
    assertEquals("2026-10", table.months().get(0).month().toString());
    assertEquals("C", table.months().get(0).places().get(0).lines().get(0).drug());
  }

  @Test
  void aLineWithoutAnyDateIsShownAndNotLost() {
    DrugOverview table = table(line("A", null, null, false), line("B", TODAY, null, false));
    assertEquals(2, table.shownLines());
    assertEquals(null, table.months().get(0).month());
  }

  private static DrugSheet.DispensingLine[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line("D" + i, TODAY, TODAY.plusDays(3), false))
        .toArray(DrugSheet.DispensingLine[]::new);
  }

  private static List<String> drugs(DrugOverview table) {
    return table.current().stream().map(c -> c.line().drug()).toList();
  }

  private static DrugOverview table(DrugSheet.DispensingLine... lines) {
    return DrugOverview.of(
        new DrugSheet(Instant.EPOCH, "2026-09", null, List.of(lines)), TODAY, false);
  }

  private static DrugSheet.DispensingLine line(
      String drug, LocalDate date, LocalDate until, boolean perhapsDouble) {
    return new DrugSheet.DispensingLine(
        DrugSheet.DrugSource.CLAIM,
        date,
        "見本内科",
        "見本薬局",
        drug,
        drug + "成分",
        "1",
        "錠",
        "1日1回朝食後",
        "28日分",
        "21",
        until,
        perhapsDouble);
  }
}
