package jp.madoguchi.web.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.Locale;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept with a fault is said in the reader's language, or not at all. */
class FaultSpecificsTest {
  private static FaultSpecifics in(Locale locale) {
    return new FaultSpecifics(Words.in(locale, Clock.systemUTC()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_WELL_FORMED | 3:12, the end is missing | 位置 3:12",
        "NOT_WELL_FORMED | -, the end is missing | ''",
        "UNSUPPORTED_LAYOUT | 7:1, MessageBody stands twice | 位置 7:1",
        "MISSING_FIELD | 2:1, MedicalInstitutionCode is missing | 項目 MedicalInstitutionCode",
        "FOREIGN_INSTITUTION | -, 1311111111 | 医療機関コード 1311111111",
        "ZIP_UNREADABLE | -, no end record | ''",
        "ZIP_ENTRIES | 2, - | 2件",
        "BULK_NOT_ASKED | 12 | 12件",
        "TOO_LARGE | 12.0 MiB | 大きさ 12.0 MiB",
        "CONSENT_FAULTY | YZK | 薬剤",
        "NOT_TAKEN | FaceResult | ''",
        "DOCUMENT_NOT_ASKED | YZKsiquc | ''",
      })
  void aDetailIsInTheReadersLanguage(String reason, String detail, String text) {
    assertEquals(text, in(Locale.JAPANESE).detail("fault." + reason, detail));
  }

  @Test
  void aRestartHasNoFile() {
    assertEquals("", in(Locale.ENGLISH).file("-"));
    assertEquals("a.xml", in(Locale.ENGLISH).file("a.xml"));
  }
}
