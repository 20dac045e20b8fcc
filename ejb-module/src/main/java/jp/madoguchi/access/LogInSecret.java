package jp.madoguchi.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.facility.Sha256;

/**
 * The id of a log-in as the browser's cookie carries it: 256 random bits, base64url without
 * padding, 43 characters. Whoever has it is logged in; it is stored and logged nowhere.
 */
public record LogInSecret(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public LogInSecret {
    if (text == null || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not the id of a log-in");
    }
  }

  /** One that nobody has had. */
  public static LogInSecret made() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new LogInSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What a browser sent, if it has the form. */
  public static Optional<LogInSecret> sent(String cookie) {
    return cookie != null && FORM.matcher(cookie).matches()
        ? Optional.of(new LogInSecret(cookie))
        : Optional.empty();
  }

  public LogInKey key() {
    return new LogInKey(Sha256.hex(text));
  }

  @Override
  public String toString() {
    return "[***]";
  }
}
