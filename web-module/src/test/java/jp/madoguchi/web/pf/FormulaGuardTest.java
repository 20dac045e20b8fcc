package jp.madoguchi.web.pf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+81", "-1", "@SUM(A1)", " =1", "\t=1", "\r1", "＝1", "=HYPERLINK(\"x\")"})
  void whatWouldBeginAFormulaBecomesText(String text) {
    assertEquals("'" + text, FormulaGuard.cell(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00012345", "試験　太郎", "12-34", "-", "a=b", "2026-11-29 08:31:00"})
  void everythingElseStaysAsItIs(String text) {
    assertEquals(text, FormulaGuard.cell(text));
  }

  @Test
  void nothingIsAnEmptyCell() {
    assertEquals("", FormulaGuard.cell(null));
  }
}
