package jp.madoguchi.reader.adapter.settings;

import java.nio.file.Path;
import java.util.Properties;

/** The settings as they stand in the file; each complaint names the key. */
record SettingsText(Properties properties) {

  String of(String key, String otherwise) {
    String value = properties.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  int number(String key, int otherwise, int from, int to) {
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

  /** A file that must be named. */
  Path path(String key) {
    String value = of(key, "");
    if (value.isEmpty()) {
      throw new ReaderSettingsException(key + " is not set");
    }
    return Path.of(value);
  }

  private static String outOfRange(String key, String value, int from, int to) {
    return key + " must be a number from " + from + " to " + to + ", not \"" + value + "\"";
  }
}
