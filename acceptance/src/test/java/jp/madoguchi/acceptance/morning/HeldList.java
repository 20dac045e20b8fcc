package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jp.madoguchi.acceptance.browser.DeskBrowser;

/** What the server first answers a board that asks by version, on a slow way to the desk. */
final class HeldList {
  private static final String ADDRESS = "**/reception/rows";

  private final Page page;
  private Route route;
  private APIResponse answered;

  private HeldList(Page page) {
    this.page = page;
  }

  /** Holds what the desk's next board is answered once its line is open. */
  static HeldList of(DeskBrowser desk) {
    var held = new HeldList(desk.page());
    held.page.route(ADDRESS, held::hold);
    return held;
  }

  private void hold(Route asked) {
    if (route != null || !asked.request().postData().contains("\"known\"")) {
      asked.resume();
      return;
    }
    answered = asked.fetch();
    route = asked;
  }

  void waitUntilDrawn() {
    page.waitForCondition(() -> route != null);
  }

  /** The answer arrives, and the board has put it into place. */
  void arrives() {
    page.evaluate(
        "() => document.getElementById('board')"
            + ".addEventListener('rows', () => { window.heldArrived = true; })");
    route.fulfill(new Route.FulfillOptions().setResponse(answered));
    page.waitForFunction("() => window.heldArrived === true");
    page.unroute(ADDRESS);
  }
}
