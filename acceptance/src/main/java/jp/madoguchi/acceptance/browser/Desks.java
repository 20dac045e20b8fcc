package jp.madoguchi.acceptance.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** The desks of one test: each a browser of its own, so that several people can be logged in. */
public final class Desks implements AutoCloseable {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;

  private final Chromium chromium;
  private final ServerUnderTest server;
  private final Map<DemoAccount, String> sessions;
  private final List<DeskBrowser> open = new ArrayList<>();

  /**
   * @param sessions cookies of the log-ins so far on this server: a log-in costs a second by intent
   */
  Desks(Chromium chromium, ServerUnderTest server, Map<DemoAccount, String> sessions) {
    this.chromium = chromium;
    this.server = server;
    this.sessions = sessions;
  }

  /** A desk where nobody is logged in. */
  public DeskBrowser empty() {
    return sized(WIDTH, HEIGHT, null);
  }

  /** A desk where that person is logged in, on the page that follows the log-in. */
  public DeskBrowser of(DemoAccount account) {
    return logged(account, WIDTH, HEIGHT);
  }

  /** A clinician's wide screen where that person is logged in. */
  public DeskBrowser wide(DemoAccount account) {
    return logged(account, 1920, 1080);
  }

  /** A desk of the usual screen where that person has enlarged everything to so many per cent. */
  public DeskBrowser zoomed(DemoAccount account, int percent) {
    return logged(account, WIDTH * 100 / percent, HEIGHT * 100 / percent);
  }

  /** The same without that page: nothing is open yet. Somebody who just was at a desk. */
  public DeskBrowser again(DemoAccount account) {
    return sized(WIDTH, HEIGHT, sessions.get(account));
  }

  private DeskBrowser logged(DemoAccount account, int width, int height) {
    DeskBrowser desk = sized(width, height, sessions.get(account));
    desk.open("");
    if (desk.page().url().contains("/login.xhtml")) {
      desk.logIn(account);
      sessions.put(account, desk.page().context().storageState());
    }
    return desk;
  }

  private DeskBrowser sized(int width, int height, String cookies) {
    Page page =
        chromium.page(
            new NewContextOptions()
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setStorageState(cookies)
                .setViewportSize(width, height));
    var desk = new DeskBrowser(page, server);
    open.add(desk);
    return desk;
  }

  /** That person goes home: many browsers at once are slow. */
  public void leave(DeskBrowser desk) {
    open.remove(desk);
    chromium.close(desk.page());
  }

  void picture(String name) {
    for (int i = 0; i < open.size(); i++) {
      open.get(i).picture(name + (i == 0 ? "" : "-" + (i + 1)));
    }
  }

  @Override
  public void close() {
    open.forEach(desk -> chromium.close(desk.page()));
  }
}
