package jp.madoguchi.reader.adapter.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.pcsc.ReaderTransport;

/**
 * The connector's settings: keys {@code reader.*} of the properties file (UTF-8) that the operator
 * edits.
 *
 * @param local {@code reader.local}: whether this machine has readers at all; a server in the
 *     machine room has none but those of the desks
 * @param socket {@code reader.socket}: where pcscd listens
 * @param transport {@code reader.transport}: {@code pcscd}, {@code native} or {@code smartcardio};
 *     where none is set, the one that is usual on this platform
 * @param pattern {@code reader.pattern}: the readers to use, a regular expression over the whole
 *     name
 * @param leftCard {@code reader.leftCardSeconds}: after which time a card counts as left behind; 0
 *     turns the reminder off
 * @param commandLimit {@code reader.apduTimeoutMillis}: how long one command to the card, or to the
 *     service, may take
 * @param lockLimit {@code reader.lockTimeoutMillis}: how long to wait while another program holds
 *     the card
 * @param sessionLimit {@code reader.sessionSeconds}: how long one session may hold the card
 */
public record ReaderSettings(
    boolean local,
    Path socket,
    ReaderTransport transport,
    Pattern pattern,
    Duration leftCard,
    Duration commandLimit,
    Duration lockLimit,
    Duration sessionLimit) {

  /** What holds where nothing is set. */
  public static final ReaderSettings DEFAULTS = of(new Properties());

  private static final String FILE_PROPERTY = "madoguchi.config";
  private static final String FILE_VARIABLE = "MADOGUCHI_CONFIG";

  /**
   * Reads the settings.
   *
   * @param configured the file named by the resource adapter's own property {@code settingsFile};
   *     when null or blank, the system property {@code madoguchi.config} or else the environment
   *     variable {@code MADOGUCHI_CONFIG} names it; when those are not set either, the defaults
   *     hold
   * @throws ReaderSettingsException when the named file cannot be read or a value cannot be used
   */
  public static ReaderSettings load(String configured) {
    return of(properties(configured));
  }

  /**
   * The settings file.
   *
   * @param configured see {@link #load}
   * @return empty when none is named
   */
  public static Optional<Path> file(String configured) {
    String file = firstNonBlank(configured, System.getProperty(FILE_PROPERTY));
    return Optional.ofNullable(firstNonBlank(file, System.getenv(FILE_VARIABLE))).map(Path::of);
  }

  /**
   * Reads the settings file.
   *
   * @param configured see {@link #load}
   * @return empty when no file is named
   * @throws ReaderSettingsException when the named file cannot be read
   */
  public static Properties properties(String configured) {
    Optional<Path> file = file(configured);
    if (file.isEmpty()) {
      return new Properties();
    }
    try {
      return PlacedProperties.of(file.get());
    } catch (IOException | IllegalArgumentException e) {
      throw new ReaderSettingsException(
          "cannot read the settings file " + file.get() + ": " + e, e);
    }
  }

  /** The settings that the properties hold, defaults for the rest. */
  public static ReaderSettings of(Properties properties) {
    SettingsText text = new SettingsText(properties);
    return new ReaderSettings(
        text.flag("reader.local", true),
        text.path("reader.socket", "/run/pcscd/pcscd.comm"),
        transport(text),
        text.pattern("reader.pattern", ".*"),
        Duration.ofSeconds(text.number("reader.leftCardSeconds", 10, 0, 86_400)),
        Duration.ofMillis(text.number("reader.apduTimeoutMillis", 5_000, 100, 60_000)),
        Duration.ofMillis(text.number("reader.lockTimeoutMillis", 3_000, 0, 60_000)),
        Duration.ofSeconds(text.number("reader.sessionSeconds", 30, 1, 600)));
  }

  private static ReaderTransport transport(SettingsText text) {
    try {
      return ReaderTransport.of(text.of(ReaderTransport.KEY, ""));
    } catch (IllegalArgumentException unknown) {
      throw text.wrong(ReaderTransport.KEY, ReaderTransport.words());
    }
  }

  /** How long one operation of a session can take when every limit in it is used up. */
  public Duration longestOperation() {
    return sessionLimit.plus(lockLimit).plus(commandLimit);
  }

  /** What concerns the PC/SC service of this machine. */
  public PcscSettings pcsc() {
    return new PcscSettings(transport, socket, pattern, commandLimit, lockLimit, sessionLimit);
  }

  /**
   * @throws ReaderSettingsException when {@code expression} is no regular expression
   */
  public static Pattern pattern(String key, String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new ReaderSettingsException(key + " is no regular expression: " + e.getMessage(), e);
    }
  }

  private static String firstNonBlank(String one, String other) {
    if (one != null && !one.isBlank()) {
      return one.strip();
    }
    return other == null || other.isBlank() ? null : other.strip();
  }
}
