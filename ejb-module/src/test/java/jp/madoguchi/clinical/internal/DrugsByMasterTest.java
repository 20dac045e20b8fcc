package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.medication.MedicationMark;
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
}
