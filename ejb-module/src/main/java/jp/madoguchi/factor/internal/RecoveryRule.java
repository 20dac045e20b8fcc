package jp.madoguchi.factor.internal;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.facility.Sha256;

/**
 * Recovery codes (リカバリーコード): ten, four groups of seven letters that nobody confuses, 121 bits each.
 * So many bits nobody guesses from a fast hash; letters alone, so that none is taken for a number.
 */
final class RecoveryRule {
  static final int COUNT = 10;
  private static final String SIGNS = "BCDFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 4;
  private static final int GROUP = 7;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryRule() {}

  static List<String> made() {
    List<String> codes = new ArrayList<>();
    while (codes.size() < COUNT) {
      StringBuilder code = new StringBuilder();
      for (int place = 0; place < GROUPS * GROUP; place++) {
        if (place > 0 && place % GROUP == 0) {
          code.append('-');
        }
        code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
      }
      codes.add(code.toString());
    }
    return codes;
  }

  /** What was typed, without what does not matter: width, case, spaces and hyphens. */
  static String plain(String typed) {
    return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Pd}−]", "")
        .toUpperCase(Locale.ROOT);
  }

  static boolean isOne(String plain) {
    return plain.length() == GROUPS * GROUP && plain.chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  /** What is kept of a code of an account. */
  static String hash(long account, String code) {
    return Sha256.hex(account + ":" + plain(code));
  }
}
