package jp.madoguchi.medication;

import static jp.madoguchi.medication.GivenDrug.tablet;
import static jp.madoguchi.medication.MedicationSource.DISPENSED;
import static jp.madoguchi.medication.MedicationSource.PRESCRIBED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicationFoldingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 2);

  @Test
  void theSameLineInAWeakerSourceIsPerhapsADouble() {
    assertEquals(
        Set.of(1, 2),
        doubles(
            tablet(0, DAY),
            tablet(1, DAY).from(DISPENSED).taken("21", "1.0", "28", "1日1回 朝食後服用"),
            tablet(2, DAY).from(PRESCRIBED)));
  }

  @Test
  void twoPrescriptionsOfOneDayBothStay() {
    assertEquals(Set.of(), doubles(tablet(0, DAY), tablet(1, DAY)));
  }

  /** The claim has one of them, so one is folded. */
  @Test
  void aLineStandsForOneOfEachWeakerSource() {
    assertEquals(
        Set.of(1, 3, 4),
        doubles(
            tablet(0, DAY),
            tablet(1, DAY).from(DISPENSED),
            tablet(2, DAY).from(DISPENSED),
            tablet(3, DAY).from(PRESCRIBED),
            tablet(4, DAY).from(PRESCRIBED)));
  }

  @Test
  void twoOfEachSourceAreTwo() {
    assertEquals(
        Set.of(2, 3),
        doubles(
            tablet(0, DAY),
            tablet(1, DAY),
            tablet(2, DAY).from(DISPENSED),
            tablet(3, DAY).from(DISPENSED)));
  }

  @ParameterizedTest
  @CsvSource({
    "699990002,1,１日１回朝食後服用,2026-10-02,9910000022,another drug",
    "699990004,2,１日１回朝食後服用,2026-10-02,9910000022,another quantity",
    "699990004,1,１日１回夕食後服用,2026-10-02,9910000022,another usage",
    "699990004,1,１日１回朝食後服用,2026-10-03,9910000022,another day",
    "699990004,1,１日１回朝食後服用,2026-10-02,9930000044,another institution"
  })
  void anyDifferenceMakesAnotherLine(
      String code, String quantity, String usage, LocalDate day, String by, String why) {
    GivenDrug other =
        tablet(1, day)
            .from(DISPENSED)
            .of(code, "シケンスタチン錠２．５ｍｇ「試験」", "シケンスタチン錠")
            .taken("21", quantity, "28", usage)
            .by(by);
    assertEquals(Set.of(), doubles(tablet(0, DAY), other), why);
  }

  private static Set<Integer> doubles(GivenDrug... drugs) {
    return MedicationFolding.doubles(List.of(drugs));
  }
}
