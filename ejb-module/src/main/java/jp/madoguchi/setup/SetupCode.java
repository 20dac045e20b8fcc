package jp.madoguchi.setup;

import java.io.Serializable;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import jp.madoguchi.facility.Sha256;

/**
 * The code that opens the set-up (設定コード): five groups of six letters that nobody confuses, 129
 * random bits. Only its hash is stored; width, case, spaces and hyphens do not matter.
 */
public record SetupCode(String text) implements Serializable {
  private static final String SIGNS = "BCDFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 5;
  private static final int GROUP = 6;
  private static final int LONGEST = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  public SetupCode {
    text = text == null ? "" : text.substring(0, Math.min(LONGEST, text.length()));
  }

  /** One that nobody has had. */
  public static SetupCode made() {
    StringBuilder code = new StringBuilder();
    for (int place = 0; place < GROUPS * GROUP; place++) {
      if (place > 0 && place % GROUP == 0) {
        code.append('-');
      }
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return new SetupCode(code.toString());
  }

  /** SHA-256 of the letters alone, 64 hexadecimal digits: so many bits nobody tries out. */
  public String hash() {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Pd}−]", "")
            .toUpperCase(Locale.ROOT);
    return Sha256.hex(plain);
  }

  @Override
  public String toString() {
    return "SetupCode[***]";
  }
}
