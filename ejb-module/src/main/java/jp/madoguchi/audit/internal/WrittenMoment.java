package jp.madoguchi.audit.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.facility.FacilityTime;

/** A moment as logs of gates write it; Japan's time unless an offset stands with it. */
final class WrittenMoment {
  private static final Pattern LOCAL =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 9999;

  private WrittenMoment() {}

  /** Null for what is none. */
  static Instant of(String text) {
    try {
      Matcher local = LOCAL.matcher(text);
      if (!local.matches()) {
        return sensible(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
      }
      String seconds = local.group(6);
      return sensible(
          LocalDateTime.of(
                  part(local, 1),
                  part(local, 2),
                  part(local, 3),
                  part(local, 4),
                  part(local, 5),
                  seconds == null ? 0 : Integer.parseInt(seconds))
              .atZone(FacilityTime.ZONE)
              .toInstant());
    } catch (DateTimeException noMoment) {
      return null;
    }
  }

  private static Instant sensible(Instant moment) {
    int year = FacilityTime.day(moment).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR ? moment : null;
  }

  private static int part(Matcher moment, int group) {
    return Integer.parseInt(moment.group(group));
  }
}
