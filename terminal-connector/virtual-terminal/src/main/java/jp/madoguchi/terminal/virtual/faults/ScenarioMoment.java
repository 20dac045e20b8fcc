package jp.madoguchi.terminal.virtual.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.messages.MessageTimestamp;

/**
 * A moment of a scenario: {@code 08:50} on the clock of Japan, every day, or {@code +5m} after the
 * start.
 */
public sealed interface ScenarioMoment {
  /**
   * @param time time of day in Japan
   */
  record OfDay(LocalTime time) implements ScenarioMoment {
    @Override
    public Instant on(Instant now, Instant start) {
      return ZonedDateTime.ofInstant(now, MessageTimestamp.ZONE).with(time).toInstant();
    }

    @Override
    public String toString() {
      return time.toString();
    }
  }

  /**
   * @param offset since the virtual terminal was started
   */
  record SinceStart(Duration offset) implements ScenarioMoment {
    @Override
    public Instant on(Instant now, Instant start) {
      return start.plus(offset);
    }

    @Override
    public String toString() {
      return "+" + offset.toSeconds() + "s";
    }
  }

  /** The instant, for a time of day that of the day of {@code now}. */
  Instant on(Instant now, Instant start);

  /**
   * Reads {@code HH:mm}, {@code HH:mm:ss}, {@code +HH:mm:ss} or {@code +} and a length such as
   * {@code 90s}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  static ScenarioMoment parse(String text) {
    if (text.startsWith("+")) {
      return new SinceStart(Lengths.parse(text.substring(1)));
    }
    try {
      return new OfDay(LocalTime.parse(text));
    } catch (DateTimeParseException notATime) {
      throw new IllegalArgumentException(
          text + " is no moment; write 08:50 (time of day) or +5m (after the start)");
    }
  }

  /** Lengths of time as people write them. */
  final class Lengths {
    private static final Pattern UNITS =
        Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?(?:(\\d{1,9})ms)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");

    private Lengths() {}

    /**
     * Reads {@code 500ms}, {@code 20s}, {@code 4m}, {@code 1h30m} or {@code 00:04:00}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Duration parse(String text) {
      Matcher clock = CLOCK.matcher(text);
      if (clock.matches()) {
        return Duration.ofHours(number(clock, 1))
            .plusMinutes(number(clock, 2))
            .plusSeconds(number(clock, 3));
      }
      Matcher units = UNITS.matcher(text);
      if (text.isEmpty() || !units.matches()) {
        throw new IllegalArgumentException(
            text + " is no length of time; write 500ms, 20s, 4m, 1h30m or 00:04:00");
      }
      return Duration.ofHours(number(units, 1))
          .plusMinutes(number(units, 2))
          .plusSeconds(number(units, 3))
          .plusMillis(number(units, 4));
    }

    private static long number(Matcher matcher, int group) {
      return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }
  }
}
