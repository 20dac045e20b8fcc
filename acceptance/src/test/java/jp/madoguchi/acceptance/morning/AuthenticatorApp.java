package jp.madoguchi.acceptance.morning;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A person's 認証アプリ (RFC 6238): gives each step's code once, as the program takes it once. */
final class AuthenticatorApp {
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP = 30;

  private final byte[] secret;
  private long last;

  /** As a person types the secret, with spaces. */
  AuthenticatorApp(String typed) {
    String text = typed.replace(" ", "");
    secret = new byte[text.length() * 5 / 8];
    int held = 0;
    int count = 0;
    int at = 0;
    for (char sign : text.toCharArray()) {
      held = held << 5 | SIGNS.indexOf(sign);
      count += 5;
      if (count >= 8) {
        count -= 8;
        secret[at++] = (byte) (held >> count);
      }
    }
  }

  /** The next code that is still taken: of the step before this one, of this, of the next. */
  String next() {
    long present = Instant.now().getEpochSecond() / STEP;
    last = Math.max(last + 1, present - 1);
    if (last > present + 1) {
      throw new IllegalStateException("all codes of this moment were given");
    }
    return code(last);
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
