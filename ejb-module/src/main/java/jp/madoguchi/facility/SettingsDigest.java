package jp.madoguchi.facility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

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
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
