package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.Locale;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the script of the list counts down: a head for many, into which it puts their number, and
 * for one.
 */
class CountedHeadsTest {
  @ParameterizedTest
  @CsvSource({
    "en, {0} patients can be viewed now|1 patient can be viewed now",
    "ja, いま閲覧できる患者 {0}人|いま閲覧できる患者 1人"
  })
  void aSingleOneIsSaidAsOne(Locale locale, String heads) {
    ConsentedPatientsPage page = new ConsentedPatientsPage();
    page.words = Words.in(locale, Clock.systemUTC());
    assertEquals(heads, page.getHeads());
  }
}
