package jp.madoguchi.web.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import jp.madoguchi.facility.FacilityTime;

/** A time of the day as people type it: {@code 8:30}, {@code 08:30}, also at full width. */
public final class TypedTime {
  /** {@code h:mm}. */
  private static final int SHORT_TIME = 4;

  private TypedTime() {}

  /** Empty for what is no time, and for nothing. */
  public static Optional<LocalTime> of(String typed) {
    String text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    try {
      return Optional.of(LocalTime.parse(text.length() == SHORT_TIME ? "0" + text : text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The instant of that day in Japan; empty as above. */
  public static Optional<Instant> on(LocalDate day, String typed) {
    return of(typed).map(time -> day.atTime(time).atZone(FacilityTime.ZONE).toInstant());
  }
}
