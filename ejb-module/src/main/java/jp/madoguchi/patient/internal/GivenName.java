package jp.madoguchi.patient.internal;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;

/** 姓 and 名 of a name whose parts stand apart, for whoever changed the 姓 or was filed at birth. */
final class GivenName {
  private static final List<String> NEWBORN = List.of("ベビー", "BABY", "新生児", "赤チャン", "ベービー");

  private GivenName() {}

  /**
   * Whether the 名 is the same and the 姓 another. A register that writes both in one word is
   * compared by its end, from two characters on.
   */
  static boolean same(String onFile, String answered) {
    String given = Folding.variants(last(answered));
    if (given.isEmpty()) {
      return false;
    }
    String filed = last(onFile);
    return filed.isEmpty()
        ? given.length() > 1 && Folding.variants(onFile).endsWith(given)
        : Folding.variants(filed).equals(given);
  }

  /** As {@link #same}, by the sound of kana. */
  static boolean sounds(String onFile, String answered) {
    String given = Folding.soundsLike(last(answered));
    String filed = last(onFile);
    return !given.isEmpty() && !filed.isEmpty() && Folding.soundsLike(filed).equals(given);
  }

  /** Whether the name on file begins with the answer's 姓. */
  static boolean sameFamily(String onFile, String answered) {
    String family = Folding.variants(first(answered));
    return !family.isEmpty() && Folding.variants(onFile).startsWith(family);
  }

  /** Whether somebody was filed before there was a name: 試験 花子ベビー, シケン ハナコ児. */
  static boolean newborn(String onFile) {
    String folded = new KanaName(onFile).folded().toUpperCase(Locale.ROOT);
    return NEWBORN.stream().anyMatch(folded::contains) || folded.endsWith("児");
  }

  private static String last(String name) {
    String[] parts = parts(name);
    return parts.length < 2 ? "" : parts[parts.length - 1];
  }

  private static String first(String name) {
    String[] parts = parts(name);
    return parts.length < 2 ? "" : parts[0];
  }

  private static String[] parts(String name) {
    return name == null ? new String[0] : name.strip().split("[\\s\\u3000・･]+");
  }
}
