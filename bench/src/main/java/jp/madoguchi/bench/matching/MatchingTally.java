package jp.madoguchi.bench.matching;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.patient.Matching;

/** What became of the answers, by kind, and how long they took. */
final class MatchingTally {
  private static final int MOST = 1_000_000;

  private static final class Counts {
    int all;
    int certain;
    int first;
    int proposed;
    int missed;
    int wrong;
  }

  private final Map<Spelling, Counts> counts = new EnumMap<>(Spelling.class);
  private final long[] micros = new long[MOST];
  private final long[] cpu = new long[MOST];
  private int timed;

  /**
   * Notes an answer.
   *
   * @param took in microseconds, the database and the queue for a core included
   * @param computed CPU time of the calling thread in microseconds
   */
  void add(AnswerCase one, Matching matching, long took, long computed) {
    micros[timed] = took;
    cpu[timed] = computed;
    timed++;
    Counts count = counts.computeIfAbsent(one.spelling(), spelling -> new Counts());
    count.all++;
    String certain = matching.certain() == null ? null : matching.certain().number().value();
    if (certain != null) {
      if (certain.equals(one.right())) {
        count.certain++;
      } else {
        count.wrong++;
      }
      return;
    }
    int place = place(one, matching);
    if (place >= 0) {
      count.proposed++;
      count.first += place == 0 ? 1 : 0;
    } else if (one.right() != null) {
      count.missed++;
    }
  }

  private static int place(AnswerCase one, Matching matching) {
    for (int i = 0; i < matching.candidates().size(); i++) {
      if (matching.candidates().get(i).patient().number().value().equals(one.right())) {
        return i;
      }
    }
    return -1;
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-28s %7s %8s %9s %9s %7s %6s%n",
        "answer",
        "n",
        "certain",
        "proposed",
        "as first",
        "missed",
        "WRONG");
    Counts sum = new Counts();
    counts.forEach(
        (spelling, count) -> {
          line(out, spelling.name().toLowerCase(Locale.ROOT), count);
          sum.all += count.all;
          sum.certain += count.certain;
          sum.proposed += count.proposed;
          sum.first += count.first;
          sum.missed += count.missed;
          sum.wrong += count.wrong;
        });
    line(out, "all", sum);
    times(out, "a match", micros);
    times(out, "CPU of its thread", cpu);
  }

  private void times(PrintStream out, String what, long[] measured) {
    long[] sorted = Arrays.copyOf(measured, timed);
    Arrays.sort(sorted);
    out.printf(
        Locale.ROOT,
        "ms %s: p50 %.2f, p95 %.2f, p99 %.2f, max %.2f%n",
        what,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1000.0;
  }

  private static void line(PrintStream out, String name, Counts count) {
    out.printf(
        Locale.ROOT,
        "%-28s %7d %8d %9d %9d %7d %6d%n",
        name,
        count.all,
        count.certain,
        count.proposed,
        count.first,
        count.missed,
        count.wrong);
  }
}
