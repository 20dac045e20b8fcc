package jp.madoguchi.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.acceptance.browser.Chromium;
import jp.madoguchi.bench.Timeline.Station;

/**
 * A real browser with the board open, timed by what it shows. The newest row that needs attention
 * stands below the older ones, so the list is scrolled to each new row within the same frame.
 */
final class Screen implements AutoCloseable {
  private static final String OBSERVE =
      """
      () => {
        const seen = window.benchSeen = [];
        window.benchScript = [];
        const painted = (entry) => requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => { entry[2] = Date.now(); };
          channel.port2.postMessage(0);
        });
        document.getElementById('board').addEventListener('put', (event) => {
          const now = Date.now();
          window.benchScript.push(event.detail.script);
          for (const id of event.detail.ids) {
            window.madoguchi.list.reveal(id);
            const entry = [id, now, 0];
            seen.push(entry);
            painted(entry);
          }
        });
      }
      """;

  private final Chromium chromium = new Chromium();
  private final Page page;

  Screen(URI base, String account) {
    page =
        chromium.page(
            new NewContextOptions()
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(1366, 768));
    logIn(page, base, account);
    page.waitForFunction("() => document.documentElement.dataset.push === 'up'");
    observe(page);
  }

  static void logIn(Page page, URI base, String account) {
    logInBehind(page, base, account, "/reception/board.xhtml");
  }

  /** A log-in of somebody who begins on another page than the board. */
  static void logInBehind(Page page, URI base, String account, String first) {
    page.navigate(base.resolve("login.xhtml").toString());
    page.locator("#account").fill(account);
    page.locator("#password").fill(BenchServer.PASSWORD);
    page.locator("#enter").click();
    page.waitForURL(url -> url.endsWith(first));
    // a morning is measured, not somebody's first log-in
    if (page.locator(".tour").count() > 0) {
      page.keyboard().press("Escape");
    }
  }

  /** Notes from now on when rows come. */
  static void observe(Page page) {
    page.evaluate(OBSERVE);
  }

  /** Hands over what was shown so far; to be called by the thread that opened the screen. */
  @SuppressWarnings("unchecked")
  void report(Timeline timeline) {
    for (Object one : (List<Object>) page.evaluate("() => window.benchSeen")) {
      List<Number> entry = (List<Number>) one;
      long row = entry.get(0).longValue();
      timeline.note(Station.PLACED, row, "screen", 1000 * entry.get(1).longValue());
      if (entry.get(2).longValue() > 0) {
        timeline.note(Station.PAINTED, row, "screen", 1000 * entry.get(2).longValue());
      }
    }
  }

  /** Milliseconds of script for each row that came. */
  Figures script() {
    return script(page);
  }

  @SuppressWarnings("unchecked")
  static Figures script(Page page) {
    return Figures.of(
        ((List<Object>) page.evaluate("() => window.benchScript"))
            .stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray());
  }

  boolean shows(long row) {
    return page.locator("#s" + row).count() == 1;
  }

  void picture(Path file) {
    page.screenshot(new ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    chromium.close();
  }
}
