package jp.madoguchi.terminal.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.capture.Durable;
import jp.madoguchi.terminal.capture.StoreLock;

/**
 * Gives request suffixes: {@code yyyyMMdd} and a counter of at least four digits (§1.5), never the
 * same twice.
 *
 * <p>Numbers are reserved on disk in blocks before they are given, so a crash skips some and
 * repeats none. When the clock goes back over midnight the later day stays in use.
 */
public final class SuffixCounter {

  private static final int BLOCK = 20;
  private static final Pattern CONTENT = Pattern.compile("(\\d{8}) (\\d{1,9})\\s*");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Path file;
  private final Clock clock;
  private LocalDate day;
  private int next;
  private int end;

  /**
   * @param folder holds the counter; made when missing
   * @param clock its zone says where a day begins (Asia/Tokyo)
   */
  public SuffixCounter(Path folder, Clock clock) {
    this.file = folder.resolve("suffix");
    this.clock = clock;
  }

  /**
   * A new suffix.
   *
   * @throws IOException the counter cannot be kept durably
   */
  public synchronized String next() throws IOException {
    LocalDate today = LocalDate.now(clock);
    if (day == null || next >= end || today.isAfter(day)) {
      reserve(today);
    }
    return DAY.format(day) + "%04d".formatted(next++);
  }

  private void reserve(LocalDate today) throws IOException {
    Files.createDirectories(file.getParent());
    StoreLock lock = StoreLock.take(file.resolveSibling("suffix.lock"));
    try {
      reserveAlone(today);
    } finally {
      lock.close();
    }
  }

  private void reserveAlone(LocalDate today) throws IOException {
    LocalDate from = today;
    int used = 0;
    Matcher stored = CONTENT.matcher(content());
    if (stored.matches()) {
      LocalDate last = LocalDate.parse(stored.group(1), DAY);
      if (!today.isAfter(last)) {
        from = last;
        used = Integer.parseInt(stored.group(2));
      }
    }
    String reserved = DAY.format(from) + " " + (used + BLOCK) + "\n";
    Durable.replace(file, reserved.getBytes(StandardCharsets.US_ASCII));
    day = from;
    next = used + 1;
    end = used + BLOCK + 1;
  }

  /** An unreadable counter must not start over at one. */
  private String content() throws IOException {
    try {
      String content = Files.readString(file, StandardCharsets.US_ASCII);
      if (!CONTENT.matcher(content).matches()) {
        throw new IOException("suffix counter " + file + " is damaged");
      }
      return content;
    } catch (NoSuchFileException first) {
      return "";
    }
  }
}
