package jp.madoguchi.facility;

import java.text.Normalizer;
import java.util.Locale;

/** Names that people typed in two systems: widths, cases and spaces make no other name. */
public final class TypedName {
  private TypedName() {}

  /** Whether both are one name; none, or one of spaces, is like no other. */
  public static boolean same(String one, String other) {
    String folded = folded(one);
    return !folded.isEmpty() && folded.equals(folded(other));
  }

  private static String folded(String name) {
    return name == null
        ? ""
        : Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toLowerCase(Locale.ROOT);
  }
}
