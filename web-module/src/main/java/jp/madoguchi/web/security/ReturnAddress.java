package jp.madoguchi.web.security;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page a person wanted before being asked to log in; only pages of ours are returned to. */
final class ReturnAddress {
  private static final Pattern PAGE =
      Pattern.compile("/(reception|medical|audit|admin)/[a-z]+\\.xhtml(\\?[A-Za-z0-9=&%._-]*)?");

  private ReturnAddress() {}

  /** The query of the log-in page's address, always beginning with {@code ?}. */
  static String parameter(String path, String query, boolean canBeRepeated) {
    String address = query == null ? path : path + "?" + query;
    return canBeRepeated && PAGE.matcher(address).matches()
        ? "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8)
        : "?to=";
  }

  /** The address below the context root, if it is one of ours. */
  static Optional<String> accept(String to) {
    if (to == null || to.isEmpty()) {
      return Optional.empty();
    }
    String address = to.startsWith("%2F") ? URLDecoder.decode(to, StandardCharsets.UTF_8) : to;
    return PAGE.matcher(address).matches() ? Optional.of(address) : Optional.empty();
  }
}
