package jp.madoguchi.bench;

import com.microsoft.playwright.Page;
import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.acceptance.browser.Chromium;

/** Pages in a real browser beside the bare PrimeFaces table, by turns. */
final class PaintBench {
  private static final String BARE = "bare p:dataTable, 50 rows";
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
    PagesPainted painted = new PagesPainted(base, "bare", BARE);
    try (Chromium chromium = new Chromium()) {
      Page logIn = PagesPainted.page(chromium);
      Page desk = PagesPainted.page(chromium);
      Screen.logIn(desk, base, account);
      for (int round = -2; round < rounds; round++) {
        painted.note("log-in, nobody logged in", logIn, "login.xhtml", round >= 0);
        for (Map.Entry<String, String> one : pages.entrySet()) {
          painted.note(one.getKey(), desk, one.getValue(), round >= 0);
        }
      }
    }
    painted.print(out);
  }
}
