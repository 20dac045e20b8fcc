package jp.madoguchi.factor.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import jp.madoguchi.factor.TotpOffer;

/** What an app is told of a new secret. */
final class TotpAddress {
  /** 160 bits, as RFC 4226 recommends. */
  private static final int SECRET_BYTES = 20;

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private static final SecureRandom RANDOM = new SecureRandom();

  private TotpAddress() {}

  static byte[] secret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  static TotpOffer offer(byte[] secret, String account, String issuer) {
    String text = Base32.of(secret);
    return new TotpOffer(
        text,
        "otpauth://totp/"
            + encoded(issuer + ":" + account)
            + "?secret="
            + text
            + "&issuer="
            + encoded(issuer));
  }

  /** Percent-encoded (RFC 3986). */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = one > 0 && UNRESERVED.indexOf(one) >= 0;
      encoded.append(plain ? String.valueOf((char) one) : String.format("%%%02X", one));
    }
    return encoded.toString();
  }
}
