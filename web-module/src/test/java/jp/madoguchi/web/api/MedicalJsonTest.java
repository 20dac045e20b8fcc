package jp.madoguchi.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.ProcedureSubject;
import jp.madoguchi.clinical.SurgerySheet;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatingInstitution;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.clinical.TreatmentMark;
import jp.madoguchi.clinical.TreatmentSheet;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.IngredientKey;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.medication.MedicationMark;
import jp.madoguchi.medication.MedicationReading;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medicine.ContraindicatedPair;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.web.text.BundleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words come in the caller's language, and with a code that is the same in any. */
class MedicalJsonTest {
  @ParameterizedTest
  @CsvSource({"ja, 21, 内服", "en, 21, internal", "en, 92, 92", "en, '', ''"})
  void aDrugHasTheCodeOfItsKindAndItsWord(Locale locale, String code, String word) {
    JsonObject line =
        MedicalJson.sheet(new FetchState(Status.HERE, Instant.EPOCH, null), sheet(code), locale)
            .getJsonArray("lines")
            .getJsonObject(0);
    assertEquals(code, line.getString("kind"));
    assertEquals(word, line.getString("kindText"));
  }

  @ParameterizedTest
  @CsvSource({"ja", "en"})
  void aSentenceOfOursIsSaidInTheCallersLanguage(Locale locale) {
    String key = "medical.refused.number";
    FetchState fetch = new FetchState(Status.NOT_ASKABLE, Instant.EPOCH, key);
    String said = BundleTexts.say(locale, key);
    assertEquals(said, MedicalJson.fetch(fetch, locale).getString("message"));
    assertEquals(
        said,
        MedicalJson.sheet(fetch, sheet("21"), locale).getJsonObject("fetch").getString("message"));
  }

  @org.junit.jupiter.api.Test
  void aDrugSaysByWhatItsIngredientIsKnownAndWhatIsWrongWithIt() {
    JsonObject line =
        MedicalJson.sheet(
                new FetchState(Status.HERE, Instant.EPOCH, null), sheet("21"), Locale.ROOT)
            .getJsonArray("lines")
            .getJsonObject(0);
    assertEquals("INGREDIENT_NAME", line.getString("ingredientBasis"));
    assertEquals("シケン", line.getString("ingredientKey"));
    assertEquals("ORAL", line.getString("route"));
    assertEquals("UNDATED", line.getJsonArray("marks").getString(0));
  }

  @ParameterizedTest
  @CsvSource({"ja, 手術", "en, surgery"})
  void aProcedureSaysWhatItIsAndWhatIsWrongWithIt(Locale locale, String word) {
    TreatedProcedure one =
        new TreatedProcedure(
            0,
            LocalDate.of(2026, 2, 10),
            YearMonth.of(2026, 2),
            new TreatingInstitution("9910000011", "試験総合病院", true),
            TreatmentClass.SURGERY,
            "50",
            "",
            "試験腎移植術",
            "1",
            "",
            "1",
            ProcedureSubject.TRANSPLANT,
            Set.of(TreatmentMark.WITHOUT_CODE));
    FetchState here = new FetchState(Status.HERE, Instant.EPOCH, null);
    for (ClinicalSheet sheet :
        List.of(
            new SurgerySheet(Instant.EPOCH, "2026-09", true, List.of(one)),
            new TreatmentSheet(Instant.EPOCH, "2026-09", true, List.of(one)))) {
      JsonObject said = MedicalJson.sheet(here, sheet, locale);
      assertEquals("2026-09", said.getString("claimsUntil"));
      JsonObject line = said.getJsonArray("procedures").getJsonObject(0);
      assertEquals("2026-02-10", line.getString("date"));
      assertEquals("SURGERY", line.getString("class"));
      assertEquals("50", line.getString("classCode"));
      assertEquals(word, line.getString("classText"));
      assertEquals("TRANSPLANT", line.getString("subject"));
      assertEquals("MEDICAL", line.getString("institutionKind"));
      assertEquals("WITHOUT_CODE", line.getJsonArray("marks").getString(0));
    }
  }

  @Test
  void whatMatchesATableIsToldWithTheTableAndWhatWasNotAskedToo() {
    DrugSheet plain = sheet("21");
    MedicineEdition edition =
        new MedicineEdition(
            1,
            MedicineTable.OWN_PAIRS,
            LocalDate.of(2026, 6, 1),
            "架空の出所",
            1,
            0,
            0,
            0,
            0,
            "admin",
            Instant.EPOCH);
    ContraindicatedPair pair =
        new ContraindicatedPair(
            new NamedMedicine("699990007", null),
            new NamedMedicine("699990010", null),
            true,
            false,
            MedicineMatch.CODE,
            MedicineMatch.GROUP,
            "699990007",
            "試験系抗菌薬",
            "試験用",
            edition);
    DrugSheet checked =
        new DrugSheet(
            plain.fetchedAt(),
            null,
            null,
            null,
            false,
            plain.lines(),
            new MedicineHistoryResult(
                true, List.of(pair), Set.of(MedicineTable.DRUGS), List.of(edition), 2));
    FetchState here = new FetchState(Status.HERE, Instant.EPOCH, null);
    JsonObject told = MedicalJson.sheet(here, checked, Locale.ROOT).getJsonObject("checked");
    assertEquals("DRUGS", told.getJsonArray("lacking").getString(0));
    assertEquals(2, told.getInt("leftOut"));
    JsonObject hit = told.getJsonArray("pairs").getJsonObject(0);
    assertEquals("699990007 699990010", hit.getString("one") + " " + hit.getString("other"));
    assertEquals("GROUP 試験系抗菌薬", hit.getString("otherBy") + " " + hit.getString("otherKey"));
    assertEquals(
        "OWN_PAIRS 2026-06-01 架空の出所",
        hit.getString("table") + " " + hit.getString("edition") + " " + hit.getString("source"));
    assertEquals(
        false,
        MedicalJson.sheet(here, plain, Locale.ROOT)
            .getJsonObject("checked")
            .getBoolean("switchedOn"));
  }

  private static DrugSheet sheet(String kind) {
    MedicationReading reading =
        new MedicationReading(
            MedicationSource.CLAIM,
            new IngredientKey(KeyBasis.INGREDIENT_NAME, "シケン", AdministrationRoute.of(kind)),
            null,
            null,
            null,
            null,
            true,
            Set.of(MedicationMark.UNDATED));
    return new DrugSheet(
        Instant.EPOCH,
        null,
        null,
        null,
        false,
        List.of(
            new DispensingLine(
                0,
                MedicationSource.CLAIM,
                null,
                "試験医院",
                null,
                "試験薬",
                null,
                null,
                "1",
                "錠",
                null,
                "7",
                kind,
                reading,
                false,
                false)));
  }
}
