package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jp.madoguchi.acceptance.browser.DeskBrowser;

/** The board's list as the server has drawn it, on a slow way to the desk. */
final class HeldList {
  private static final String ADDRESS = "**/reception/board.xhtml";

  private final Page page;
  private Route route;
  private APIResponse drawn;

  private HeldList(Page page) {
    this.page = page;
  }

  /** Holds the list that the desk's next board fetches once its line is open. */
  static HeldList of(DeskBrowser desk) {
    var held = new HeldList(desk.page());
    held.page.route(ADDRESS, held::hold);
    return held;
  }

  private void hold(Route asked) {
    if (asked.request().headers().containsKey("x-madoguchi-background")) {
      drawn = asked.fetch();
      route = asked;
    } else {
      asked.resume();
    }
  }

  void waitUntilDrawn() {
    page.waitForCondition(() -> route != null);
  }

  /** The list arrives, and the board has put it into place. */
  void arrives() {
    String marked = drawn.text().replaceFirst("<tr id=", "<tr data-held=\"true\" id=");
    marked = marked.replaceFirst(" data-v=\"(\\d+)\"", " data-v=\"$1" + "000\"");
    route.fulfill(new Route.FulfillOptions().setResponse(drawn).setBody(marked));
    page.locator("#rows tr[data-held]").waitFor();
    page.unroute(ADDRESS);
  }
}
