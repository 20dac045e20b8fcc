package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.medication.MedicationMark;
import jp.madoguchi.medicine.ContraindicatedPair;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** The drug history by the 医薬品マスター that is in effect at that moment. */
class DrugsByMasterTest {
  private static Ward answered(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK));
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver("202611240001", "a".repeat(64), Samples.drugs());
    return ward;
  }

  private static DrugSheet drugs(Ward ward) {
    return (DrugSheet) ward.view(viewer -> viewer.sheet(PATIENT, DRUGS));
  }

  /** Ingredient and route of each name, as far as they were told by a code. */
  private static Map<String, String> byCode(DrugSheet sheet) {
    return sheet.lines().stream()
        .filter(line -> line.reading().key().basis() == KeyBasis.CODE)
        .collect(
            Collectors.toMap(
                DrugSheet.DispensingLine::drug, line -> line.reading().key().value(), (a, b) -> a));
  }

  private static Set<String> notListed(DrugSheet sheet) {
    return sheet.lines().stream()
        .filter(line -> line.reading().marks().contains(MedicationMark.NOT_LISTED))
        .map(DrugSheet.DispensingLine::drug)
        .collect(Collectors.toSet());
  }

  @OnBothDatabases
  void withoutAnEditionInEffectTheNameOfTheMessageDecides(TestDatabase database) {
    Ward ward = answered(database);
    MasterRows.waiting(database, "699990001", "1", "2179901F1018");
    DrugSheet sheet = drugs(ward);
    assertEquals(Map.of(), byCode(sheet));
    assertEquals(Set.of(), notListed(sheet), "nothing is said of a table that is not there");
  }

  @OnBothDatabases
  void twoProductsOfOneIngredientAreOneAndWhatTheTableLacksIsMarked(TestDatabase database) {
    Ward ward = answered(database);
    MasterRows.inEffect(
        database, "699990001", "1", "2179901F1018", "699990002", "1", "2179901F1026");
    DrugSheet sheet = drugs(ward);
    Map<String, String> byCode = byCode(sheet);
    assertEquals("2179901", byCode.get("シケンアムロ錠５ｍｇ「試験」"));
    assertEquals("2179901", byCode.get("シケンアムロ錠５ｍｇ「別社」"));
    assertEquals(2, byCode.size());
    assertTrue(notListed(sheet).contains("シケンスタチン錠２．５ｍｇ「試験」"));
    assertFalse(notListed(sheet).contains("シケンアムロ錠５ｍｇ「試験」"));
    MasterRows.inEffect(database, "699990004", "1", "2189903F1010");
    assertEquals(
        Map.of("シケンスタチン錠２．５ｍｇ「試験」", "2189903"),
        byCode(drugs(ward)),
        "another edition is in effect from the next look on");
  }

  @OnBothDatabases
  void drugsOfOnePersonAreSetAgainstTheTablesInEffect(TestDatabase database) {
    Ward ward = answered(database);
    assertEquals(
        Set.of(MedicineTable.DRUGS, MedicineTable.CONTRAINDICATED_PAIRS),
        drugs(ward).checked().lacking(),
        "what is not in effect is said");
    MasterRows.inEffect(
        database, "699990007", "1", "1129906F1017", "699990010", "1", "6149909F1011");
    MasterRows.pairInEffect(database, "6149909", "1129906");
    DrugSheet sheet = drugs(ward);
    assertEquals(1, sheet.checked().pairs().size());
    ContraindicatedPair pair = sheet.checked().pairs().get(0);
    assertFalse(pair.isMutual());
    assertEquals(Set.of("699990007", "699990010"), Set.of(pair.one().code(), pair.other().code()));
    assertEquals("架空の出所", pair.cited().source());
    assertEquals(Set.of(), sheet.checked().lacking());
  }

  @OnBothDatabases
  void theCheckIsNotAskedWhereTheHospitalSwitchedItOff(TestDatabase database) {
    Ward ward = answered(database);
    MasterRows.pairInEffect(database, "699990010", "699990007");
    assertEquals(1, drugs(ward).checked().pairs().size());
    System.setProperty("madoguchi.medicine.check", "off");
    try {
      assertFalse(drugs(ward).checked().switchedOn());
      assertEquals(List.of(), drugs(ward).checked().pairs());
    } finally {
      System.clearProperty("madoguchi.medicine.check");
    }
  }
}
