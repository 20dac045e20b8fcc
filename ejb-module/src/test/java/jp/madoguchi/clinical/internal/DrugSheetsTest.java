package jp.madoguchi.clinical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.DrugFilter;
import jp.madoguchi.clinical.DrugOverview;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.internal.DrugLine.Drug;
import jp.madoguchi.clinical.internal.DrugLine.Occasion;
import jp.madoguchi.medication.GivenDrug;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medication.Polypharmacy;
import jp.madoguchi.medication.SyntheticMaster;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;

class DrugSheetsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final SheetContext CONTEXT =
      new SheetContext(TODAY, Set.of("9910000011"), ListedMedicines.NONE);

  @Proves({"MI-02", "MI-05"})
  @Test
  void aRealAnswerIsListedNewestFirst() {
    DrugSheet sheet = sheet(DrugLines.of("s", Samples.drugs()), CONTEXT);
    assertEquals("2026-09", sheet.claimsUntil());
    assertEquals(LocalDate.of(2026, 10, 2), sheet.dispensedUntil());
    assertEquals(LocalDate.of(2026, 11, 6), sheet.prescribedUntil());
    assertEquals(LocalDate.of(2026, 11, 6), sheet.prescriptionsUntil());
    assertEquals(26, sheet.lines().size());
    DispensingLine newest = sheet.lines().get(0);
    assertEquals(MedicationSource.PRESCRIBED, newest.source());
    assertEquals("試験内科クリニック", newest.institution());
    assertNull(newest.pharmacy());
    assertEquals("１日１回朝食後服用（先発不可（試験））", newest.usage());
    assertEquals(LocalDate.of(2026, 12, 3), newest.coveredUntil());
    DispensingLine dispensed = sheet.lines().get(2);
    assertEquals(MedicationSource.DISPENSED, dispensed.source());
    assertEquals("試験調剤薬局", dispensed.pharmacy());
    DispensingLine hospital =
        sheet.lines().stream().filter(l -> "試験総合病院".equals(l.institution())).findFirst().get();
    assertNull(hospital.pharmacy());
    assertTrue(hospital.own());
    assertFalse(newest.own());
    assertEquals(0, sheet.lines().stream().filter(DispensingLine::perhapsDouble).count());
  }

  /** The specification's answer by its own master: what a doctor is told on 2026-11-22. */
  @Test
  void theSameAnswerByTheMasterSaysWhatIsTaken() {
    DrugSheet sheet =
        sheet(
            DrugLines.of("s", Samples.drugs()),
            new SheetContext(TODAY, Set.of(), new SyntheticMaster()));
    DrugOverview overview = DrugOverview.of(sheet, TODAY, DrugFilter.NONE);
    assertEquals(new Polypharmacy(1, 0, 0), overview.counted());
    assertEquals(
        List.of("シケンアムロ錠５ｍｇ「別社」"), overview.current().stream().map(c -> c.line().drug()).toList());
    assertEquals(List.of(), overview.duplicates());
    assertEquals(List.of(), overview.unseen());
    assertFalse(overview.byName());
    assertFalse(sheet.ownKnown());
  }

  /** 3,000 lines of twelve institutions, as a heavy patient has them. */
  @Test
  void aHeavyHistoryIsReadWholeAndShownInParts() {
    List<GivenDrug> heavy = HeavyHistory.lines(TODAY);
    assertEquals(3000, heavy.size());
    DrugSheet sheet = sheet(heavy, CONTEXT);
    assertEquals(3000, sheet.lines().size());
    DrugFilter all = new DrugFilter(DrugFilter.ALL, null, null, null, false, 1);
    DrugOverview overview = DrugOverview.of(sheet, TODAY, all);
    assertEquals(3000, overview.timeline().lines());
    int shown = 0;
    for (int part = 1; part <= overview.timeline().parts(); part++) {
      shown +=
          DrugOverview.of(
                  sheet, TODAY, new DrugFilter(DrugFilter.ALL, null, null, null, false, part))
              .timeline()
              .groups()
              .stream()
              .mapToInt(group -> group.lines().size())
              .sum();
    }
    assertEquals(3000, shown);
  }

  @Test
  void aCheckIsGivenEachDrugOnceHoweverItsCodeIsWritten() {
    List<NamedMedicine> given = new ArrayList<>();
    SheetContext context =
        new SheetContext(
            TODAY,
            Set.of(),
            ListedMedicines.NONE,
            drugs -> {
              given.addAll(drugs);
              return MedicineHistoryResult.OFF;
            });
    sheet(
        List.of(
            GivenDrug.tablet(0, TODAY.minusDays(9)).of("２１７９９０１ｆ１０１８", "甲", "a"),
            GivenDrug.tablet(1, TODAY.minusDays(8)).of(" 2179901F1018", "甲", "a"),
            GivenDrug.tablet(2, TODAY.minusDays(7)).of("", "符号のない薬", "b"),
            GivenDrug.tablet(3, TODAY.plusDays(7)).of("699990001", "先の薬", "c")),
        context);
    assertEquals(
        List.of(new NamedMedicine(null, "符号のない薬"), new NamedMedicine("2179901F1018", null)), given);
  }

  @Test
  void withoutAnyDayTheMonthStandsInForTheDate() {
    GivenDrug undated = GivenDrug.tablet(0, TODAY).on("202610", null, null);
    DispensingLine line = sheet(List.of(undated), CONTEXT).lines().get(0);
    assertEquals(LocalDate.of(2026, 10, 1), line.date());
    assertNull(line.coveredUntil());
  }

  @Test
  void aFutureLineComesLastAndSaysNothingOfHowFarASourceReaches() {
    DrugSheet sheet =
        sheet(
            List.of(
                GivenDrug.tablet(0, LocalDate.of(2099, 12, 31)).from(MedicationSource.DISPENSED),
                GivenDrug.tablet(1, LocalDate.of(2026, 11, 1)).from(MedicationSource.DISPENSED),
                GivenDrug.tablet(2, LocalDate.of(2099, 1, 1)).on("209901", null, null)),
            CONTEXT);
    assertEquals(LocalDate.of(2026, 11, 1), sheet.dispensedUntil());
    assertNull(sheet.claimsUntil());
    assertEquals(0, sheet.lines().get(2).place());
  }

  /** Longer than the store has room for: cut there, and read as far as it goes. */
  @Test
  void textsOf256CharactersStayWhole() {
    String name = "長".repeat(256);
    DrugLine line =
        new DrugLine(
            "s",
            0,
            new Occasion(MedicationSource.CLAIM, "202611", TODAY, TODAY, null, name, null, name),
            new Drug("21", "699990001", name, name, "1", "錠", name, name, "28"));
    DispensingLine shown = sheet(List.of(line), CONTEXT).lines().get(0);
    assertEquals(name, shown.drug());
    assertEquals(name, shown.institution());
    assertEquals(name + "（" + name + "）", shown.usage());
  }

  private static DrugSheet sheet(
      List<? extends jp.madoguchi.medication.MedicationEntry> entries, SheetContext context) {
    return DrugSheets.sheet(entries, Instant.EPOCH, context);
  }
}
