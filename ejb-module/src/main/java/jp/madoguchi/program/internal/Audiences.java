package jp.madoguchi.program.internal;

import java.util.Set;
import jp.madoguchi.facility.Settings;

/**
 * Names of this program, one of which an assertion has to be made for. They come from the settings
 * and never from the request: an assertion for another hospital's server must be of no use here,
 * whatever {@code Host} somebody sends along with it.
 */
final class Audiences {
  static final String UNSET = "urn:madoguchi";

  private Audiences() {}

  static Set<String> fromSettings() {
    return of(Settings.text("api.address", null));
  }

  /**
   * The names.
   *
   * @param address where programs see this one, such as {@code https://host/madoguchi}, or null
   */
  static Set<String> of(String address) {
    if (address == null) {
      return Set.of(UNSET);
    }
    String base = address.replaceFirst("/+$", "");
    return Set.of(base, base + "/oauth/token");
  }
}
