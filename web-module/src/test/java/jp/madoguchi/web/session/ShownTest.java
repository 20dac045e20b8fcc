package jp.madoguchi.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.qualification.ComparedField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  @ParameterizedTest
  @CsvSource({
    "RATIO, 030, 3割",
    "RATIO, 999, 999",
    "CARD_CLASSIFICATION, A1, 医療扶助",
    "PERSONAL_FAMILY, 1, 本人",
    "LIMIT_CLASSIFICATION, A03, ウ",
    "INSURER_NUMBER, 06139992, 06139992",
    "NAME, , –",
  })
  void valuesAreShownAsPeopleSayThem(ComparedField field, String value, String shown) {
    assertEquals(shown, FieldWords.value(field, value, null));
  }
}
