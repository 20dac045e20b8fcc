package jp.madoguchi.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "1956-11-22, 昭和31年11月22日(1956-11-22)",
    "2019-05-01, 令和元年5月1日(2019-05-01)",
    "2019-04-30, 平成31年4月30日(2019-04-30)",
    "1989-01-07, 昭和64年1月7日(1989-01-07)",
    "1989-01-08, 平成元年1月8日(1989-01-08)",
    "1926-12-25, 昭和元年12月25日(1926-12-25)",
    "1926-12-24, 大正15年12月24日(1926-12-24)",
    "1912-07-30, 大正元年7月30日(1912-07-30)",
    "1912-07-29, 明治45年7月29日(1912-07-29)",
    "1873-01-01, 明治6年1月1日(1873-01-01)",
    "1872-12-31, 1872-12-31(1872-12-31)",
  })
  void writesBothCalendars(LocalDate day, String text) {
    assertEquals(text, Dates.both(day));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21, 69", "2026-11-22, 70", "2026-11-23, 70"})
  void countsFullYears(LocalDate today, int age) {
    assertEquals(age, Dates.age(LocalDate.of(1956, 11, 22), today));
  }

  @Test
  void showsInstantsInJapansTimeZone() {
    Instant at = Instant.parse("2026-11-24T00:15:00Z");
    assertEquals("09:15", Dates.time(at));
    assertEquals("11-24 09:15", Dates.dayAndTime(at));
  }

  @Test
  void namesTheDayOnlyWhenItIsAnother() {
    Instant now = Instant.parse("2026-11-24T00:00:00Z");
    assertEquals("08:29", Dates.since(Instant.parse("2026-11-23T23:29:00Z"), now));
    assertEquals("11-23 08:29", Dates.since(Instant.parse("2026-11-22T23:29:00Z"), now));
  }

  @Test
  void pointsOutCharactersToCheck() {
    assertEquals(List.of("● U+25CF", "﨑 U+FA11", "𠮷 U+20BB7"), UnusualCharacters.in("山●﨑𠮷髙"));
    assertEquals(List.of(), UnusualCharacters.in("山崎"));
  }
}
