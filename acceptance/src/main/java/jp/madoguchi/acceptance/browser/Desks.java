package jp.madoguchi.acceptance.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.acceptance.system.Account;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** The desks of one test: each a browser of its own, so that several people can be logged in. */
public final class Desks implements AutoCloseable {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;

  private final Chromium chromium;
  private final ServerUnderTest server;
  private final List<Desk> open = new ArrayList<>();

  Desks(Chromium chromium, ServerUnderTest server) {
    this.chromium = chromium;
    this.server = server;
  }

  /** A desk where nobody is logged in. */
  public Desk empty() {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setLocale("ja-JP")
                    .setTimezoneId("Asia/Tokyo")
                    .setViewportSize(WIDTH, HEIGHT));
    var desk = new Desk(context.newPage(), server);
    open.add(desk);
    return desk;
  }

  /** A desk where that person is logged in, on the page that follows the log-in. */
  public Desk of(Account account) {
    Desk desk = empty();
    desk.logIn(account);
    return desk;
  }

  void picture(String name) {
    for (int i = 0; i < open.size(); i++) {
      open.get(i).picture(name + (i == 0 ? "" : "-" + (i + 1)));
    }
  }

  @Override
  public void close() {
    open.forEach(Desk::close);
  }
}
