package jp.madoguchi.web.scim;

import java.io.StringReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.access.ProvisioningSearch;
import jp.madoguchi.access.ProvisioningSearch.ProvisioningKey;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;
import jp.madoguchi.web.security.SentJson;

/** The filters that identity systems ask with before they create: one attribute, {@code eq}. */
final class ScimFilter {
  private static final int LONGEST = 300;
  private static final Pattern EQUAL =
      Pattern.compile("\\s*(\\S+)\\s+(?i:eq)\\s+(\"(?:[^\"\\\\]|\\\\.)*\")\\s*");

  private ScimFilter() {}

  /** Everybody for none. */
  static ProvisioningSearch of(String filter) {
    if (filter == null) {
      return new ProvisioningSearch(null, null);
    }
    Matcher equal = EQUAL.matcher(filter);
    if (filter.length() > LONGEST || !equal.matches()) {
      throw wrong();
    }
    ScimAttribute attribute =
        ScimAttribute.ofPath(equal.group(1))
            .orElseThrow(() -> ScimRefused.unknown(ScimFault.INVALID_FILTER, equal.group(1)));
    String value = text(equal.group(2));
    ScimBody.refuseControls("filter", value);
    return switch (attribute) {
      case USER_NAME ->
          new ProvisioningSearch(ProvisioningKey.ACCOUNT, value.toLowerCase(Locale.ROOT));
      case EXTERNAL_ID -> new ProvisioningSearch(ProvisioningKey.EXTERNAL_ID, value);
      case EMPLOYEE_NUMBER -> new ProvisioningSearch(ProvisioningKey.STAFF_NUMBER, value);
      default -> throw wrong();
    };
  }

  private static String text(String quoted) {
    try {
      return SentJson.list(new StringReader("[" + quoted + "]")).getString(0);
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException broken) {
      throw wrong();
    }
  }

  private static ScimRefused wrong() {
    return ScimRefused.bad(ScimFault.INVALID_FILTER, "scim.filter");
  }
}
