package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.Employment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastAdministratorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @Test
  void nobodyElseIsNobody() {
    assertEquals(false, LastAdministrator.stays(List.of(), TODAY, TODAY));
  }

  @ParameterizedTest(name = "the other {0}..{1}, away {2}; without the one from {3}: {4}")
  @CsvSource({
    ", , , 2026-11-29, true",
    ", , , 2027-04-01, true",
    ", 2026-12-31, , 2026-12-31, true",
    ", 2026-12-31, , 2027-01-01, false",
    "2026-12-01, , , 2026-11-29, false",
    "2026-12-01, , , 2026-12-15, false",
    ", , 2026-11-01, 2026-11-29, false",
    ", , 2026-12-24, 2026-12-31, false",
    ", 2026-11-28, , 2026-11-29, false",
    ", , , 2026-11-01, true"
  })
  void theOtherHasToBeThereNowAndThen(
      LocalDate starts, LocalDate ends, LocalDate leave, LocalDate from, boolean stays) {
    Employment other = new Employment(starts, ends, leave, null);
    assertEquals(stays, LastAdministrator.stays(List.of(other), TODAY, from));
  }
}
