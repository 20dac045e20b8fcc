package jp.madoguchi.terminal.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values of a settings file (Java properties, UTF-8). Each complaint says the key, its value,
 * what is allowed, and the file and line where it stands.
 */
final class FileValues {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SHOWN = 80;

  private final Path file;
  private final List<String> lines;
  private final Properties values;

  private FileValues(Path file, List<String> lines, Properties values) {
    this.file = file;
    this.lines = lines;
    this.values = values;
  }

  /**
   * @throws TerminalSettingsException the file cannot be read
   */
  static FileValues of(Path file) throws TerminalSettingsException {
    Path absolute = file.toAbsolutePath().normalize();
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(absolute, StandardCharsets.UTF_8)) {
      values.load(in);
      return new FileValues(absolute, Files.readAllLines(absolute, StandardCharsets.UTF_8), values);
    } catch (IOException | IllegalArgumentException e) {
      throw new TerminalSettingsException("settings file " + absolute + " cannot be read: " + e, e);
    }
  }

  Set<String> keys() {
    return values.stringPropertyNames();
  }

  String text(String key, String otherwise) {
    String value = values.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  /** A short text of one line. */
  String name(String key, String otherwise) throws TerminalSettingsException {
    String value = text(key, otherwise);
    if (value.length() > LONGEST_NAME || CONTROL.matcher(value).find()) {
      throw wrong(key, "at most " + LONGEST_NAME + " characters of one line", null);
    }
    return value;
  }

  boolean flag(String key, boolean otherwise) throws TerminalSettingsException {
    return switch (text(key, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, "true or false", null);
    };
  }

  long number(String key, long otherwise, long least, long most) throws TerminalSettingsException {
    String allowed = "a whole number from " + least + " to " + most;
    try {
      long number = Long.parseLong(text(key, Long.toString(otherwise)));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(key, allowed, e);
    }
    throw wrong(key, allowed, null);
  }

  /** Relative ones are taken from the settings file's own folder. */
  Path path(String key, String otherwise) throws TerminalSettingsException {
    try {
      return file.getParent().resolve(text(key, otherwise)).normalize();
    } catch (InvalidPathException e) {
      throw wrong(key, "the path of a folder", e);
    }
  }

  /** The complaint about a key's value. */
  TerminalSettingsException wrong(String key, String allowed, Exception cause) {
    String value = values.getProperty(key);
    return new TerminalSettingsException(
        "setting "
            + key
            + (value == null || value.isBlank() ? " is not set" : " is \"" + shown(value) + "\"")
            + " ("
            + file
            + line(key)
            + "); allowed: "
            + allowed,
        cause);
  }

  /** Where the key stands; of two lines the later one holds. */
  private String line(String key) {
    Pattern start = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*([=:\\s].*)?");
    for (int i = lines.size(); i > 0; i--) {
      if (start.matcher(lines.get(i - 1)).matches()) {
        return ", line " + i;
      }
    }
    return "";
  }

  private static String shown(String value) {
    String text =
        CONTROL
            .matcher(value.strip())
            .replaceAll(sign -> String.format("\\\\u%04x", (int) sign.group().charAt(0)));
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
