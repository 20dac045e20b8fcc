package jp.madoguchi.facility;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The key that was probably meant by one that there is not. */
final class NearestKey {
  private NearestKey() {}

  /** The one that differs least, if no more than a third of the letters differ. */
  static Optional<String> to(String typed, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(key -> steps(typed, key)))
        .filter(key -> steps(typed, key) <= Math.max(2, typed.length() / 3));
  }

  /** Letters to put in, take out or change (Levenshtein distance). */
  static int steps(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
