package jp.madoguchi.terminal.messages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * A date of a message: {@code yyyyMMdd}, Gregorian, Japanese calendar day (Asia/Tokyo). Text that
 * is no such date is kept as it came and has no {@link #date()}.
 *
 * @param text the text as it stands in the message, never blank
 */
public record MessageDate(String text) {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  public MessageDate {
    OpenCode.requirePresent(text);
  }

  /** Writes a date the way the interface does. */
  public static MessageDate of(LocalDate date) {
    return new MessageDate(FORM.format(date));
  }

  /** The date, or empty when the text is not a date of the calendar. */
  public Optional<LocalDate> date() {
    if (!Digits.are(text, 8)) {
      return Optional.empty(); // the formatter would take signs for years before and far after
    }
    try {
      return Optional.of(LocalDate.parse(text, FORM));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** Masked: the date may be a birthdate. */
  @Override
  public String toString() {
    return "MessageDate[masked]";
  }
}
