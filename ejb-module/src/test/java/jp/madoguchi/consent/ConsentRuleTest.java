package jp.madoguchi.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §4.6 Consent × time. */
class ConsentRuleTest {
  @ParameterizedTest(name = "{0} given {1} until {2}: at {3} {4}")
  @CsvSource({
    "1, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-24T09:15:31, GIVEN",
    "1, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-25T09:15:29, GIVEN",
    "1, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-25T09:15:30, EXPIRED",
    // the returned end decides, in either direction
    "1, 2026-11-24T09:15:30, 2026-11-24T10:00:00, 2026-11-24T10:00:00, EXPIRED",
    "1, 2026-11-24T09:15:30, 2026-12-24T10:00:00, 2026-12-01T00:00:00, GIVEN",
    // no end returned: 24 hours
    "1, 2026-11-24T09:15:30, , 2026-11-25T09:15:29, GIVEN",
    "1, 2026-11-24T09:15:30, , 2026-11-25T09:15:30, EXPIRED",
    "1, , , 2026-11-24T09:15:30, EXPIRED",
    "0, , , 2026-11-24T09:15:31, REFUSED",
    "2, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-24T09:15:31, EXPIRED",
    "3, , , 2026-11-24T09:15:31, UNOBTAINABLE",
    "9, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-24T09:15:31, UNKNOWN",
    ", , , 2026-11-24T09:15:31, NONE",
  })
  void stateAtAnInstant(
      String code, String given, String until, String now, ConsentState expected) {
    assertEquals(expected, ConsentRule.stateAt(code, instant(given), instant(until), instant(now)));
  }

  private static Instant instant(String local) {
    return local == null ? null : OffsetDateTime.parse(local + "+09:00").toInstant();
  }
}
