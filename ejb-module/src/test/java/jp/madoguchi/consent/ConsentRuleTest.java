package jp.madoguchi.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §4.6 Consent × time, of an answer taken in at 09:16:00. */
class ConsentRuleTest {
  @ParameterizedTest(name = "{0} given {1} until {2}: at {3} {4}")
  @CsvSource({
    "1, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-24T09:15:31, GIVEN",
    "1, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-25T09:15:29, GIVEN",
    "1, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-25T09:15:30, EXPIRED",
    // the returned end decides
    "1, 2026-11-24T09:15:30, 2026-11-24T10:00:00, 2026-11-24T10:00:00, EXPIRED",
    // no end returned: 24 hours
    "1, 2026-11-24T09:15:30, , 2026-11-25T09:15:29, GIVEN",
    "1, 2026-11-24T09:15:30, , 2026-11-25T09:15:30, EXPIRED",
    "1, , , 2026-11-24T09:15:30, EXPIRED",
    // longer than an outpatient's 24 hours, give or take what clocks differ
    "1, 2026-11-24T09:15:30, 2026-11-25T09:20:30, 2026-11-24T10:00:00, GIVEN",
    "1, 2026-11-24T09:15:30, 2026-11-25T09:20:31, 2026-11-24T10:00:00, FAULTY",
    "1, 2026-11-24T09:15:30, 2026-11-25T09:20:31, 2026-11-27T10:00:00, FAULTY",
    "1, , 2026-11-25T09:21:00, 2026-11-24T10:00:00, GIVEN",
    "1, , 2026-11-25T09:21:01, 2026-11-24T10:00:00, FAULTY",
    // begins after it arrived; it stays a fault when that time has come
    "1, 2026-11-24T09:21:00, 2026-11-25T09:21:00, 2026-11-24T09:16:00, GIVEN",
    "1, 2026-11-24T09:21:01, 2026-11-25T09:21:01, 2026-11-24T09:16:00, FAULTY",
    "1, 2026-11-24T09:21:01, , 2026-11-24T12:00:00, FAULTY",
    "0, , , 2026-11-24T09:15:31, REFUSED",
    "2, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-24T09:15:31, EXPIRED",
    "3, , , 2026-11-24T09:15:31, UNOBTAINABLE",
    "9, 2026-11-24T09:15:30, 2026-11-25T09:15:30, 2026-11-24T09:15:31, UNKNOWN",
    ", , , 2026-11-24T09:15:31, NONE",
  })
  void stateAtAnInstant(
      String code, String given, String until, String now, ConsentState expected) {
    assertEquals(
        expected,
        ConsentRule.stateAt(
            code, instant(given), instant(until), instant("2026-11-24T09:16:00"), instant(now)));
  }

  private static Instant instant(String local) {
    return local == null ? null : OffsetDateTime.parse(local + "+09:00").toInstant();
  }
}
