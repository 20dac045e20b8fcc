package jp.madoguchi.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.acceptance.browser.Chromium;

/**
 * The board of a long day in a real browser: the rows of the morning are made many, the page is
 * opened, scrolled to its end, and some results come.
 */
final class BoardBench {
  private static final int ROWS = 3_000;
  private static final int OPENED = 15;

  /** First rows handed to the screen, counted from the beginning of the navigation. */
  private static final String FIRST_PAINT =
      """
      new MutationObserver((changes, observer) => {
        if (!document.querySelector('#rows tr.row')) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => { window.benchPainted = performance.now(); };
          channel.port2.postMessage(0);
        });
      }).observe(document, { childList: true, subtree: true });
      window.benchLong = [];
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) window.benchLong.push(task.duration);
      }).observe({ type: 'longtask', buffered: true });
      """;

  private static final String COPIES =
      "do $$ declare names text; begin"
          + " select string_agg(quote_ident(column_name), ',') into names from"
          + " information_schema.columns where table_name = 'reception_session' and"
          + " column_name not in ('id', 'board_order', 'opened_at');"
          + " execute 'insert into reception_session (id, board_order, opened_at, ' || names || ')"
          // a second earlier each, and placed by it: attention oldest first, the others newest
          // first
          + " select 900000000 + n, board_order + n * case board_rank when 0 then -1000 else 1000 end,"
          + " opened_at - n * interval ''1 second'', '"
          + " || names || ' from (select s.*, row_number() over () as place, count(*) over () as"
          + " many from reception_session s) s join generate_series(1, %d) n on n %% many = place -"
          + " 1'; end $$";

  /** What is put into the folder. */
  interface Arriving {
    void drop() throws IOException;
  }

  private final URI base;
  private final String account;
  private final PrintStream out;

  BoardBench(URI base, String account, PrintStream out) {
    this.base = base;
    this.account = account;
    this.out = out;
  }

  void run(EmbeddedPostgres postgres, Arriving arriving) throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(COPIES.formatted(ROWS));
      statement.execute("analyze reception_session");
    } catch (SQLException e) {
      throw new IllegalStateException("the rows cannot be copied", e);
    }
    List<Double> painted = new ArrayList<>();
    try (Chromium chromium = new Chromium()) {
      Page page =
          chromium.page(
              new NewContextOptions()
                  .setLocale("ja-JP")
                  .setTimezoneId("Asia/Tokyo")
                  .setViewportSize(1366, 768));
      page.addInitScript(FIRST_PAINT);
      Screen.logIn(page, base, account);
      for (int i = 0; i < OPENED; i++) {
        page.navigate(base.resolve("reception/board.xhtml").toString());
        page.waitForFunction(
            "() => window.benchPainted && document.documentElement.dataset.push === 'up'");
        painted.add(((Number) page.evaluate("window.benchPainted")).doubleValue());
      }
      page.evaluate("window.benchLong.length = 0");
      page.evaluate("() => window.madoguchi.list.end()");
      int rows = ((Number) page.evaluate("window.madoguchi.list.entries.length")).intValue();
      Figures scrolled = tasks(page);
      Screen.observe(page);
      page.evaluate("window.benchLong.length = 0");
      arriving.drop();
      page.waitForFunction("() => window.benchScript.length >= 10");
      out.println();
      out.println(Figures.heading("board of " + rows + " rows, ms"));
      out.println(Figures.of(values(painted)).line("opened: first rows painted"));
      out.println(scrolled.line("read to its end: long tasks"));
      out.println(Screen.script(page).line("a row comes: script"));
      out.println(tasks(page).line("a row comes: long tasks"));
      out.printf(Locale.ROOT, "%s%n", Machine.load());
    }
  }

  @SuppressWarnings("unchecked")
  private static Figures tasks(Page page) {
    return Figures.of(
        values(
            ((List<Object>) page.evaluate("window.benchLong"))
                .stream().map(one -> ((Number) one).doubleValue()).toList()));
  }

  private static double[] values(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
