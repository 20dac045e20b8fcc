package jp.madoguchi.care.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.care.Charge;
import jp.madoguchi.care.OwnDepartment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeRuleTest {
  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.own-department");
    System.clearProperty("madoguchi.own-department.everywhere");
  }

  @ParameterizedTest(name = "{0} to {1} on {2}: {3}")
  @CsvSource({
    "2026-11-24, 2026-11-24, 2026-11-23, false",
    "2026-11-24, 2026-11-24, 2026-11-24, true",
    "2026-11-24, 2026-11-24, 2026-11-25, true",
    "2026-11-24, 2026-11-24, 2026-11-26, false",
    "2026-11-24, 2026-11-27, 2026-11-28, true",
    "2026-11-24, , 2027-11-24, true",
    "2026-11-24, , 2026-11-23, false",
  })
  void aChargeCountsUntilTheNightAfterItsLastDay(
      LocalDate from, LocalDate until, LocalDate day, boolean covers) {
    assertEquals(covers, ChargeRule.covers(new Charge("1", "内科", null, from, until), day));
  }

  @ParameterizedTest(name = "{0}/{1} of {2}/{3}: {4}")
  @CsvSource({
    "内科, , doctor, 内科, true",
    "' 内　科 ', , doctor, 内科, true",
    "ＩＣＵ, , doctor, icu, true",
    "内科, , doctor, 外科, false",
    "内科, , doctor, , false",
    ", doctor, doctor, , true",
    ", doctor, doctor, 外科, true",
    ", other, doctor, 外科, false",
    ", Doctor, doctor, , false",
    "外科, other, doctor, 外科, true",
    ", other, doctor, '　', false",
  })
  void itNamesTheDepartmentOrThePerson(
      String of, String by, String account, String department, boolean names) {
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertEquals(names, ChargeRule.names(new Charge("1", of, by, day, day), account, department));
  }

  @Test
  void departmentsThatServeEverybodyAreNamedByTheSetting() {
    assertFalse(ChargeRule.everywhere("薬剤部"));
    assertFalse(ChargeRule.everywhere(""), "an empty setting names nobody");
    System.setProperty("madoguchi.own-department.everywhere", "薬剤部、 放射線科");
    assertTrue(ChargeRule.everywhere("薬剤 部"));
    assertTrue(ChargeRule.everywhere("放射線科"));
    assertFalse(ChargeRule.everywhere("内科"));
    assertFalse(ChargeRule.everywhere(null));
    assertFalse(ChargeRule.everywhere(" "));
  }

  @ParameterizedTest(name = "{0}, {1}, qualified {2}: {3}")
  @CsvSource({
    "off, NOT_IN_CHARGE, false, false",
    "report, NOT_IN_CHARGE, false, false",
    "refuse, NOT_IN_CHARGE, false, true",
    "refuse, NOT_IN_CHARGE, true, false",
    "refuse, NO_SOURCE, false, false",
    "refuse, IN_CHARGE, false, false",
    "refuse, , false, false",
    ", NOT_IN_CHARGE, false, false",
  })
  void onlyWhoReadsByAGrantIsRefusedAndNobodyWithoutASource(
      String setting, CareStanding standing, boolean qualified, boolean refused) {
    if (setting != null) {
      System.setProperty("madoguchi.own-department", setting);
    }
    assertEquals(refused, OwnDepartment.chosen().refuses(standing, qualified));
  }

  @Test
  void aChargeSaysOfWhomFromWhenAndByWhom() {
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThrows(IllegalArgumentException.class, () -> new Charge(null, "内科", null, day, day));
    assertThrows(IllegalArgumentException.class, () -> new Charge("1", " ", "", day, day));
    assertThrows(IllegalArgumentException.class, () -> new Charge("1", "内科", null, null, day));
    assertThrows(
        IllegalArgumentException.class, () -> new Charge("1", "内科", null, day, day.minusDays(1)));
    assertThrows(
        IllegalArgumentException.class, () -> new Charge("1", "科".repeat(61), null, day, day));
    assertFalse(new Charge("000123", "内科", null, day, day).toString().contains("000123"));
  }

  @Test
  void silenceIsSaidOnceADay() {
    LocalDate day = LocalDate.of(1999, 1, 1);
    assertTrue(SourceSilence.noticed(day));
    assertFalse(SourceSilence.noticed(day));
    assertTrue(SourceSilence.noticed(day.plusDays(1)));
  }
}
