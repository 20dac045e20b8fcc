package jp.madoguchi.factor.internal;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.factor.TotpOffer;

/** What a person's app does. */
public final class FactorCodes {
  private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private FactorCodes() {}

  /** The code that the app shows so many steps from a moment. */
  public static String code(byte[] secret, Instant now, int away) {
    return TotpRule.code(secret, TotpRule.step(now) + away);
  }

  /** The secret of the picture that the app scans. */
  public static byte[] secret(TotpOffer offer) {
    Matcher found = SECRET.matcher(offer.address());
    if (!found.find()) {
      throw new AssertionError(offer.address());
    }
    byte[] bytes = new byte[found.group(1).length() * 5 / 8];
    int held = 0;
    int count = 0;
    int at = 0;
    for (char sign : found.group(1).toCharArray()) {
      held = held << 5 | SIGNS.indexOf(sign);
      count += 5;
      if (count >= 8) {
        count -= 8;
        bytes[at++] = (byte) (held >> count);
      }
    }
    return bytes;
  }
}
