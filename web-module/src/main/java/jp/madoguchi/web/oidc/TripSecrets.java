package jp.madoguchi.web.oidc;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import jp.madoguchi.facility.Sha256;

/**
 * What only the browser holds that was led to the provider: 256 random bits in a cookie, of which
 * nonce and PKCE's verifier are made, so that none of them lies anywhere else.
 */
public record TripSecrets(String browser) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  /** New ones. */
  public static TripSecrets made() {
    return new TripSecrets(random());
  }

  /** 256 random bits as text. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return text(bytes);
  }

  /** Whether it can be one of ours. */
  public static boolean is(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  public String nonce() {
    return hash("nonce " + browser);
  }

  /** {@code code_verifier} (RFC 7636). */
  String verifier() {
    return hash("verifier " + browser);
  }

  /** {@code code_challenge} of S256. */
  String challenge() {
    return hash(verifier());
  }

  private static String hash(String text) {
    return text(Sha256.of(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "TripSecrets[***]";
  }
}
