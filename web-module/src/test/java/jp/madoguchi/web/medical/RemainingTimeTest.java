package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingTimeTest {
  private static final Instant UNTIL = Instant.parse("2026-11-25T00:15:30Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T00:15:30Z, medical.left.hours, '[24, 0]'",
    "2026-11-24T02:01:00Z, medical.left.hours, '[22, 14]'",
    "2026-11-24T23:15:30Z, medical.left.hours, '[1, 0]'",
    "2026-11-24T23:15:31Z, medical.left.minutes, '[59]'",
    "2026-11-25T00:14:30Z, medical.left.minutes, '[1]'",
    "2026-11-25T00:14:31Z, medical.left.seconds, '[59]'",
    "2026-11-25T00:15:29.999Z, medical.left.seconds, '[0]'",
    "2026-11-25T00:15:30Z, medical.left.over, '[]'",
    "2026-11-25T00:15:31Z, medical.left.over, '[]'",
    "2026-11-20T00:15:30Z, medical.left.days, '[5]'",
  })
  void roundsDownAndEndsAtTheVeryInstant(Instant now, String key, String arguments) {
    RemainingTime left = RemainingTime.of(UNTIL, now);
    assertEquals(key, left.key());
    assertEquals(arguments, left.arguments().toString());
  }

  @org.junit.jupiter.api.Test
  void promisesNothingWithoutAnExpiry() {
    assertEquals(RemainingTime.UNKNOWN, RemainingTime.of(null, UNTIL));
  }
}
