package jp.madoguchi.patient;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Birth date (生年月日) as far as it is known: real cards exist whose month or day is unknown, which
 * the centre answers with zeros, {@code 19450000} or {@code 19450400}. Gregorian, Japanese calendar
 * day. Source: oqs-interface §3.2.
 *
 * @param year from 1 to 9999
 * @param month from 1 to 12, or 0 where it is unknown
 * @param day from 1 to 31, or 0 where it is unknown
 */
public record BirthDate(int year, int month, int day) implements Serializable {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})");

  /** Refuses what no calendar holds. */
  public BirthDate {
    boolean known = month > 0 && day > 0;
    if (year < 1 || month < 0 || month > 12 || day < 0 || day > 31) {
      throw new IllegalArgumentException("birth date: year, month or 0, day or 0");
    }
    if (known && day > YearMonth.of(year, month).lengthOfMonth()) {
      throw new IllegalArgumentException("birth date: no such day");
    }
  }

  /** A date of which everything is known; null for null. */
  public static BirthDate of(LocalDate date) {
    return date == null
        ? null
        : new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * {@code yyyyMMdd}, month and day {@code 00} where unknown; empty when the text is no such date.
   */
  public static Optional<BirthDate> read(String text) {
    Matcher form = FORM.matcher(text == null ? "" : text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BirthDate(part(form, 1), part(form, 2), part(form, 3)));
    } catch (IllegalArgumentException notADate) {
      return Optional.empty();
    }
  }

  private static int part(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  /** As the interface writes it: {@code yyyyMMdd}, {@code 00} for what is unknown. */
  public String text() {
    return "%04d%02d%02d".formatted(year, month, day);
  }

  /** The day, empty where a part of it is unknown. */
  public Optional<LocalDate> whole() {
    return month == 0 || day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  /** Whether what is known is so of that day. */
  public boolean fits(LocalDate date) {
    return date != null
        && date.getYear() == year
        && (month == 0 || date.getMonthValue() == month)
        && (day == 0 || date.getDayOfMonth() == day);
  }

  /** Whether both may be one day: what both know is the same. */
  public boolean mayBe(BirthDate other) {
    return year == other.year
        && (month == 0 || other.month == 0 || month == other.month)
        && (day == 0 || other.day == 0 || day == other.day);
  }

  /** The first day it can be. */
  public LocalDate first() {
    return month == 0
        ? Year.of(year).atDay(1)
        : YearMonth.of(year, month).atDay(day == 0 ? 1 : day);
  }

  /** The last day it can be. */
  public LocalDate last() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "BirthDate[***]";
  }
}
