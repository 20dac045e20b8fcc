package jp.madoguchi.program;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.facility.Sha256;

/**
 * What a program sends with each call (アクセストークン): 256 random bits, base64url without padding, 43
 * characters. Says nothing by itself; it is stored and logged nowhere.
 */
public record AccessToken(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public AccessToken {
    if (text == null || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an access token");
    }
  }

  /** One that nobody has had. */
  public static AccessToken made() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What was sent, if it has the form. */
  public static Optional<AccessToken> sent(String text) {
    return text != null && FORM.matcher(text).matches()
        ? Optional.of(new AccessToken(text))
        : Optional.empty();
  }

  /** SHA-256, by which it is known. */
  public String hash() {
    return Sha256.hex(text);
  }

  @Override
  public String toString() {
    return "[***]";
  }
}
