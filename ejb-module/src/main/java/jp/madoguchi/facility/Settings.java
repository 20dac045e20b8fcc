package jp.madoguchi.facility;

import java.time.Duration;

/**
 * Settings of the rules, from {@link NodeProperties}, else their defaults; {@link KnownSettings}
 * lists them and is checked at start, so that none of these calls fails later. Read at each use: a
 * restart is all a change needs.
 */
public final class Settings {
  private static final SettingSource SOURCE = NodeProperties.here();

  private Settings() {}

  /** The text, never empty unless the default is. */
  public static String text(String key, String whenUnset) {
    return SOURCE.find(key).map(SettingSource.SetValue::value).orElse(whenUnset);
  }

  /**
   * A whole number within bounds.
   *
   * @throws IllegalStateException when it is none or out of bounds
   */
  public static int number(String key, int whenUnset, int min, int max) {
    SettingSource.SetValue set = SOURCE.find(key).orElse(null);
    if (set == null) {
      return whenUnset;
    }
    SettingShape shape = new SettingShape.WholeNumber(min, max);
    if (!shape.allows(set.value().strip())) {
      throw new IllegalStateException(
          new WrongSetting(NodeProperties.PREFIX + key, set.value(), shape.allowed(), set.place())
              .sentence());
    }
    return Integer.parseInt(set.value().strip());
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
