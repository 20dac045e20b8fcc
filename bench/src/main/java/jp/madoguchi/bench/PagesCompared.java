package jp.madoguchi.bench;

import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages beside one of them, in the same server: one request after the other on one line, some of
 * each in each round. The CPU time is the whole server's; it tells more than the clock while other
 * programs run beside it.
 */
final class PagesCompared {
  private static final int WARM_UP_ROUNDS = 8;
  private static final int IN_A_ROW = 5;
  private static final double NANOS_PER_MILLI = 1e6;

  private final LogIn logIn;
  private final long pid;
  private final int rounds;
  private final PrintStream out;

  PagesCompared(LogIn logIn, long pid, int rounds, PrintStream out) {
    this.logIn = logIn;
    this.pid = pid;
    this.rounds = rounds;
    this.out = out;
  }

  /**
   * @param beside one word for the page that the others are compared with
   * @param baseline its name among the pages
   */
  void run(String heading, String beside, String baseline, Map<String, HttpRequest> pages) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    Map<String, Long> cpu = new LinkedHashMap<>();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      boolean counts = round >= 0;
      pages.forEach(
          (name, request) -> {
            List<Double> kept = times.computeIfAbsent(name, k -> new ArrayList<>());
            long used = Machine.cpuMillis(pid);
            for (int i = 0; i < IN_A_ROW; i++) {
              long start = System.nanoTime();
              String answer = logIn.get(request);
              if (counts) {
                kept.add((System.nanoTime() - start) / NANOS_PER_MILLI);
              }
              sizes.put(name, answer.getBytes(StandardCharsets.UTF_8).length);
            }
            cpu.merge(name, counts ? Machine.cpuMillis(pid) - used : 0, Long::sum);
          });
    }
    out.println();
    String ratio = "%9s".formatted("x " + beside);
    out.println(Figures.heading(heading) + ratio + "     CPU" + ratio + "       bytes");
    times.forEach(
        (name, values) ->
            out.printf(
                Locale.ROOT,
                "%s %8.2f %7.2f %8.2f %11d%n",
                figures(values).line(name),
                paired(values, times.get(baseline)),
                (double) cpu.get(name) / values.size(),
                (double) cpu.get(name) / cpu.get(baseline),
                sizes.get(name)));
    out.printf(
        "x %s: by that page's of the same round, median; CPU: of the server per request; %s%n",
        beside, Machine.load());
  }

  private static Figures figures(List<Double> values) {
    return Figures.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double paired(List<Double> values, List<Double> baseline) {
    double[] ratios = new double[values.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values.get(i) / baseline.get(i);
    }
    return Figures.of(ratios).median();
  }
}
