package jp.madoguchi.reader.adapter.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The settings as they stand in the file. Each complaint says the key, its value, what is allowed,
 * and the file and line where it stands.
 */
public record SettingsText(Properties properties) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int LONGEST_SHOWN = 80;

  /** The value, or another when none is set. */
  public String of(String key, String otherwise) {
    String value = properties.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  /** A whole number within bounds. */
  public int number(String key, int otherwise, int from, int to) {
    String allowed = "a whole number from " + from + " to " + to;
    try {
      int number = Integer.parseInt(of(key, Integer.toString(otherwise)));
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(key, allowed, e);
    }
    throw wrong(key, allowed);
  }

  boolean flag(String key, boolean otherwise) {
    String value = of(key, Boolean.toString(otherwise));
    if (!value.equals("true") && !value.equals("false")) {
      throw wrong(key, "true or false");
    }
    return value.equals("true");
  }

  /** A regular expression. */
  Pattern pattern(String key, String otherwise) {
    try {
      return Pattern.compile(of(key, otherwise));
    } catch (PatternSyntaxException e) {
      throw wrong(key, "a regular expression", e);
    }
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
    String value = of(key, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(path(key, value));
  }

  /** A file that must be named. */
  Path path(String key) {
    return optionalPath(key).orElseThrow(() -> wrong(key, "the path of a file"));
  }

  Path path(String key, String otherwise) {
    try {
      return Path.of(of(key, otherwise));
    } catch (InvalidPathException e) {
      throw wrong(key, "the path of a file or folder", e);
    }
  }

  /** The complaint about a key: its value, what is allowed, and where it stands. */
  public ReaderSettingsException wrong(String key, String allowed) {
    return wrong(key, allowed, null);
  }

  private ReaderSettingsException wrong(String key, String allowed, Exception cause) {
    String value = properties.getProperty(key);
    String place = properties instanceof PlacedProperties placed ? placed.place(key) : "settings";
    return new ReaderSettingsException(
        "setting "
            + key
            + (value == null || value.isBlank() ? " is not set" : " is \"" + shown(value) + "\"")
            + " ("
            + place
            + "); allowed: "
            + allowed,
        cause);
  }

  private static String shown(String value) {
    String text =
        CONTROL
            .matcher(value.strip())
            .replaceAll(sign -> String.format("\\\\u%04x", (int) sign.group().charAt(0)));
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }
}
