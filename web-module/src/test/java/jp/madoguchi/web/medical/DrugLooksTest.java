package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.IngredientKey;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.medication.MedicationReading;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medication.SupplyPeriod;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;

/** A period that was not computed, and a day that nobody told, are never said as if they were. */
class DrugLooksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 6);
  private static final DrugLooks LOOKS =
      new DrugLooks(Words.in(Locale.JAPANESE, Clock.systemUTC()));

  @Test
  void aComputedPeriodIsSaidAsItIs() {
    DispensingLine line = line(DAY, new SupplyPeriod(DAY, DAY.plusDays(27), true), "21", "28");
    assertEquals("2026-11-06〜2026-12-03", LOOKS.period(line));
    assertEquals("2026-11-06", LOOKS.day(line));
    assertEquals("28日分", LOOKS.days(line));
    assertEquals("6日 28日分", LOOKS.cell(line));
    assertEquals("朝食後 1錠", LOOKS.dose(line));
    assertEquals("試験成分 · 朝食後 1錠 · 試験医院", LOOKS.about(line));
  }

  @Test
  void fourteenDaysAreSaidToBeTakenAsSuch() {
    DispensingLine line = line(DAY, new SupplyPeriod(DAY, DAY.plusDays(13), false), "22", "10");
    assertEquals("2026-11-06〜2026-11-19 (14日とみなす)", LOOKS.period(line));
    assertEquals("10回", LOOKS.days(line));
  }

  @Test
  void aMonthIsNoDay() {
    DispensingLine line = line(LocalDate.of(2026, 11, 1), null, "21", " ");
    assertEquals("2026-11 (日の回答なし)", LOOKS.day(line));
    assertEquals("期間は不明", LOOKS.period(line));
    assertEquals("", LOOKS.days(line));
    assertEquals("日付の回答なし", LOOKS.day(line(null, null, "21", null)));
  }

  private static DispensingLine line(LocalDate day, SupplyPeriod period, String kind, String days) {
    return new DispensingLine(
        0,
        MedicationSource.CLAIM,
        day,
        "試験医院",
        null,
        "試験薬",
        null,
        "試験成分",
        "1",
        "錠",
        "朝食後",
        days,
        kind,
        new MedicationReading(
            MedicationSource.CLAIM,
            new IngredientKey(KeyBasis.CODE, "2179901", AdministrationRoute.of(kind)),
            null,
            day,
            day,
            period,
            true,
            Set.of()),
        false,
        false);
  }
}
