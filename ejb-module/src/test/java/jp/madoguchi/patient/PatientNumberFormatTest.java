package jp.madoguchi.patient;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hospital's own form of patient numbers, and what it opens of the gate. */
class PatientNumberFormatTest {
  /** Twelve digits with the check digit of a My Number. */
  private static final String SUSPECT = "123456789018";

  @ParameterizedTest
  @CsvSource({
    "[0-9]{12}, 202611290000, true",
    "[0-9]{12}, 20261129000, false",
    "[0-9]{12}, 2026112900001, false",
    "P[0-9]{4}, P0001, true",
    "P[0-9]{4}, p0001, false",
    ".*, 1234567890123456789012, false",
    ".*, 患者1, false"
  })
  void fitsTheWholeNumberWithinWhatAnyHospitalMayHave(String form, String text, boolean fits) {
    assertEquals(fits, PatientNumberFormat.of(form).fits(text));
  }

  @Test
  void onlyAFormThatWasSetOpensTheGateAndOnlyForNumbersOfIt() {
    assertTrue(PatientNumberFormat.of(null).mayBeMyNumber(SUSPECT));
    assertFalse(PatientNumberFormat.of("[0-9]{12}").mayBeMyNumber(SUSPECT));
    assertTrue(PatientNumberFormat.of("[0-9]{8}").mayBeMyNumber(SUSPECT));
    assertTrue(PatientNumberFormat.of("[0-9]{12}").mayBeMyNumber(SUSPECT + " 太郎"));
  }

  @Test
  void whatIsNoRegularExpressionIsSaidByTheSettingsName() {
    var wrong = assertThrows(IllegalStateException.class, () -> PatientNumberFormat.of("[0-9"));
    assertTrue(wrong.getMessage().contains("madoguchi.patient.number"));
  }

  @Test
  void aListIsSearchedByEntriesByPiecesAndByLines() {
    PatientNumberFormat any = PatientNumberFormat.of(null);
    assertTrue(any.listMayHoldMyNumber("000123\n" + SUSPECT));
    assertTrue(any.listMayHoldMyNumber("000123 1234/5678/9018"));
    assertTrue(any.listMayHoldMyNumber("000123 12-34.5678_9018"));
    assertTrue(any.listMayHoldMyNumber("1234 5678 9018"));
    assertTrue(any.listMayHoldMyNumber("1234, 5678, 9018"));
    assertTrue(any.listMayHoldMyNumber("１２３４５６７８９０１８"));
    assertFalse(any.listMayHoldMyNumber("123456\n789018"), "two numbers, two lines");
    assertFalse(any.listMayHoldMyNumber("123456 789018"), "two numbers in one line");
    String many = IntStream.range(1000, 3000).mapToObj(String::valueOf).collect(joining(" "));
    assertFalse(any.listMayHoldMyNumber(many), "numbers of four digits, one behind the other");
    assertFalse(
        PatientNumberFormat.of("[0-9]{4}").listMayHoldMyNumber("1234 5678 9018"),
        "three numbers of a hospital that has said their form");
  }
}
