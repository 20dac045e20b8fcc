package jp.madoguchi.web.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.OpenedPatient;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.medical.PrintedSheets;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate hands out, in FHIR R4: as R4 demands, and with nothing that is a guess. */
class MedicalBundleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T05:30:15Z");
  private static final Instant UNTIL = Instant.parse("2026-11-25T00:15:30Z");
  private static final Words WORDS = Words.in(Locale.JAPANESE, Clock.systemUTC());
  private static final String LONG = "寿限無寿限無五劫の擦り切れ".repeat(20) + "\u0007 𠮷 葛\uDB40\uDD00";

  private static MedicalBanner banner(ClinicalKind kind, Status status) {
    return new MedicalBanner(
        new PatientView(
            new PatientNumber("00073001"),
            "試験　太郎",
            "シケン　タロウ",
            LocalDate.of(1968, 4, 15),
            "1",
            null,
            null,
            null),
        List.of(
            new ConsentView(kind.consent(), ConsentState.GIVEN, NOW.minusSeconds(900), UNTIL, "1"),
            new ConsentView(ConsentKind.TSR, ConsentState.GIVEN, NOW, UNTIL, "1")),
        Map.of(),
        Map.of(kind, new FetchState(status, NOW, null)),
        null,
        false,
        null,
        new OpenedPatient(null, List.of(), Set.of(), Set.of()));
  }

  private static JsonObject bundle(ClinicalKind kind, ClinicalSheet sheet) {
    return MedicalBundle.of(kind, banner(kind, Status.HERE), sheet, WORDS, NOW);
  }

  private static List<JsonObject> resources(JsonObject bundle, String type) {
    return bundle.getJsonArray("entry").getValuesAs(JsonObject.class).stream()
        .map(entry -> entry.getJsonObject("resource"))
        .filter(one -> one.getString("resourceType").equals(type))
        .toList();
  }

  private static JsonObject observed(JsonObject bundle, String item, String day) {
    return resources(bundle, "Observation").stream()
        .filter(one -> one.getJsonObject("code").getString("text").equals(item))
        .filter(one -> one.getString("effectiveDateTime").equals(day))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everythingIsAsR4Demands() {
    Map<ClinicalKind, List<ClinicalSheet>> all =
        Map.of(
            ClinicalKind.CHECKUPS,
            List.of(
                PrintedSheets.noCheckups(),
                PrintedSheets.checkups(5, "異常認めず"),
                PrintedSheets.checkups(12, LONG)),
            ClinicalKind.DRUGS,
            List.of(
                PrintedSheets.noDrugs(),
                PrintedSheets.drugs(60, "試験薬"),
                PrintedSheets.drugs(4, LONG)),
            ClinicalKind.TREATMENTS,
            List.of(
                PrintedSheets.treatments(0, ""),
                PrintedSheets.treatments(80, "試験"),
                PrintedSheets.treatments(4, LONG)),
            ClinicalKind.SURGERIES,
            List.of(PrintedSheets.surgeries(9, "試験腎移植術"), PrintedSheets.surgeries(2, "")));
    all.forEach(
        (kind, sheets) -> {
          for (ClinicalSheet sheet : sheets) {
            JsonObject bundle = bundle(kind, sheet);
            assertEquals(List.of(), R4Rules.broken(bundle), kind::toString);
            assertFalse(bundle.toString().contains("\\u0007"));
          }
        });
  }

  @Test
  void aValueHasItsCodeUnitAndSide() {
    JsonObject bundle = bundle(ClinicalKind.CHECKUPS, PrintedSheets.checkups(5, "所見"));
    JsonObject one = observed(bundle, "HbA1c(NGSP値)", "2026-06-01");
    JsonObject code = one.getJsonObject("code").getJsonArray("coding").getJsonObject(0);
    assertEquals("urn:oid:1.2.392.200119.6.1005", code.getString("system"));
    assertEquals("3D046000001906202", code.getString("code"));
    JsonObject value = one.getJsonObject("valueQuantity");
    assertEquals("8.1", value.getJsonNumber("value").toString());
    assertEquals("http://unitsofmeasure.org", value.getString("system"));
    assertEquals("%", value.getString("code"));
    JsonObject side = one.getJsonArray("interpretation").getJsonObject(0);
    assertEquals("H", side.getJsonArray("coding").getJsonObject(0).getString("code"));
    assertEquals("受診勧奨", side.getString("text"));
    assertEquals("可視吸光光度法", one.getJsonObject("method").getString("text"));
    JsonObject kidneys = observed(bundle, "eGFR", "2026-06-01");
    assertEquals(
        "L",
        kidneys
            .getJsonArray("interpretation")
            .getJsonObject(0)
            .getJsonArray("coding")
            .getJsonObject(0)
            .getString("code"));
  }

  @ParameterizedTest
  @CsvSource({"GOT(AST), not-performed", "血清クレアチニン, error", "空腹時中性脂肪, unknown"})
  void whatWasNotMeasuredSaysWhy(String item, String reason) {
    JsonObject bundle = bundle(ClinicalKind.CHECKUPS, PrintedSheets.checkups(5, "所見"));
    JsonObject one = observed(bundle, item, "2026-06-01");
    assertEquals(
        reason,
        one.getJsonObject("dataAbsentReason")
            .getJsonArray("coding")
            .getJsonObject(0)
            .getString("code"));
    assertFalse(one.keySet().stream().anyMatch(name -> name.startsWith("value")));
    assertTrue(one.containsKey("note"), "the mark stands in words");
  }

  @Test
  void ourOwnComputationsAreNoObservationsAndResultsWithoutAPlaceAreCounted() {
    JsonObject bundle = bundle(ClinicalKind.CHECKUPS, PrintedSheets.checkups(5, "所見"));
    assertEquals(
        List.of(),
        resources(bundle, "Observation").stream()
            .filter(one -> one.getJsonObject("code").getString("text").startsWith("GFR区分"))
            .toList());
    JsonObject two = observed(bundle, "HDLコレステロール", "2026-06-01");
    assertEquals("45 / 39", two.getString("valueString"), "of several nothing is dropped");
    assertFalse(two.getJsonObject("code").containsKey("coding"));
    assertTrue(resources(bundle, "OperationOutcome").get(0).toString().contains("1件"));
  }

  @Test
  void aReceiptIsAStatementAndWhatAPharmacyHandedOutADispense() {
    JsonObject bundle = bundle(ClinicalKind.DRUGS, PrintedSheets.drugs(10, "試験薬"));
    List<JsonObject> statements = resources(bundle, "MedicationStatement");
    List<JsonObject> dispenses = resources(bundle, "MedicationDispense");
    assertEquals(10, statements.size() + dispenses.size(), "no line is dropped");
    assertEquals(1, dispenses.size());
    JsonObject code =
        statements
            .get(0)
            .getJsonObject("medicationCodeableConcept")
            .getJsonArray("coding")
            .getJsonObject(0);
    assertEquals("620000000", code.getString("code"));
    assertFalse(code.containsKey("system"), "nobody knows of which list it is");
    assertEquals("unknown", statements.get(0).getString("status"), "whether it was taken");
    assertEquals("28", dispenses.get(0).getJsonObject("daysSupply").getJsonNumber("value") + "");
  }

  @Test
  void aProcedureOfMedicineHasTheAddressOfItsListAndOfAnythingElseNone() {
    JsonObject bundle = bundle(ClinicalKind.SURGERIES, PrintedSheets.surgeries(9, "試験腎移植術"));
    List<JsonObject> all = resources(bundle, "Procedure");
    assertEquals(9, all.size());
    JsonObject without = all.get(0).getJsonObject("code");
    assertFalse(without.containsKey("coding"));
    assertEquals("試験腎移植術", without.getString("text"));
    assertEquals(
        "http://jpfhir.jp/fhir/core/CodeSystem/JP_ProcedureCodesMedical_CS",
        all.get(1)
            .getJsonObject("code")
            .getJsonArray("coding")
            .getJsonObject(0)
            .getString("system"));
  }

  @Test
  void theConsentOfTheKindSaysUntilWhen() {
    JsonObject bundle = bundle(ClinicalKind.DRUGS, PrintedSheets.drugs(3, "試験薬"));
    List<JsonObject> consents = resources(bundle, "Consent");
    assertEquals(1, consents.size(), "of this kind alone");
    assertEquals("active", consents.get(0).getString("status"));
    assertEquals(
        "2026-11-25T09:15:30+09:00",
        consents.get(0).getJsonObject("provision").getJsonObject("period").getString("end"));
  }

  @Test
  void nothingFetchedIsNotNothingThere() {
    JsonObject none =
        MedicalBundle.of(
            ClinicalKind.DRUGS,
            banner(ClinicalKind.DRUGS, Status.NOT_ASKED),
            PrintedSheets.noDrugs(),
            WORDS,
            NOW);
    assertTrue(resources(none, "OperationOutcome").toString().contains("NOT_ASKED"));
    assertEquals(List.of(), R4Rules.broken(none));
    JsonObject empty = bundle(ClinicalKind.DRUGS, PrintedSheets.noDrugs());
    assertEquals(List.of(), resources(empty, "OperationOutcome"));
  }

  @Test
  void aRemarkIsNoMarkdownAndNoTextTurnsAroundWhatFollows() {
    String notes =
        resources(
                bundle(ClinicalKind.DRUGS, OddSheets.drugs("\u202e<b>*2* & [x](y)")),
                "MedicationStatement")
            .get(0)
            .getJsonArray("note")
            .toString();
    assertTrue(notes.contains("&lt;b>\\\\*2\\\\* &amp; \\\\[x\\\\](y)"), notes);
    assertFalse(notes.contains("\u202e"), notes);
  }

  @Test
  void whatHasNotTheFormOfACodeIsShownAndIsNone() {
    JsonObject coding = FhirObject.coding("urn:x", "12　 3");
    assertEquals("12　 3", coding.getString("display"));
    assertEquals(1, coding.size());
    assertEquals("12 3", FhirObject.coding(null, "\u00a012 3\u0085").getString("code"));
    String words = "1 ".repeat(50_000).strip();
    assertEquals(words, FhirObject.coding(null, words).getString("code"));
  }

  @Test
  void addressesOfEntriesAreNewInEachBundle() {
    ClinicalSheet sheet = PrintedSheets.drugs(3, "試験薬");
    assertFalse(
        bundle(ClinicalKind.DRUGS, sheet)
            .getJsonArray("entry")
            .getJsonObject(0)
            .getString("fullUrl")
            .equals(
                bundle(ClinicalKind.DRUGS, sheet)
                    .getJsonArray("entry")
                    .getJsonObject(0)
                    .getString("fullUrl")));
  }

  /** The rules find what is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"status\":\"final\"|\"status\":\"done\"",
        "\"status\":\"final\",|",
        "\"effectiveDateTime\"|\"effectiveDay\"",
        "\"2026-06-01\"|\"2026-6-1\"",
        "\"text\":\"eGFR\"|\"text\":\"\"",
        "\"valueQuantity\"|\"dataAbsentReason\":{\"text\":\"x\"},\"valueQuantity\"",
        "\"reference\":\"urn|\"reference\":\"nowhere",
        "\"policy\"|\"policyWord\"",
        "\"timestamp\":\"2026|\"timestamp\":\"26",
        "\"category\":[{\"coding\"|\"category\":{\"coding\""
      })
  void eachRuleCanBeBroken(String part, String instead) {
    String good = bundle(ClinicalKind.CHECKUPS, PrintedSheets.checkups(2, "所見")).toString();
    String bad = good.replace(part, instead == null ? "" : instead);
    if (part.startsWith("\"category\"")) {
      bad = good.replaceFirst("\"category\":\\[(\\{[^\\]]*\\]\\})\\]", "\"category\":$1");
    }
    assertFalse(bad.equals(good), part);
    JsonObject json = Json.createReader(new StringReader(bad)).readObject();
    assertFalse(R4Rules.broken(json).isEmpty(), part);
  }
}
