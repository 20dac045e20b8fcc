package jp.madoguchi.facility;

import java.util.Comparator;

/**
 * One sign for all settings that hold for the whole hospital, as one node has them: two nodes whose
 * signs differ decide differently, which must be said. 16 hexadecimal digits.
 */
public final class SettingsDigest {
  private static final int DIGITS = 16;

  private SettingsDigest() {}

  /** Of the settings in effect there: set or not makes no difference when the value is the same. */
  public static String of(NodeProperties node) {
    StringBuilder text = new StringBuilder();
    KnownSettings.all().stream()
        .filter(setting -> setting.scope() == KnownSetting.SettingScope.FACILITY)
        .sorted(Comparator.comparing(KnownSetting::key))
        .forEach(
            setting -> {
              KnownSettings.variables(setting, node)
                  .forEach(
                      name ->
                          text.append(name)
                              .append('=')
                              .append(node.environment().get(name).strip())
                              .append('\n'));
              KnownSettings.keys(setting, node)
                  .forEach(
                      key ->
                          text.append(key)
                              .append('=')
                              .append(
                                  node.find(key)
                                      .map(set -> set.value().strip())
                                      .orElse(setting.whenUnset()))
                              .append('\n'));
            });
    return Sha256.hex(text.toString()).substring(0, DIGITS);
  }
}
