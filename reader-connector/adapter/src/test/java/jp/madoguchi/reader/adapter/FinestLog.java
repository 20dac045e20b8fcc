package jp.madoguchi.reader.adapter;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Whatever this process logs while this is open, of every logger and at the finest level: message,
 * parameters and exceptions, written down at once, because what they hold may be wiped later.
 */
public final class FinestLog extends Handler implements AutoCloseable {
  private static final String BEFORE = "(?<![\\w.@-])";
  private static final String BEHIND = "(?![\\w-]|\\.\\d)";
  private static final String BETWEEN_NUMBERS = "\\W{1,4}";
  private static final String BETWEEN_HEX = "(?:\\W|0x){0,6}";

  private final Logger root = Logger.getLogger("");
  private final Level usual = root.getLevel();
  private final Formatter formatter = new SimpleFormatter();
  private final List<String> records = new CopyOnWriteArrayList<>();

  private FinestLog() {
    setLevel(Level.ALL);
  }

  /** Begins; ends with {@link #close()}. */
  public static FinestLog open() {
    FinestLog log = new FinestLog();
    log.root.addHandler(log);
    log.root.setLevel(Level.ALL);
    return log;
  }

  @Override
  public void publish(LogRecord entry) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    lines.println(entry.getLoggerName() + " " + entry.getLevel());
    lines.println(entry.getMessage());
    lines.println(formatter.formatMessage(entry));
    lines.println(words(entry.getParameters()));
    if (entry.getThrown() != null) {
      entry.getThrown().printStackTrace(lines);
    }
    records.add(text.toString());
  }

  /** Also what a formatter would show as an address only. */
  private static String words(Object value) {
    if (value instanceof byte[] bytes) {
      return Arrays.toString(bytes);
    }
    if (value instanceof char[] characters) {
      return new String(characters);
    }
    if (value instanceof ByteBuffer buffer) {
      byte[] content = new byte[buffer.capacity()];
      buffer.duplicate().clear().get(content);
      return words(content);
    }
    if (value instanceof Object[] values) {
      return words(Arrays.asList(values));
    }
    if (value instanceof Iterable<?> values) {
      return StreamSupport.stream(values.spliterator(), false)
          .map(FinestLog::words)
          .collect(Collectors.joining(" "));
    }
    return String.valueOf(value);
  }

  /** The records that hold these words. */
  public List<String> holding(String words) {
    return records.stream().filter(text -> text.contains(words)).toList();
  }

  /** The records in which a PIN, or the command that brings it to the card, can be read. */
  public List<String> showing(String pin) {
    return records.stream().filter(traces(pin).asPredicate()).toList();
  }

  private static Pattern traces(String pin) {
    byte[] digits = pin.getBytes(StandardCharsets.US_ASCII);
    byte[] header = {0x00, 0x20, 0x00, (byte) 0x98, (byte) digits.length};
    byte[] command = Arrays.copyOf(header, header.length + digits.length);
    System.arraycopy(digits, 0, command, header.length, digits.length);
    return Pattern.compile(
        String.join(
            "|",
            BEFORE + pin + BEHIND,
            BEFORE + String.join(BETWEEN_NUMBERS, pin.split("")) + BEHIND,
            BEFORE + each(digits, "%d", BETWEEN_NUMBERS) + BEHIND,
            BEFORE + "0\\W+32\\W+0\\W+(?:104|152)\\W+" + digits.length + BEHIND,
            each(digits, "%02x", BETWEEN_HEX),
            each(header, "%02x", BETWEEN_HEX),
            Base64.getEncoder().encodeToString(command),
            BEFORE + Base64.getEncoder().withoutPadding().encodeToString(digits)),
        Pattern.CASE_INSENSITIVE);
  }

  private static String each(byte[] bytes, String format, String between) {
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> format.formatted(bytes[i]))
        .collect(Collectors.joining(between));
  }

  @Override
  public void flush() {
    // every record is written down at once
  }

  @Override
  public void close() {
    root.setLevel(usual);
    root.removeHandler(this);
  }
}
