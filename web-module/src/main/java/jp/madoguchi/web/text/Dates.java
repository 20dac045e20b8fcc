package jp.madoguchi.web.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.facility.FacilityTime;

/** Dates and times as the screens write them; instants are shown in Japan's time zone. */
public final class Dates {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final LocalDate FIRST_JAPANESE = LocalDate.of(1873, 1, 1);
  private static final DateTimeFormatter JAPANESE =
      new DateTimeFormatterBuilder()
          .appendText(ChronoField.ERA)
          .appendText(ChronoField.YEAR_OF_ERA, Map.of(1L, "元"))
          .appendPattern("年M月d日")
          .toFormatter(Locale.JAPAN);

  private Dates() {}

  /** {@code 08:31}; empty for null. */
  public static String time(Instant at) {
    return at == null ? "" : TIME.format(at.atZone(FacilityTime.ZONE));
  }

  /** {@code 11-25 09:15}. */
  public static String dayAndTime(Instant at) {
    return at == null ? "" : DAY_TIME.format(at.atZone(FacilityTime.ZONE));
  }

  /** {@code 2026-11-25 09:15:07}. */
  public static String full(Instant at) {
    return at == null ? "" : FULL.format(at.atZone(FacilityTime.ZONE));
  }

  /** {@code 08:29} today, {@code 11-21 08:29} on another day. */
  public static String since(Instant at, Instant now) {
    if (at == null) {
      return "";
    }
    ZonedDateTime then = at.atZone(FacilityTime.ZONE);
    return then.toLocalDate().equals(now.atZone(FacilityTime.ZONE).toLocalDate())
        ? time(at)
        : dayAndTime(at);
  }

  /** {@code 昭和31年11月22日}; the Western date before 明治6年, when Japan took over its calendar. */
  public static String japanese(LocalDate day) {
    if (day == null) {
      return "";
    }
    return day.isBefore(FIRST_JAPANESE) ? day.toString() : JAPANESE.format(JapaneseDate.from(day));
  }

  /** {@code 昭和31年11月22日(1956-11-22)}. */
  public static String both(LocalDate day) {
    return day == null ? "" : japanese(day) + "(" + day + ")";
  }

  /** Full years on {@code today}. */
  public static int age(LocalDate birth, LocalDate today) {
    return Period.between(birth, today).getYears();
  }
}
