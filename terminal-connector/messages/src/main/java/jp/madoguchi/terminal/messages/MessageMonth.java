package jp.madoguchi.terminal.messages;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * A month of a message: {@code yyyyMM}, Gregorian. Text that is no such month is kept as it came.
 *
 * @param text the text as it stands in the message, never blank
 */
public record MessageMonth(String text) {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMM").withResolverStyle(ResolverStyle.STRICT);

  public MessageMonth {
    OpenCode.requirePresent(text);
  }

  /** Writes a month the way the interface does. */
  public static MessageMonth of(YearMonth month) {
    return new MessageMonth(FORM.format(month));
  }

  /** The month, or empty when the text is none. */
  public Optional<YearMonth> month() {
    if (!Digits.are(text, 6)) {
      return Optional.empty(); // the formatter would take signs for years before and far after
    }
    try {
      return Optional.of(YearMonth.parse(text, FORM));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }
}
