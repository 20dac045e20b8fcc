package jp.madoguchi.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.madoguchi.patient.Ratio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §4.4 Window share by age and date. */
class AgeShareTest {
  @ParameterizedTest
  @CsvSource({"2020-04-01, 2026-03-31", "2020-04-02, 2027-03-31", "2020-02-29, 2026-03-31"})
  void preschoolRunsTo31MarchAfterSixIsReached(LocalDate birth, LocalDate until) {
    assertEquals(until, AgeShare.preschoolUntil(birth));
  }

  @ParameterizedTest
  @CsvSource({
    "1956-11-01, 2026-11-01",
    "1956-11-22, 2026-12-01",
    "1956-11-30, 2026-12-01",
    "1956-12-01, 2026-12-01",
    "1956-12-02, 2027-01-01",
    "1956-02-29, 2026-03-01",
  })
  void seventyCountsFromTheMonthAfter(LocalDate birth, LocalDate from) {
    assertEquals(from, AgeShare.elderlyFrom(birth));
  }

  @ParameterizedTest
  @CsvSource({"1951-11-22, 2026-11-22", "1951-11-01, 2026-11-01", "1952-02-29, 2027-03-01"})
  void seventyFiveCountsFromTheBirthdayItself(LocalDate birth, LocalDate from) {
    assertEquals(from, AgeShare.lateElderlyFrom(birth));
  }

  @ParameterizedTest(name = "born {0}, {2} on {1}, insurer {3}: doubtful {4}")
  @CsvSource({
    "1956-11-22, 2026-11-30, 030, 01990019, false",
    "1956-11-22, 2026-11-30, 020, 01990019, true",
    "1956-11-22, 2026-12-01, 020, 01990019, false",
    "1956-11-22, 2026-12-01, 010, 01990019, true",
    "2020-04-02, 2026-11-22, 020, 01990019, false",
    "1951-11-22, 2026-11-22, 010, 39990015, false",
    // 65 to 74 with 障害認定
    "1958-01-01, 2026-11-22, 010, 39990015, false",
  })
  void aShareThatDoesNotFitTheAgeIsDoubtful(
      LocalDate birth, LocalDate day, String ratio, String insurer, boolean doubtful) {
    assertEquals(doubtful, AgeShare.doubtful(new Ratio(ratio), birth, day, insurer));
  }
}
