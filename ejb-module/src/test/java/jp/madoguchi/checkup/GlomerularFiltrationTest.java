package jp.madoguchi.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GlomerularFiltrationTest {
  static List<Map<String, String>> vectors() {
    return ClinicalSamples.rows("egfr-vectors.csv");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isThatOfTheTable(Map<String, String> row) {
    BigDecimal egfr =
        GlomerularFiltration.of(
                new BigDecimal(row.get("cr_mg_dl")),
                Integer.parseInt(row.get("age")),
                row.get("sex"))
            .orElseThrow();
    assertEquals(new BigDecimal(row.get("egfr_unrounded")), egfr.setScale(4, RoundingMode.HALF_UP));
    assertEquals(new BigDecimal(row.get("egfr_1dp")), GlomerularFiltration.rounded(egfr));
    assertEquals(row.get("stage_of_unrounded"), KidneyStage.of(egfr).written());
  }

  @Test
  void theTableIsWhole() {
    assertEquals(11, vectors().size());
  }

  @ParameterizedTest
  @CsvSource({
    "90,G1",
    "89.96,G2",
    "60,G2",
    "59.96,G3a",
    "45,G3a",
    "44.999,G3b",
    "30,G3b",
    "29.99,G4",
    "15,G4",
    "14.999,G5",
    "0,G5"
  })
  void stagesBeginAtTheirLeast(BigDecimal egfr, String stage) {
    assertEquals(stage, KidneyStage.of(egfr).written());
  }

  @ParameterizedTest
  @CsvSource({"0,50,1", "-0.8,50,1", "0.8,17,1", "0.8,50,3", "0.8,50,"})
  void isNotComputedForWhomTheFormulaIsNot(BigDecimal creatinine, int age, String sex) {
    assertTrue(GlomerularFiltration.of(creatinine, age, sex).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    // received, own, shown, computed, stage, contrary
    "60.0,59.96,60.0,false,G3a,",
    "60,59.6,60,false,G3a,",
    "60.0,59.5,60.0,false,G2,",
    "60.0,58.9,60.0,false,G2,58.9",
    ",58.94,58.9,true,G3a,",
    "44.9,,44.9,false,G3b,"
  })
  void theReceivedValueStaysAndTheStageIsThatBeforeRounding(
      BigDecimal received,
      BigDecimal own,
      BigDecimal shown,
      boolean computed,
      String stage,
      BigDecimal contrary) {
    KidneyReading reading = KidneyReading.of(received, own).orElseThrow();
    assertEquals(shown, reading.egfr());
    assertEquals(computed, reading.computed());
    assertEquals(stage, reading.stage().written());
    assertEquals(contrary, reading.contrary());
  }

  @Test
  void withoutAnythingThereIsNothing() {
    assertTrue(KidneyReading.of(null, null).isEmpty());
  }
}
