package jp.madoguchi.web.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.web.medical.PrintedSheets;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles by the judgement of HL7's validator, which is not ours. */
class ValidatedBundleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T05:30:15Z");
  private static final Instant UNTIL = Instant.parse("2026-11-25T00:15:30Z");
  private static final Words WORDS = Words.in(Locale.JAPANESE, Clock.systemUTC());

  private static PatientView patient(String name, String sex, BirthDate birth) {
    return new PatientView(
        new PatientNumber("00073001"), name, name, null, sex, null, null, null, birth);
  }

  private static JsonObject bundle(
      ClinicalKind kind, PatientView patient, List<ConsentView> consents, ClinicalSheet sheet) {
    MedicalBanner banner =
        new MedicalBanner(
            patient,
            consents,
            Map.of(),
            Map.of(kind, new FetchState(Status.HERE, NOW, null)),
            null,
            false,
            null,
            new OpenedPatient(null, List.of(), Set.of(), Set.of()));
    return MedicalBundle.of(kind, banner, sheet, WORDS, NOW);
  }

  private static JsonObject bundle(ClinicalKind kind, ClinicalSheet sheet) {
    return bundle(
        kind,
        patient("試験　太郎", "1", new BirthDate(1968, 4, 15)),
        List.of(
            consent(kind.consent(), ConsentState.GIVEN),
            consent(ConsentKind.SHJ, ConsentState.GIVEN)),
        sheet);
  }

  private static ConsentView consent(ConsentKind kind, ConsentState state) {
    return new ConsentView(kind, state, NOW.minusSeconds(900), UNTIL, "1");
  }

  @Test
  void aFullPatientAndAnEmptyOneAreValid() {
    Map<ClinicalKind, List<ClinicalSheet>> all =
        Map.of(
            ClinicalKind.CHECKUPS,
            List.of(PrintedSheets.noCheckups(), PrintedSheets.checkups(5, "異常認めず")),
            ClinicalKind.DRUGS,
            List.of(PrintedSheets.noDrugs(), PrintedSheets.drugs(20, "試験薬")),
            ClinicalKind.TREATMENTS,
            List.of(PrintedSheets.treatments(0, ""), PrintedSheets.treatments(20, "試験")),
            ClinicalKind.SURGERIES,
            List.of(PrintedSheets.surgeries(0, ""), PrintedSheets.surgeries(9, "試験腎移植術")));
    all.forEach(
        (kind, sheets) ->
            sheets.forEach(
                sheet ->
                    assertEquals(
                        List.of(), ValidatedByHapi.found(bundle(kind, sheet)), kind::toString)));
  }

  /** As received: texts and codes nobody expects, in every place that takes one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "**太字** [x](javascript:alert(1)) &amp; ${1+1} {{x}}",
        "\"},{\"resourceType\":\"Patient\"}",
        " ",
        "　",
        "\u0000\u0007",
        "\u200b",
        "\ufeff",
        "\u00a0",
        "\ud800",
        "\u0085\u009f",
        "\u202e𠮷葛\udb40\udd00 \ue000",
        "１２３　  ４５６\t\r\n７",
        "999999999",
        "",
      })
  void hostileTextsAndUnknownCodesAreValid(String text) {
    assertEquals(
        List.of(), ValidatedByHapi.found(bundle(ClinicalKind.CHECKUPS, OddSheets.checkups(text))));
    assertEquals(
        List.of(), ValidatedByHapi.found(bundle(ClinicalKind.DRUGS, OddSheets.drugs(text))));
    assertEquals(
        List.of(),
        ValidatedByHapi.found(bundle(ClinicalKind.TREATMENTS, OddSheets.treatments(text))));
  }

  @Test
  void aPatientOfWhomAPartIsKnownIsValid() {
    List<BirthDate> births =
        new ArrayList<>(
            List.of(
                new BirthDate(1945, 0, 0),
                new BirthDate(1945, 4, 0),
                new BirthDate(1945, 0, 3),
                new BirthDate(1901, 1, 1)));
    births.add(null);
    for (BirthDate birth : births) {
      for (String name : new String[] {"<b>試験</b>", "　", null}) {
        JsonObject bundle =
            bundle(
                ClinicalKind.DRUGS, patient(name, name, birth), List.of(), PrintedSheets.noDrugs());
        assertEquals(List.of(), ValidatedByHapi.found(bundle));
      }
    }
  }

  @Test
  void everyStateOfAConsentIsValid() {
    List<ConsentView> consents =
        Arrays.stream(ConsentState.values())
            .flatMap(
                state ->
                    List.of(
                        consent(ConsentKind.YZK, state),
                        new ConsentView(ConsentKind.SHJ, state, null, null, null),
                        new ConsentView(ConsentKind.YZK, state, UNTIL, UNTIL, "9"))
                        .stream())
            .toList();
    assertEquals(
        List.of(),
        ValidatedByHapi.found(
            bundle(
                ClinicalKind.DRUGS,
                patient("試験　太郎", "2", new BirthDate(1968, 4, 15)),
                consents,
                PrintedSheets.noDrugs())));
  }

  /** It finds what is wrong, in each resource that is written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHECKUPS|\"status\":\"final\"|\"status\":\"done\"",
        "CHECKUPS|\"effectiveDateTime\":\"2026-06-01\"|\"effectiveDateTime\":\"2026-6-1\"",
        "CHECKUPS|\"code\":\"mm[Hg]\"|\"code\":\"mmHG\"",
        "CHECKUPS|\"valueQuantity\"|\"dataAbsentReason\":{\"text\":\"x\"},\"valueQuantity\"",
        "CHECKUPS|\"code\":\"laboratory\"|\"code\":\"labor\"",
        "CHECKUPS|\"policy\"|\"policyWord\"",
        "DRUGS|\"medicationCodeableConcept\"|\"medicationConcept\"",
        "DRUGS|\"birthDate\":\"1968-04-15\"|\"birthDate\":\"19680415\"",
        "TREATMENTS|\"status\":\"completed\"|\"status\":\"finished\"",
        "TREATMENTS|\"reference\":\"urn:uuid:|\"reference\":\"urn:uuid:1",
        "SURGERIES|\"type\":\"collection\"|\"type\":\"heap\"",
      })
  void whatIsWrongIsFound(ClinicalKind kind, String part, String instead) {
    ClinicalSheet sheet =
        switch (kind) {
          case CHECKUPS -> PrintedSheets.checkups(2, "所見");
          case DRUGS -> PrintedSheets.drugs(4, "試験薬");
          case TREATMENTS -> PrintedSheets.treatments(4, "試験");
          default -> PrintedSheets.surgeries(4, "試験");
        };
    String good = bundle(kind, sheet).toString();
    String bad = good.replace(part, instead);
    assertNotEquals(good, bad, part);
    JsonObject json = Json.createReader(new StringReader(bad)).readObject();
    assertFalse(ValidatedByHapi.found(json).isEmpty(), part);
  }
}
