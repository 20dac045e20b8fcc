package jp.madoguchi.web.oidc;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.facility.NodeProperties;
import jp.madoguchi.facility.Settings;

/**
 * How the provider is asked ({@code madoguchi.oidc.…}).
 *
 * @param issuer as the provider writes it in its tokens
 * @param client name of this program there
 * @param secret its password, from {@code MADOGUCHI_OIDC_SECRET} of the environment alone; empty
 *     for a client without one
 * @param address where browsers see this program, ending in {@code /madoguchi/}: not taken from a
 *     request, whose {@code Host} is the caller's word
 * @param claim what of the token names the account
 * @param scope what is asked for
 * @param secondFactor values of {@code acr} or {@code amr} that say that two factors were asked for
 * @param skew how far the two clocks may be apart
 * @param milliseconds until a person is told that the provider says nothing
 */
public record OidcSettings(
    String issuer,
    String client,
    String secret,
    String address,
    String claim,
    String scope,
    Set<String> secondFactor,
    Duration skew,
    int milliseconds) {
  private static final String SECRET = "MADOGUCHI_OIDC_SECRET";

  /** Those of this node. */
  public static OidcSettings set() {
    String factors = Settings.text("oidc.secondFactor", null);
    return new OidcSettings(
        Settings.text("oidc.issuer", null),
        Settings.text("oidc.client", null),
        NodeProperties.here().environment().getOrDefault(SECRET, ""),
        Settings.text("oidc.address", null),
        Settings.text("oidc.claim", "preferred_username"),
        Settings.text("oidc.scope", "openid profile"),
        factors == null
            ? Set.of()
            : Arrays.stream(factors.split(",")).map(String::strip).collect(Collectors.toSet()),
        Duration.ofSeconds(Settings.number("oidc.skewSeconds", 120, 0, 600)),
        Settings.number("oidc.milliseconds", 2500, 100, 2900));
  }

  /** Whether there is enough to ask anybody. */
  boolean complete() {
    return issuer != null && client != null && address != null;
  }

  /** Where the provider leads the browser back to. */
  public String back() {
    return address + "oidc/back";
  }

  @Override
  public String toString() {
    return "OidcSettings[" + issuer + "]";
  }
}
