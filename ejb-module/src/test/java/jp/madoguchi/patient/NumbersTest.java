package jp.madoguchi.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clinical data §6.7, oqs-interface §7.1 and §7.2. */
class NumbersTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/clinical-samples/check-digit-vectors.csv", numLinesToSkip = 1)
  void checkDigitsAreThoseOfThePublishedExamples(
      String kind, String value, String expect, String note) {
    boolean accepted = !expect.equals("invalid");
    if (kind.equals("insurer")) {
      assertEquals(accepted, new InsurerNumber(value).checkDigitFits(), note);
    } else {
      assertEquals(accepted, MyNumberGuard.suspects(value), note);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'０６９９００１４', 06990014",
    "'  990010', 990010",
    "00990010, 990010",
    "' 06990014 ', 06990014",
  })
  void insurerNumbersAreNormalised(String typed, String value) {
    assertEquals(value, new InsurerNumber(typed).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567", "123456789", "0699001a", "12345"})
  void otherFormsAreNoInsurerNumber(String typed) {
    assertFalse(InsurerNumber.wellFormed(typed));
    assertThrows(IllegalArgumentException.class, () -> new InsurerNumber(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789018",
        "１２３４５６７８９０１８",
        "1234 5678 9018",
        "1234-5678-9018",
        "１２３４　５６７８　９０１８",
        "番号は123456789018です",
        "123456789018 5",
        "1234/5678/9018",
        "1234 / 5678 / 9018",
        "1234円5678と 9018",
        "12-3456-789018",
        "1.2.3.4.5.6.7.8.9.0.1.8",
        "1234\n5678\n9018",
        "1234      5678      9018",
        "0123456789018",
        "000 1234 5678 9018",
        "1234_5678_9018",
        "①②③④56789018",
        "١٢٣٤٥٦٧٨٩٠١٨"
      })
  void aMyNumberIsSeenHoweverItIsWritten(String text) {
    assertTrue(MyNumberGuard.suspects(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456789019", "1234567890180", "090-1234-5678", "2026-01-15 09:10", "診療 太郎"})
  void otherTextsAreNot(String text) {
    assertFalse(MyNumberGuard.suspects(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/1234/5678/9018",
        "a=123456789018",
        "1234%5678%9018",
        "0123456789018",
        "１２３４５６７８９０１８"
      })
  void anAddressShowsOneInOnePieceOrInThree(String text) {
    assertTrue(MyNumberGuard.shows(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TKK 123456/789018",
        "YZK 2021-11-03/2026-11-24 session 5",
        "xA1234b5678C9018",
        "bulk 12, 3456 of 789018",
        "20261129103400123"
      })
  void datesAndCountsSideBySideAreNotReadAsOne(String text) {
    assertFalse(MyNumberGuard.shows(text));
  }

  @Test
  void aPatientNumberRefusesItByItsType() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new PatientNumber("123456789018"));
    assertFalse(refused.getMessage().contains("1234"));
    assertThrows(IllegalArgumentException.class, () -> new PatientNumber("1234-5678-9018"));
    assertEquals("123456789019", new PatientNumber("123456789019").value());
  }

  @ParameterizedTest
  @CsvSource({
    "12345678901, false",
    "123456789019, true",
    "'1234 5678 9019', true",
    "ア12-34, false"
  })
  void theNumberInquiryTakesNoTwelveDigitsAtAll(String text, boolean refused) {
    assertEquals(refused, MyNumberGuard.holdsTwelveDigits(text));
  }

  @ParameterizedTest
  @CsvSource({
    "12-34, １２－３４, 4260, 4260, true",
    "12-34, 12-34, 4260, 0004260, true",
    "記号ア, 記号ｱ, 1, 1, true",
    "12-34, 1234, 4260, 4260, false",
    "12, 12, 4260, 4261, false",
  })
  void symbolsAndNumbersAreComparedFolded(
      String symbol, String otherSymbol, String number, String otherNumber, boolean same) {
    assertEquals(
        same, new SymbolNumber(symbol, number).sameAs(new SymbolNumber(otherSymbol, otherNumber)));
  }

  @Test
  void noBranchIsNotBranchZero() {
    assertNotEquals(new BranchNumber("00"), new BranchNumber(""));
    assertEquals(new BranchNumber("01"), new BranchNumber("０１"));
    assertFalse(BranchNumber.wellFormed("1"));
  }

  @ParameterizedTest
  @CsvSource({"ｼﾝﾘｮｳ ﾀﾛｳ, シンリョウ　タロウ", "ﾔﾏｻﾞｷ ﾀﾛｳ, やまざき たろう", "ｼﾖｳ, ｼｮｳ"})
  void kanaOfAnyWidthIsOneName(String one, String other) {
    assertEquals(new KanaName(one), new KanaName(other));
  }

  @ParameterizedTest
  @CsvSource({"010, 1割", "030, 3割", "20, 2割", "015, 15％"})
  void ratiosReadAsTenths(String ratio, String words) {
    assertEquals(words, new Ratio(ratio).words());
  }

  @Test
  void numbersPrintMasked() {
    assertFalse(new InsurerNumber("06990014").toString().contains("0699"));
    assertFalse(new SymbolNumber("12", "4260").toString().contains("4260"));
  }
}
