package jp.madoguchi.access.internal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as directories compare it: they tell neither case nor width nor spaces apart (RFC 4518),
 * and wrong passwords under each way of writing one name count together.
 */
final class DirectoryName {
  private DirectoryName() {}

  static String of(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
