package jp.madoguchi.facility;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting of the application that there is.
 *
 * @param key without {@code madoguchi.} before it; a {@code *} at its end stands for a name
 * @param whenUnset what holds without it; null when nothing does
 * @param unit of the number: {@code minutes}, {@code persons}, …; {@code none} for what is no
 *     number
 * @param shape what it may be
 * @param scope for whom it holds
 */
public record KnownSetting(
    String key, String whenUnset, String unit, SettingShape shape, SettingScope scope) {

  /** For whom a setting holds. */
  public enum SettingScope {
    /** One node alone: two nodes have two values. */
    NODE,
    /** The whole hospital: nodes that differ decide differently about the same patient. */
    FACILITY
  }

  /** Whether it stands for several keys, one for each name. */
  public boolean many() {
    return key.endsWith("*");
  }

  /** Whether this is the key's setting. */
  public boolean covers(String other) {
    return many() ? other.startsWith(key.substring(0, key.length() - 1)) : key.equals(other);
  }

  Pattern variables() {
    String name = NodeProperties.variable(many() ? key.substring(0, key.length() - 1) : key);
    return Pattern.compile(Pattern.quote(name) + (many() ? ".+" : ""));
  }

  /** What is wrong with the value that stands under one of its keys, if anything is. */
  public Optional<WrongSetting> wrong(String actualKey, SettingSource.SetValue set) {
    return shape.allows(set.value().strip())
        ? Optional.empty()
        : Optional.of(
            new WrongSetting(
                NodeProperties.PREFIX + actualKey, set.value(), shape.allowed(), set.place()));
  }
}
