package jp.madoguchi.web.oidc;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param end where browsers log out there; null when it names none
 */
record ProviderDocument(String authorization, String token, String keys, String end) {
  private static final Pattern PROTECTED =
      Pattern.compile("https://\\S+|http://(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?(/\\S*)?");

  static ProviderDocument of(JsonObject said, String issuer) throws ProviderAway {
    if (!issuer.equals(said.getString("issuer", null))) {
      throw new ProviderAway("another issuer speaks");
    }
    return new ProviderDocument(
        address(said, "authorization_endpoint", true),
        address(said, "token_endpoint", true),
        address(said, "jwks_uri", true),
        address(said, "end_session_endpoint", false));
  }

  /** What is not on this machine is spoken to by TLS alone. */
  private static String address(JsonObject said, String name, boolean needed) throws ProviderAway {
    String address = said.getString(name, null);
    if (address == null ? needed : !PROTECTED.matcher(address).matches()) {
      throw new ProviderAway("no usable " + name);
    }
    return address;
  }
}
