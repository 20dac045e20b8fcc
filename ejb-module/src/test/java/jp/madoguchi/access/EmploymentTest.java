package jp.madoguchi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.madoguchi.access.Employment.EmploymentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentTest {
  @ParameterizedTest(name = "{0}..{1}, away {2}..{3}, on {4}: {5}")
  @CsvSource({
    ", , , , 2026-11-29, WORKING",
    "2026-12-01, , , , 2026-11-30, NOT_YET",
    "2026-12-01, , , , 2026-12-01, WORKING",
    ", 2026-11-30, , , 2026-11-30, WORKING",
    ", 2026-11-30, , , 2026-12-01, LEFT",
    "2026-04-01, , 2026-11-01, 2026-11-30, 2026-10-31, WORKING",
    "2026-04-01, , 2026-11-01, 2026-11-30, 2026-11-01, ON_LEAVE",
    "2026-04-01, , 2026-11-01, 2026-11-30, 2026-11-30, ON_LEAVE",
    "2026-04-01, , 2026-11-01, 2026-11-30, 2026-12-01, WORKING",
    "2026-04-01, , 2026-11-01, , 2030-01-01, ON_LEAVE",
    "2026-04-01, 2026-11-15, 2026-11-01, , 2026-11-16, LEFT"
  })
  void whoWorksWhen(
      LocalDate starts,
      LocalDate ends,
      LocalDate from,
      LocalDate until,
      LocalDate day,
      EmploymentState state) {
    assertEquals(state, new Employment(starts, ends, from, until).on(day));
  }

  @ParameterizedTest(name = "{0}..{1}, away {2}..{3}: {4}")
  @CsvSource({
    ", , , , true",
    "2026-12-01, 2026-12-01, , , true",
    "2026-12-01, 2026-11-30, , , false",
    ", , 2026-12-01, , true",
    ", , , 2026-12-01, false",
    ", , 2026-12-02, 2026-12-01, false"
  })
  void endsComeAfterBeginnings(
      LocalDate starts, LocalDate ends, LocalDate from, LocalDate until, boolean inOrder) {
    assertEquals(inOrder, new Employment(starts, ends, from, until).inOrder());
  }

  @ParameterizedTest(name = "..{0}, away {1}..{2}: {3}")
  @CsvSource({
    ", , , ",
    "2026-11-30, , , 2026-12-01",
    "2026-11-28, , , 2026-11-29",
    ", 2026-12-24, 2026-12-31, 2026-12-24",
    "2026-12-31, 2026-12-24, , 2026-12-24",
    "2026-11-29, 2026-12-24, , 2026-11-30",
    ", 2026-11-01, 2026-11-02, "
  })
  void theFirstDayAway(LocalDate ends, LocalDate from, LocalDate until, LocalDate away) {
    assertEquals(
        away, new Employment(null, ends, from, until).awayFrom(LocalDate.of(2026, 11, 29)));
  }
}
