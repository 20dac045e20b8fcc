package jp.madoguchi.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.facility.FacilityTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSearchTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void withoutDatesTheLastSevenDaysAreSearched() {
    AuditSearch search = search(Map.of());
    assertEquals(LocalDate.of(2026, 11, 17), search.from());
    assertEquals(TODAY, search.to());
  }

  @Test
  void daysAreWholeDaysInJapanBothEndsIncluded() {
    var query =
        search(Map.of("from", "2026-11-22", "to", "2026-11-22")).query(FacilityTime.ZONE, 0, 50);
    assertEquals(Instant.parse("2026-11-21T15:00:00Z"), query.from());
    assertEquals(Instant.parse("2026-11-22T15:00:00Z"), query.to());
  }

  /** They come out of addresses, and a database ends before the calendar does. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "2026-02-30", "+999999999-12-31", "-999999999-01-01"})
  void whatIsNoDayOfADatabaseIsNone(String typed) {
    assertNull(AuditSearch.date(typed, null));
  }

  @Test
  void whatCannotBeUnderstoodDoesNotFilter() {
    AuditSearch search = search(Map.of("from", "yesterday", "action", "EAT", "account", "  "));
    assertEquals(LocalDate.of(2026, 11, 17), search.from());
    assertNull(search.action());
    assertNull(search.account());
  }

  /** Databases and the Japanese calendar end somewhere; none of these may end in an error. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31",
        "-999999999-01-01",
        "+10000-01-01",
        "0000-01-01",
        "1899-12-31"
      })
  void aDayOutsideOfTheCalendarDoesNotFilter(String day) {
    AuditSearch search = search(Map.of("from", day, "to", day));
    assertEquals(LocalDate.of(2026, 11, 17), search.from());
    assertEquals(TODAY, search.to());
  }

  @Test
  void anEndBeforeTheBeginningIsOneDay() {
    AuditSearch search = search(Map.of("from", "2026-11-23", "to", "2026-11-01"));
    assertEquals(search.to(), search.from());
  }

  @Test
  void theAddressKeepsTheSearchAndNamesNobody() {
    AuditSearch search = search(Map.of("patient", "00012345", "action", "VIEW_MEDICAL"));
    assertEquals(AuditAction.VIEW_MEDICAL, search.action());
    assertEquals(
        "?from=2026-11-17&to=2026-11-23&patient=sealed-00012345&action=VIEW_MEDICAL",
        search.address(text -> "sealed-" + text));
  }

  private static AuditSearch search(Map<String, String> parameters) {
    return AuditSearch.in(parameters::get, parameters::get, TODAY);
  }
}
