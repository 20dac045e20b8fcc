package jp.madoguchi.terminal.messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * A moment of a message: {@code yyyyMMddHHmmss}, Gregorian, Japanese time (Asia/Tokyo). Text that
 * is no such moment is kept as it came and has neither {@link #dateTime()} nor {@link #instant()}.
 *
 * @param text the text as it stands in the message, never blank
 */
public record MessageTimestamp(String text) {
  /** The zone in which the interface writes every date and time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  public MessageTimestamp {
    OpenCode.requirePresent(text);
  }

  /** Writes a Japanese local time the way the interface does; fractions of a second are cut. */
  public static MessageTimestamp of(LocalDateTime time) {
    return new MessageTimestamp(FORM.format(time));
  }

  /** Writes an instant as Japanese time; fractions of a second are cut. */
  public static MessageTimestamp of(Instant instant) {
    return of(LocalDateTime.ofInstant(instant, ZONE));
  }

  /** The Japanese local time, or empty when the text is none. */
  public Optional<LocalDateTime> dateTime() {
    if (!Digits.are(text, 14)) {
      return Optional.empty(); // the formatter would take signs for years before and far after
    }
    try {
      return Optional.of(LocalDateTime.parse(text, FORM));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** The instant, or empty when the text is no time. */
  public Optional<Instant> instant() {
    return dateTime().map(time -> time.atZone(ZONE).toInstant());
  }
}
