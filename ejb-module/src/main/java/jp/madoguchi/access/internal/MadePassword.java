package jp.madoguchi.access.internal;

import java.security.SecureRandom;

/**
 * A first password: four groups of four letters and digits that nobody confuses when reading them
 * out, about 79 bits.
 */
final class MadePassword {
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private MadePassword() {}

  /** One that {@link PasswordRule} takes. */
  static String text() {
    String text;
    do {
      text = any();
    } while (PasswordRule.fault(text.toCharArray(), "", false) != null);
    return text;
  }

  private static String any() {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < GROUPS * GROUP; place++) {
      if (place > 0 && place % GROUP == 0) {
        text.append('-');
      }
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
