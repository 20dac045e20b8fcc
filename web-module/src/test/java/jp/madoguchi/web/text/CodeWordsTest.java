package jp.madoguchi.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.OpenCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Code lists are ours to say: in English, too. What was received otherwise stays as it is. */
class CodeWordsTest {
  private static final Words JAPANESE = Words.in(Locale.JAPANESE, Clock.systemUTC());
  private static final Words ENGLISH = Words.in(Locale.ENGLISH, Clock.systemUTC());

  static Stream<OpenCode> known() {
    return CodeWords.known();
  }

  @ParameterizedTest
  @MethodSource("known")
  void everyCodeHasItsTermAndAnEnglishOne(OpenCode code) {
    assertEquals(code.label(), CodeWords.of(code, JAPANESE));
    String english = CodeWords.of(code, ENGLISH);
    assertNotEquals(CodeWords.key(code), english);
    // the sign of a category is printed on the certificate
    assertTrue(english.replaceFirst("^category [アイウエオ]", "").matches("[ -~]*"), english);
  }

  @Test
  void allListsOfAnAnswerAreThere() {
    assertTrue(known().count() > 50, "codes: " + known().count());
  }

  @ParameterizedTest
  @CsvSource({
    "21,内服,internal",
    "22,屯服,as needed",
    "23,外用,external",
    "33,その他注射,other injection",
    "92,92,92",
    "X,X,X"
  })
  void kindsOfDrugsHaveWordsAndUnknownOnesTheirCode(String code, String term, String english) {
    assertEquals(term, JAPANESE.drugKind(code));
    assertEquals(english, ENGLISH.drugKind(code));
  }

  @ParameterizedTest
  @CsvSource({
    "insuredCardClassification, 被保険者証（一般）, insurance card (general)",
    "insuredCardClassification, 新しい証, 新しい証",
    "sex1, 女, female",
    "limitApplicationCertificateClassificationFlag, 一般, general",
    // no code: as received, whatever it says
    "insurerName, 一般, 一般",
    "notOfThisRelease, 女, 女"
  })
  void theTermOfAListIsSaidInTheReadersLanguage(String element, String text, String english) {
    assertEquals(english, CodeWords.of(element, text, ENGLISH));
    assertEquals(text, CodeWords.of(element, text, JAPANESE));
  }

  /** Pages are drawn by many threads at once, and each line asks. */
  @Test
  void theListsAreReadOnceAndStayAsTheyAre() {
    assertThrows(UnsupportedOperationException.class, CodeWords.LISTS::clear);
    CodeWords.LISTS
        .values()
        .forEach(codes -> assertThrows(UnsupportedOperationException.class, codes::clear));
  }
}
