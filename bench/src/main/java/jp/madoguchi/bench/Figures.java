package jp.madoguchi.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * Measured times in milliseconds, sorted.
 *
 * @param sorted ascending
 */
record Figures(double[] sorted) {

  static Figures ofMicros(Collection<Long> micros) {
    return of(micros.stream().mapToDouble(m -> m / 1000.0).toArray());
  }

  static Figures of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Figures(sorted);
  }

  int count() {
    return sorted.length;
  }

  /** The smallest value that at least that share of all values do not exceed. */
  double percentile(double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
  }

  double median() {
    return percentile(0.5);
  }

  static String heading(String first) {
    return "%-34s %7s %9s %9s %9s %9s".formatted(first, "n", "p50", "p95", "p99", "max");
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-34s %7d %9.1f %9.1f %9.1f %9.1f",
        name,
        count(),
        percentile(0.5),
        percentile(0.95),
        percentile(0.99),
        percentile(1));
  }
}
