package jp.madoguchi.web.navigation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.access.Role;

/**
 * The page a person is led back to: after the log-in, a change of language, a change of role. Only
 * pages of the table that need a role are returned to, with a harmless query.
 */
public final class ReturnAddress {
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&%._-]*");

  private ReturnAddress() {}

  /**
   * The query of the page in between, always beginning with {@code ?}.
   *
   * @param name the parameter of that page
   */
  public static String parameter(String name, String path, String query, boolean canBeRepeated) {
    String address = query == null ? path : path + "?" + query;
    return canBeRepeated && isAddress(address)
        ? "?" + name + "=" + URLEncoder.encode(address, StandardCharsets.UTF_8)
        : "?" + name + "=";
  }

  /** The address below the context root, if it is one of ours. */
  public static Optional<String> accept(String to) {
    if (to == null || to.isEmpty()) {
      return Optional.empty();
    }
    String address = to;
    if (to.startsWith("%2F")) {
      try {
        address = URLDecoder.decode(to, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException broken) {
        return Optional.empty();
      }
    }
    return isAddress(address) ? Optional.of(address) : Optional.empty();
  }

  /** The address, if a person in that role may open it. */
  public static Optional<String> acceptFor(Role role, String to) {
    return accept(to).filter(address -> PageAccess.opens(role, path(address)));
  }

  /** A page that needs a role; a part of one that a script fetches is none. */
  public static boolean isPage(String path) {
    return PageAccess.of(path)
        .filter(
            row -> row.page() && row.entry() == PageRow.Admission.ROLES && row.section() != null)
        .isPresent();
  }

  private static boolean isAddress(String address) {
    int query = address.indexOf('?');
    return isPage(path(address))
        && !AddressWords.mayHoldMyNumber(
            path(address), query < 0 ? null : address.substring(query + 1))
        && (query < 0 || QUERY.matcher(address.substring(query + 1)).matches());
  }

  private static String path(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }
}
