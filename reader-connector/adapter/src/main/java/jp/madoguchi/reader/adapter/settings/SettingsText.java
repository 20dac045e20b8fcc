package jp.madoguchi.reader.adapter.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The settings as they stand in the file; each complaint names the key. */
public record SettingsText(Properties properties) {

  /** The value, or another when none is set. */
  public String of(String key, String otherwise) {
    String value = properties.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  /** A whole number within bounds. */
  public int number(String key, int otherwise, int from, int to) {
    String value = of(key, Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(value);
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new ReaderSettingsException(outOfRange(key, value, from, to), e);
    }
    throw new ReaderSettingsException(outOfRange(key, value, from, to));
  }

  boolean flag(String key, boolean otherwise) {
    String value = of(key, Boolean.toString(otherwise));
    if (!value.equals("true") && !value.equals("false")) {
      throw new ReaderSettingsException(key + " must be true or false, not \"" + value + "\"");
    }
    return value.equals("true");
  }

  /** What stands between commas. */
  public List<String> list(String key, String otherwise) {
    return Arrays.stream(of(key, otherwise).split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A file or folder that may be named. */
  public Optional<Path> optionalPath(String key) {
    return Optional.of(of(key, "")).filter(value -> !value.isEmpty()).map(Path::of);
  }

  /** A file that must be named. */
  Path path(String key) {
    return optionalPath(key).orElseThrow(() -> new ReaderSettingsException(key + " is not set"));
  }

  private static String outOfRange(String key, String value, int from, int to) {
    return key + " must be a number from " + from + " to " + to + ", not \"" + value + "\"";
  }
}
