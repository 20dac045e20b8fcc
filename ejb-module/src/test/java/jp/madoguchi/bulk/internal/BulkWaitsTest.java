package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BulkWaits that grow, and hours that are quiet. */
class BulkWaitsTest {
  private static final BulkWaits WAITS =
      new BulkWaits(Duration.ofSeconds(60), Duration.ofMinutes(30), 3);

  @ParameterizedTest
  @CsvSource({"0, 60", "1, 120", "2, 240", "4, 960", "5, 1800", "6, 1800", "500, 1800"})
  void doubleUpToTheLongest(int fruitless, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), WAITS.after(fruitless));
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void endAfterSoManyAttempts(int fruitless, boolean spent) {
    assertEquals(spent, WAITS.spent(fruitless));
  }

  @ParameterizedTest
  @CsvSource({
    "07:30, 11:30, 2026-11-24T07:29:59+09:00, false",
    "07:30, 11:30, 2026-11-24T07:30:00+09:00, true",
    "07:30, 11:30, 2026-11-24T11:29:59+09:00, true",
    "07:30, 11:30, 2026-11-24T11:30:00+09:00, false",
    "07:30, 11:30, 2026-11-23T23:00:00Z, true",
    "22:00, 05:00, 2026-11-24T23:00:00+09:00, true",
    "22:00, 05:00, 2026-11-24T04:59:00+09:00, true",
    "22:00, 05:00, 2026-11-24T05:00:00+09:00, false",
    "00:00, 00:00, 2026-11-24T08:00:00+09:00, false",
  })
  void hoursAreThoseOfJapan(String from, String to, String moment, boolean quiet) {
    QuietHours hours = new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    assertEquals(quiet, hours.at(OffsetDateTime.parse(moment).toInstant()));
  }
}
