package jp.madoguchi.bench;

import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The board's pages beside a bare PrimeFaces table of the same rows, read from the same bean, in
 * the same server.
 */
final class PageBench {
  private static final Pattern ROW = Pattern.compile("\\{\"id\":(\\d+),\"v\":(\\d+),");
  private static final String BARE = "bare p:dataTable, 50 rows";

  private final LogIn logIn;
  private final PagesCompared compared;
  private final Map<String, HttpRequest> pages = new LinkedHashMap<>();

  PageBench(LogIn logIn, long pid, int rounds, PrintStream out) {
    this.logIn = logIn;
    this.compared = new PagesCompared(logIn, pid, rounds, out);
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
    compared.run("page, ms", "bare", BARE, pages);
  }
}
