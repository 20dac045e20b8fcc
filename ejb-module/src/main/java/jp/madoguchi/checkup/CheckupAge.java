package jp.madoguchi.checkup;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * Ages of a person at a checkup (健診時の年齢), in whole years.
 *
 * @param onDay 実施日
 * @param atYearEnd 実施年度末: the 31st of March that follows
 */
public record CheckupAge(int onDay, int atYearEnd) {
  private static final int FIRST = 40;
  private static final int ELDERLY = 65;
  private static final int BEYOND = 75;

  /** Null where the birth date is not known or after the checkup. */
  public static CheckupAge of(LocalDate birth, LocalDate day) {
    if (birth == null || birth.isAfter(day)) {
      return null;
    }
    int year = day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() : day.getYear() + 1;
    return new CheckupAge(years(birth, day), years(birth, LocalDate.of(year, Month.MARCH, 31)));
  }

  /** 特定健診 is for those who are 40 or more at the end of the year and not yet 75 on the day. */
  boolean isWithin() {
    return atYearEnd >= FIRST && onDay < BEYOND;
  }

  /** 65–74: 積極的支援 becomes 動機付け支援. */
  boolean isElderly() {
    return atYearEnd >= ELDERLY;
  }

  private static int years(LocalDate birth, LocalDate day) {
    return (int) ChronoUnit.YEARS.between(birth, day);
  }
}
