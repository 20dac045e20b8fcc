package jp.madoguchi.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.web.text.Words;
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
    "SPECIFIC_DISEASE, '1,9', '人工透析を必要とする慢性腎不全, 9'",
    "INSURER_NUMBER, 06139992, 06139992",
    "NAME, , –",
  })
  void valuesAreShownAsPeopleSayThem(ComparedField field, String value, String shown) {
    assertEquals(shown, FieldWords.value(field, value, in(Locale.JAPANESE)));
  }

  @ParameterizedTest
  @CsvSource({
    "RATIO, 030, 30\u00a0%",
    "CARD_CLASSIFICATION, 01, insurance card (general)",
    "CARD_CLASSIFICATION, ZZ, ZZ",
    "PERSONAL_FAMILY, 2, family",
    "LIMIT_CLASSIFICATION, B04, general",
    "NAME_KANA, ｼｹﾝ ﾀﾛｳ, シケン タロウ",
    "NAME_KANA, しけん　たろう, シケン タロウ"
  })
  void inEnglishAndWithTheKanaOfOneWidth(ComparedField field, String value, String shown) {
    assertEquals(shown, FieldWords.value(field, value, in(Locale.ENGLISH)));
    assertEquals(
        List.of("30\u00a0%", "2026-12-01"),
        in(Locale.ENGLISH).arguments(List.of("3割", "2026-12-01")));
  }

  private static Words in(Locale locale) {
    return new Words() {
      @Override
      public Locale locale() {
        return locale;
      }
    };
  }
}
