package jp.madoguchi.clinical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.internal.DrugLine.Drug;
import jp.madoguchi.clinical.internal.DrugLine.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrugSheetsTest {
  private static final String CLINIC = "9910000022";
  private static final String PHARMACY = "9940000033";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 2);

  private final List<DrugLine> lines = new ArrayList<>();

  private DrugLine add(
      DrugSheet.DrugSource source, LocalDate dispensed, LocalDate prescribed, Drug drug) {
    Occasion occasion =
        new Occasion(source, "202610", dispensed, prescribed, PHARMACY, "試験調剤薬局", CLINIC, "試験内科");
    DrugLine line = new DrugLine("s", lines.size(), occasion, drug);
    lines.add(line);
    return line;
  }

  private static Drug drug(String kind, String code, String quantity, String usage, String times) {
    return new Drug(kind, code, "シケン錠", "シケン", quantity, "錠", usage, null, times);
  }

  private static Drug tablet() {
    return drug("21", "699990001", "1", "１日１回朝食後服用", "28");
  }

  @Test
  void theSameLineInAWeakerSourceIsPerhapsADouble() {
    DrugLine claim = add(DrugSheet.DrugSource.CLAIM, DAY, DAY, tablet());
    DrugLine dispensed =
        add(
            DrugSheet.DrugSource.DISPENSED,
            DAY,
            DAY,
            drug("21", "699990001", "1.0", "1日1回 朝食後服用", "28"));
    DrugLine prescribed = add(DrugSheet.DrugSource.PRESCRIBED, null, DAY, tablet());
    assertEquals(
        List.of(false, true, true),
        List.of(isDouble(claim), isDouble(dispensed), isDouble(prescribed)));
  }

  @Test
  void aSecondPrescriptionOfTheSameDayIsNoDouble() {
    DrugLine first = add(DrugSheet.DrugSource.CLAIM, DAY, DAY, tablet());
    DrugLine second = add(DrugSheet.DrugSource.CLAIM, DAY, DAY, tablet());
    assertEquals(List.of(false, false), List.of(isDouble(first), isDouble(second)));
  }

  @ParameterizedTest
  @CsvSource({
    "699990002,1,１日１回朝食後服用,2026-10-02,another drug",
    "699990001,2,１日１回朝食後服用,2026-10-02,another quantity",
    "699990001,1,１日１回夕食後服用,2026-10-02,another usage",
    "699990001,1,１日１回朝食後服用,2026-10-03,another day"
  })
  void anyDifferenceMakesAnotherLine(
      String code, String quantity, String usage, LocalDate day, String why) {
    add(DrugSheet.DrugSource.CLAIM, DAY, DAY, tablet());
    DrugLine other =
        add(DrugSheet.DrugSource.DISPENSED, day, day, drug("21", code, quantity, usage, "28"));
    assertEquals(false, isDouble(other), why);
  }

  @Test
  void anotherInstitutionMakesAnotherLine() {
    add(DrugSheet.DrugSource.CLAIM, DAY, DAY, tablet());
    Occasion elsewhere =
        new Occasion(
            DrugSheet.DrugSource.DISPENSED,
            "202610",
            DAY,
            DAY,
            PHARMACY,
            "試験調剤薬局",
            "9930000044",
            "試験歯科");
    DrugLine other = new DrugLine("s", 9, elsewhere, tablet());
    lines.add(other);
    assertEquals(false, isDouble(other));
  }

  @ParameterizedTest
  @CsvSource({
    "21,28,2026-10-29",
    "21,1,2026-10-02",
    "21,２８,2026-10-29",
    "21,0,",
    "21,401,",
    "21,十,",
    "21,,",
    "22,10,",
    "23,1,",
    ",28,"
  })
  void aSupplyLastsItsDaysWithTheFirst(String kind, String times, LocalDate until) {
    DrugLine line =
        add(DrugSheet.DrugSource.CLAIM, DAY, null, drug(kind, "699990001", "1", "朝食後", times));
    assertEquals(until, DrugSheets.coveredUntil(line));
  }

  @Test
  void withoutAnyDayASupplyHasNoEndAndTheMonthStandsInForTheDate() {
    DrugLine line = add(DrugSheet.DrugSource.CLAIM, null, null, tablet());
    assertNull(DrugSheets.coveredUntil(line));
    assertEquals(LocalDate.of(2026, 10, 1), DrugSheets.date(line));
  }

  @Test
  void aRealAnswerIsListedNewestFirst() {
    DrugSheet sheet = DrugSheets.sheet(DrugLines.of("s", Samples.drugs()), Instant.EPOCH);
    assertEquals("2026-09", sheet.claimsUntil());
    assertEquals(LocalDate.of(2026, 11, 6), sheet.prescriptionsUntil());
    assertEquals(26, sheet.lines().size());
    DrugSheet.DispensingLine newest = sheet.lines().get(0);
    assertEquals(DrugSheet.DrugSource.PRESCRIBED, newest.source());
    assertEquals("試験内科クリニック", newest.institution());
    assertNull(newest.pharmacy());
    assertEquals("１日１回朝食後服用（先発不可（試験））", newest.usage());
    assertEquals(LocalDate.of(2026, 12, 3), newest.coveredUntil());
    DrugSheet.DispensingLine dispensed = sheet.lines().get(2);
    assertEquals(DrugSheet.DrugSource.DISPENSED, dispensed.source());
    assertEquals("試験調剤薬局", dispensed.pharmacy());
    DrugSheet.DispensingLine hospital =
        sheet.lines().stream().filter(l -> "試験総合病院".equals(l.institution())).findFirst().get();
    assertNull(hospital.pharmacy());
    assertEquals(0, sheet.lines().stream().filter(DrugSheet.DispensingLine::perhapsDouble).count());
  }

  private boolean isDouble(DrugLine line) {
    return DrugSheets.isDouble(line, lines);
  }
}
