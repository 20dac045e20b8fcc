package jp.madoguchi.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.acceptance.browser.Chromium;

/**
 * Pages in a real browser beside the bare PrimeFaces table, by turns: from the beginning of the
 * navigation until something is painted, and until the page with its scripts is there.
 */
final class PaintBench {
  private static final String BARE = "bare p:dataTable, 50 rows";
  private static final String TIMES =
      """
      () => [performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
             performance.getEntriesByType('navigation')[0].loadEventEnd]
      """;
  private static final String ENDED =
      "() => performance.getEntriesByType('navigation')[0].loadEventEnd > 0"
          + " && performance.getEntriesByName('first-contentful-paint').length > 0";

  private final URI base;
  private final String account;
  private final int rounds;
  private final PrintStream out;
  private final Map<String, String> pages = new LinkedHashMap<>();

  PaintBench(URI base, String account, int rounds, PrintStream out) {
    this.base = base;
    this.account = account;
    this.rounds = rounds;
    this.out = out;
    pages.put(BARE, BenchWar.PAGE);
    pages.put("board", "reception/board.xhtml");
    pages.put("number", "reception/number.xhtml");
    pages.put("bulk", "reception/bulk.xhtml");
    pages.put("tasks", "reception/tasks.xhtml");
    pages.put("faults", "reception/faults.xhtml");
  }

  void run() {
    Map<String, List<Double>> painted = new LinkedHashMap<>();
    Map<String, List<Double>> loaded = new LinkedHashMap<>();
    try (Chromium chromium = new Chromium()) {
      Page logIn = page(chromium);
      Page desk = page(chromium);
      Screen.logIn(desk, base, account);
      for (int round = -2; round < rounds; round++) {
        note("log-in, nobody logged in", logIn, "login.xhtml", painted, loaded, round >= 0);
        for (Map.Entry<String, String> one : pages.entrySet()) {
          note(one.getKey(), desk, one.getValue(), painted, loaded, round >= 0);
        }
      }
    }
    print("first painted, warm, ms", painted);
    print("loaded with its scripts, warm, ms", loaded);
    out.println(Machine.load());
  }

  private void note(
      String name,
      Page page,
      String path,
      Map<String, List<Double>> painted,
      Map<String, List<Double>> loaded,
      boolean counts) {
    page.navigate(base.resolve(path).toString());
    page.waitForFunction(ENDED);
    @SuppressWarnings("unchecked")
    List<Number> times = (List<Number>) page.evaluate(TIMES);
    if (counts) {
      painted.computeIfAbsent(name, k -> new ArrayList<>()).add(times.get(0).doubleValue());
      loaded.computeIfAbsent(name, k -> new ArrayList<>()).add(times.get(1).doubleValue());
    }
  }

  private void print(String heading, Map<String, List<Double>> times) {
    out.println();
    out.println(Figures.heading(heading) + "  x bare");
    double bare = figures(times.get(BARE)).median();
    times.forEach(
        (name, values) -> {
          Figures figures = figures(values);
          out.printf(Locale.ROOT, "%s %7.2f%n", figures.line(name), figures.median() / bare);
        });
  }

  private static Page page(Chromium chromium) {
    return chromium.page(
        new NewContextOptions()
            .setLocale("ja-JP")
            .setTimezoneId("Asia/Tokyo")
            .setViewportSize(1366, 768));
  }

  private static Figures figures(List<Double> values) {
    return Figures.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
