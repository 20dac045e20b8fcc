package jp.madoguchi.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.acceptance.browser.Chromium;
import jp.madoguchi.acceptance.browser.VirtualPasskey;

/**
 * Log-ins in a real browser, by a password alone and by password and passkey in turn, from the
 * press of the key until the page behind is there; and how soon a page closes whose log-in ends in
 * another one. A person's own time is not in it: the virtual passkey answers at once.
 */
final class AccessBench {
  private static final int FEW = 15;
  private static final int MANY = 100;
  private static final int WARM = 5;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String PLAIN = "desk1";
  private static final String KEYED = "desk2";
  private static final String CLOSED = "desk3";
  private static final int DESKS = 3;
  private static final String BEHIND = "/reception/board.xhtml";

  private final BenchOptions options;
  private final PrintStream out;
  private final List<Double> plain = new ArrayList<>();
  private final List<Double> keyed = new ArrayList<>();
  private final List<Double> answered = new ArrayList<>();
  private final List<Double> closed = new ArrayList<>();

  AccessBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void run() throws IOException {
    Path data = Files.createTempDirectory("madoguchi-access-");
    int rounds = options.brief() ? FEW : MANY;
    try (EmbeddedPostgres postgres = LatencyBench.durable();
        BenchServer server =
            new BenchServer(data, BenchWar.in(data), postgres, DESKS, options.jvm());
        Chromium chromium = new Chromium()) {
      Readiness.await(server, "health/ready");
      // browsers make no passkey for an address of numbers
      URI base = URI.create(server.base().toString().replace("127.0.0.1", "localhost"));
      Page one = page(chromium);
      Page two = page(chromium);
      VirtualPasskey.on(two);
      enrol(two, base);
      for (int round = -WARM; round < rounds; round++) {
        keep(round, plain, logIn(one, base, PLAIN, false));
        List<Request> acts = new ArrayList<>();
        two.onRequestFinished(acts::add);
        keep(round, keyed, logIn(two, base, KEYED, true));
        keep(round, answered, acts.stream().mapToDouble(AccessBench::answer).sum());
      }
      for (int round = -WARM; round < rounds; round++) {
        keep(round, closed, closing(chromium, base));
      }
    }
    print();
    out.println("logs: " + data);
  }

  private static void enrol(Page page, URI base) {
    Screen.logIn(page, base, KEYED);
    page.navigate(base.resolve("factors.xhtml").toString());
    page.locator("#passkeyName").fill("計測");
    page.locator("#passkeyNow").click();
    page.locator("#rows_data tr[data-ri]").waitFor();
  }

  /** Milliseconds from the press until the page behind is there. */
  private static double logIn(Page page, URI base, String account, boolean passkey) {
    page.context().clearCookies();
    page.navigate(base.resolve("login.xhtml").toString());
    page.locator("#account").fill(account);
    page.locator("#password").fill(BenchServer.PASSWORD);
    long began = System.nanoTime();
    page.locator("#enter").click();
    double first = 0;
    if (passkey) {
      page.locator("#usePasskey").waitFor();
      first = since(began);
      began = System.nanoTime();
      page.locator("#usePasskey").click();
    }
    page.waitForURL(url -> url.endsWith(BEHIND));
    return first + since(began);
  }

  /** Milliseconds from the log-out in one page until the other one has left. */
  private static double closing(Chromium chromium, URI base) {
    Page acting = page(chromium);
    try {
      Screen.logIn(acting, base, CLOSED);
      Page open = acting.context().newPage();
      open.navigate(base.resolve("factors.xhtml").toString());
      open.waitForFunction("() => document.documentElement.dataset.push === 'up'");
      acting.locator("#person summary").click();
      long began = System.nanoTime();
      acting.locator("form[action$='/logout'] button").click();
      open.waitForURL(url -> url.contains("/login.xhtml"));
      return since(began);
    } finally {
      chromium.close(acting);
    }
  }

  /** The server's share of an act: until the first byte of its answer. */
  private static double answer(Request request) {
    boolean act = request.method().equals("POST");
    return act ? request.timing().responseStart - request.timing().requestStart : 0;
  }

  private static Page page(Chromium chromium) {
    return chromium.page(
        new NewContextOptions()
            .setLocale("ja-JP")
            .setTimezoneId("Asia/Tokyo")
            .setViewportSize(1366, 768));
  }

  private static void keep(int round, List<Double> values, double value) {
    if (round >= 0) {
      values.add(value);
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / NANOS_PER_MILLI;
  }

  private void print() {
    Figures baseline = figures(plain);
    out.println();
    out.println(Figures.heading("access, ms") + "  x password");
    for (Line line :
        List.of(
            new Line("password alone, page behind", baseline),
            new Line("password and passkey, page behind", figures(keyed)),
            new Line("of it the server's answers to acts", figures(answered)),
            new Line("log-in ends, its other page leaves", figures(closed)))) {
      out.printf(
          Locale.ROOT,
          "%s %10.2f%n",
          line.figures().line(line.name()),
          line.figures().median() / baseline.median());
    }
    out.println(Machine.load());
  }

  private record Line(String name, Figures figures) {}

  private static Figures figures(List<Double> values) {
    return Figures.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
