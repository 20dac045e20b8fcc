package jp.madoguchi.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The board's pages beside a bare PrimeFaces table of the same rows, read from the same bean, in
 * the same server: one request after the other on one line, all of them in each round.
 */
final class PageBench {
  private static final int WARM_UP = 40;
  private static final String BARE = "bare p:dataTable, 50 rows";

  private final LogIn logIn;
  private final int rounds;
  private final PrintStream out;
  private final Map<String, String> pages = new LinkedHashMap<>();

  /**
   * @param rows ids of rows on the board
   */
  PageBench(LogIn logIn, List<Long> rows, int rounds, PrintStream out) {
    this.logIn = logIn;
    this.rounds = rounds;
    this.out = out;
    pages.put(BARE, BenchWar.PAGE);
    pages.put("board page, 50 rows", "reception/board.xhtml");
    pages.put("rows fragment, " + rows.size() + " rows", fragment(rows));
    pages.put("rows fragment, 1 row", fragment(rows.subList(0, 1)));
    pages.put("strip", "reception/strip.xhtml");
  }

  private static String fragment(List<Long> rows) {
    return "reception/rows.xhtml?ids="
        + rows.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  void run() {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        long start = System.nanoTime();
        String answer = logIn.get(page.getValue());
        double millis = (System.nanoTime() - start) / 1e6;
        sizes.put(page.getKey(), answer.length());
        if (round >= 0) {
          times.computeIfAbsent(page.getKey(), k -> new ArrayList<>()).add(millis);
        }
      }
    }
    out.println();
    out.println(Figures.heading("page, ms") + "   x bare  characters");
    times.forEach(
        (name, values) ->
            out.printf(
                Locale.ROOT,
                "%s %8.2f %11d%n",
                figures(values).line(name),
                paired(values, times.get(BARE)),
                sizes.get(name)));
    out.println(
        "x bare: median over the rounds of this page's time by the bare table's; "
            + Machine.load());
  }

  private static Figures figures(List<Double> values) {
    return Figures.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double paired(List<Double> values, List<Double> bare) {
    double[] ratios = new double[values.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values.get(i) / bare.get(i);
    }
    return Figures.of(ratios).median();
  }
}
