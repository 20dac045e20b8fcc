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
 * What a real browser says of pages: from the beginning of the navigation until something is
 * painted, and until the page with its scripts is there.
 */
final class PagesPainted {
  private static final String TIMES =
      """
      () => [performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
             performance.getEntriesByType('navigation')[0].loadEventEnd]
      """;
  private static final String ENDED =
      "() => performance.getEntriesByType('navigation')[0].loadEventEnd > 0"
          + " && performance.getEntriesByName('first-contentful-paint').length > 0";

  private final URI base;
  private final String beside;
  private final String baseline;
  private final Map<String, List<Double>> painted = new LinkedHashMap<>();
  private final Map<String, List<Double>> loaded = new LinkedHashMap<>();

  /**
   * @param beside one word for the page that the others are compared with
   * @param baseline its name
   */
  PagesPainted(URI base, String beside, String baseline) {
    this.base = base;
    this.beside = beside;
    this.baseline = baseline;
  }

  static Page page(Chromium chromium) {
    return chromium.page(
        new NewContextOptions()
            .setLocale("ja-JP")
            .setTimezoneId("Asia/Tokyo")
            .setViewportSize(1366, 768));
  }

  /**
   * Opens a page.
   *
   * @param counts false: the browser comes to know it
   */
  void note(String name, Page page, String path, boolean counts) {
    page.navigate(base.resolve(path).toString());
    page.waitForFunction(ENDED);
    @SuppressWarnings("unchecked")
    List<Number> times = (List<Number>) page.evaluate(TIMES);
    if (counts) {
      painted.computeIfAbsent(name, k -> new ArrayList<>()).add(times.get(0).doubleValue());
      loaded.computeIfAbsent(name, k -> new ArrayList<>()).add(times.get(1).doubleValue());
    }
  }

  void print(PrintStream out) {
    print(out, "first painted, warm, ms", painted);
    print(out, "loaded with its scripts, warm, ms", loaded);
    out.println(Machine.load());
  }

  private void print(PrintStream out, String heading, Map<String, List<Double>> times) {
    out.println();
    out.println(Figures.heading(heading) + "  x " + beside);
    double median = figures(times.get(baseline)).median();
    times.forEach(
        (name, values) -> {
          Figures figures = figures(values);
          out.printf(Locale.ROOT, "%s %7.2f%n", figures.line(name), figures.median() / median);
        });
  }

  private static Figures figures(List<Double> values) {
    return Figures.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
