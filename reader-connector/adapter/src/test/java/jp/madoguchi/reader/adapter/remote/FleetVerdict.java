package jp.madoguchi.reader.adapter.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.madoguchi.reader.adapter.remote.FleetDesk.Run;
import jp.madoguchi.reader.adapter.remote.FleetDesk.Told;
import jp.madoguchi.reader.adapter.remote.FleetListener.Got;

/**
 * Compares what each desk told with what came of it, run by run of its agent: every move of a card,
 * once, in order, and a removal made up where the line was lost with a card on the reader.
 */
final class FleetVerdict {
  /** A killed process takes with it what it has not sent yet; nothing older than this. */
  private static final long UNSENT_NANOS = Duration.ofSeconds(1).toNanos();

  private static final double NANOS_PER_MILLI = 1e6;

  final List<String> wrong = new ArrayList<>();
  final List<Long> delays = new ArrayList<>();
  final List<Long> losses = new ArrayList<>();
  int events;
  int unsent;

  void judge(FleetDesk desk, List<Got> got) {
    List<List<Got>> parts = parts(got);
    List<Run> runs = desk.runs();
    if (parts.size() != runs.size()) {
      wrong.add(desk.name + ": " + runs.size() + " runs, but " + parts.size() + " lines");
      return;
    }
    for (int i = 0; i < runs.size(); i++) {
      judge(desk.name + " run " + (i + 1), runs.get(i), parts.get(i));
    }
  }

  /** Cut behind each loss of the line. */
  private static List<List<Got>> parts(List<Got> got) {
    List<List<Got>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (Got one : got) {
      parts.get(parts.size() - 1).add(one);
      if (one.what() == 'L') {
        parts.add(new ArrayList<>());
      }
    }
    return parts;
  }

  private void judge(String who, Run run, List<Got> part) {
    List<Got> moves = part.stream().filter(one -> one.what() == 'I' || one.what() == 'R').toList();
    String came = moves.stream().map(one -> "" + one.what()).collect(Collectors.joining());
    List<Told> told = run.told();
    boolean killed = run.killedNanos != 0;
    int sent = told.size();
    while (!came.equals(expected(told.subList(0, sent), killed))) {
      boolean mayBeUnsent =
          killed && sent > 0 && run.killedNanos - told.get(sent - 1).nanos() < UNSENT_NANOS;
      if (!mayBeUnsent) {
        wrong.add(who + ": told " + expected(told, killed) + " but came " + came);
        return;
      }
      sent--;
    }
    unsent += told.size() - sent;
    events += moves.size();
    for (int i = 0; i < sent; i++) {
      if (!told.get(i).atStart()) {
        delays.add(moves.get(i).nanos() - told.get(i).nanos());
      }
    }
    if (killed && !part.isEmpty()) {
      losses.add(part.get(part.size() - 1).nanos() - run.killedNanos);
    }
  }

  private static String expected(List<Told> told, boolean killed) {
    String moves = told.stream().map(t -> t.inserted() ? "I" : "R").collect(Collectors.joining());
    return killed && moves.endsWith("I") ? moves + "R" : moves;
  }

  static String figures(String what, List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "  %-34s n %6d   p50 %7.1f   p95 %7.1f   p99 %7.1f   max %7.1f ms",
        what,
        sorted.size(),
        share(sorted, 0.5),
        share(sorted, 0.95),
        share(sorted, 0.99),
        share(sorted, 1));
  }

  private static double share(List<Long> sorted, double share) {
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(1, rank) - 1) / NANOS_PER_MILLI;
  }
}
