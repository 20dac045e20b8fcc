package jp.madoguchi.bench;

import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The board's pages beside a bare PrimeFaces table of the same rows, read from the same bean, in
 * the same server: one request after the other on one line, some of each in each round. The CPU
 * time is the whole server's; it tells more than the clock while other programs run beside it.
 */
final class PageBench {
  private static final int WARM_UP_ROUNDS = 8;
  private static final int IN_A_ROW = 5;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Pattern ROW = Pattern.compile("\\{\"id\":(\\d+),\"v\":(\\d+),");
  private static final String BARE = "bare p:dataTable, 50 rows";

  private final LogIn logIn;
  private final long pid;
  private final int rounds;
  private final PrintStream out;
  private final Map<String, HttpRequest> pages = new LinkedHashMap<>();

  PageBench(LogIn logIn, long pid, int rounds, PrintStream out) {
    this.logIn = logIn;
    this.pid = pid;
    this.rounds = rounds;
    this.out = out;
    pages.put(BARE, logIn.background(BenchWar.PAGE));
    pages.put("board page, 60 rows", logIn.background("reception/board.xhtml"));
    pages.put("piece of the board, 50 rows", asked(50, ""));
    pages.put("asked by version, all known", asked(50, known()));
  }

  private HttpRequest asked(int limit, String known) {
    return logIn.posted(
        "reception/rows", "{\"show\":\"ALL\",\"limit\":" + limit + ",\"known\":\"" + known + "\"}");
  }

  private String known() {
    Matcher row = ROW.matcher(logIn.get(asked(50, "")));
    var known = new StringJoiner(",");
    while (row.find()) {
      known.add(row.group(1) + ":" + row.group(2));
    }
    return known.toString();
  }

  void run() {
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
              sizes.put(name, logIn.get(request).length());
              if (counts) {
                kept.add((System.nanoTime() - start) / NANOS_PER_MILLI);
              }
            }
            cpu.merge(name, counts ? Machine.cpuMillis(pid) - used : 0, Long::sum);
          });
    }
    out.println();
    out.println(Figures.heading("page, ms") + "  x bare     CPU  x bare  characters");
    times.forEach(
        (name, values) ->
            out.printf(
                Locale.ROOT,
                "%s %7.2f %7.2f %7.2f %11d%n",
                figures(values).line(name),
                paired(values, times.get(BARE)),
                (double) cpu.get(name) / values.size(),
                (double) cpu.get(name) / cpu.get(BARE),
                sizes.get(name)));
    out.println(
        "x bare: by the bare table's of the same round, median; CPU: of the server per request; "
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
