package jp.madoguchi.facility;

import java.time.Duration;
import java.util.Locale;

/**
 * Settings of the rules: {@code madoguchi.a.b} as a system property, else {@code MADOGUCHI_A_B} in
 * the environment, else the default. Read at each use, so that a restart is all a change needs.
 */
public final class Settings {
  private Settings() {}

  /** The text, never empty unless the default is. */
  public static String text(String key, String whenUnset) {
    String name = "madoguchi." + key;
    String value = System.getProperty(name);
    if (value == null || value.isBlank()) {
      value = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    }
    return value == null || value.isBlank() ? whenUnset : value;
  }

  /**
   * A whole number within bounds.
   *
   * @throws IllegalStateException when it is none or out of bounds; names the key, not the value
   */
  public static int number(String key, int whenUnset, int min, int max) {
    String text = text(key, null);
    if (text == null) {
      return whenUnset;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalStateException("setting madoguchi." + key + " is not a whole number", e);
    }
    throw new IllegalStateException(
        "setting madoguchi." + key + " is not within " + min + " to " + max);
  }

  /** Whole hours. */
  public static Duration hours(String key, int whenUnset, int max) {
    return Duration.ofHours(number(key, whenUnset, 0, max));
  }

  /** Whole minutes. */
  public static Duration minutes(String key, int whenUnset, int max) {
    return Duration.ofMinutes(number(key, whenUnset, 0, max));
  }
}
