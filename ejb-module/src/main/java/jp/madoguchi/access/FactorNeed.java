package jp.madoguchi.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.facility.Settings;

/**
 * Who needs a second factor (二要素認証の対象): the roles of {@code madoguchi.factor.required}, separated
 * by commas, {@code all} or {@code none}. 安全管理ガイドライン 7.0 asks it at this program's own log-in of
 * systems in use on 2027-04-01.
 */
public final class FactorNeed {
  /** The setting, below {@code madoguchi.}. */
  public static final String KEY = "factor.required";

  private FactorNeed() {}

  /** Whether somebody with these roles needs one by the setting. */
  public static boolean of(Set<Role> roles) {
    return among(roles, Settings.text(KEY, "none"));
  }

  static boolean among(Set<Role> roles, String setting) {
    return switch (setting.strip()) {
      case "none" -> false;
      case "all" -> !roles.isEmpty();
      default -> !Collections.disjoint(roles, listed(setting));
    };
  }

  private static Set<Role> listed(String setting) {
    return Arrays.stream(setting.split(","))
        .map(String::strip)
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }
}
