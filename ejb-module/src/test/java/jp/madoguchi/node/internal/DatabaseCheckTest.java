package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {
  @Test
  void anOldDatabaseAndASmallOneAreTold() {
    assertEquals(CheckKind.DATABASE, DatabaseCheck.version("PostgreSQL", "14.1", 14).kind());
    assertEquals(CheckKind.DATABASE_OLD, DatabaseCheck.version("PostgreSQL", "13.9", 13).kind());
    assertEquals(CheckKind.DATABASE_SMALL, DatabaseCheck.version("H2", "2.4", 2).kind());
  }

  @Test
  void clocksMayDifferByTwoSeconds() {
    assertEquals(CheckKind.CLOCK, DatabaseCheck.clocks(Duration.ofSeconds(2)).kind());
    CheckFinding off = DatabaseCheck.clocks(Duration.ofMillis(2001));
    assertEquals(CheckKind.CLOCK_OFF, off.kind());
    assertEquals(List.of("2.1"), off.facts());
    assertEquals(List.of("0.4"), DatabaseCheck.clocks(Duration.ofMillis(400)).facts());
    assertTrue(off.command().contains("timedatectl"));
  }
}
