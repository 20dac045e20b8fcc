package jp.madoguchi.web.admin;

import java.util.List;
import jp.madoguchi.facility.KnownSetting;
import jp.madoguchi.facility.KnownSettings;
import jp.madoguchi.facility.Settings;

/**
 * A setting as it stands now, and what it is without one. Its meaning is {@code setting.KEY} of the
 * bundles, its unit {@code setting.unit.UNIT}.
 */
public record SettingLine(String key, String value, String whenUnset, String unit) {
  /** All but those of which there may be any number. */
  public static List<SettingLine> all() {
    return KnownSettings.all().stream()
        .filter(setting -> !setting.many())
        .map(SettingLine::of)
        .toList();
  }

  /** Whether somebody set it to something else. */
  public boolean isChanged() {
    return !value.equals(whenUnset);
  }

  private static SettingLine of(KnownSetting setting) {
    String whenUnset = setting.whenUnset() == null ? "-" : setting.whenUnset();
    return new SettingLine(
        setting.key(), Settings.text(setting.key(), whenUnset), whenUnset, setting.unit());
  }
}
