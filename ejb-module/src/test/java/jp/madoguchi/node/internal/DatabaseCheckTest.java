package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertEquals(CheckKind.CLOCK, DatabaseCheck.clocks(2).kind());
    assertEquals(CheckKind.CLOCK_OFF, DatabaseCheck.clocks(3).kind());
    assertTrue(DatabaseCheck.clocks(3).command().contains("timedatectl"));
  }
}
