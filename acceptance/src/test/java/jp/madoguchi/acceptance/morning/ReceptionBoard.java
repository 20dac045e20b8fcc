package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.system.Until;

/** 受付ボード (SC-01) as a person uses it. */
final class ReceptionBoard {
  private final DeskBrowser desk;

  private ReceptionBoard(DeskBrowser desk) {
    this.desk = desk;
  }

  static ReceptionBoard open(DeskBrowser desk) {
    desk.open("reception/board.xhtml");
    var board = new ReceptionBoard(desk);
    // the line is open: from now on changes come by push
    desk.page().locator("html[data-push=up]").waitFor(attached());
    desk.page().evaluate("window.stayed = true");
    return board;
  }

  Page page() {
    return desk.page();
  }

  /** The page was not loaded anew since it was opened. */
  boolean stayed() {
    return Boolean.TRUE.equals(page().evaluate("window.stayed === true"));
  }

  Locator rows() {
    return page().locator("#rows tr.row");
  }

  /**
   * A row that is there or comes; only what is in sight stands in the page, so it is scrolled to.
   */
  Locator row(long session) {
    page().waitForFunction("id => window.madoguchi.list.reveal(id)", String.valueOf(session));
    return page().locator("#s" + session);
  }

  Locator state(long session) {
    return row(session).locator(".status-word");
  }

  /** Its state is that one, or comes to be; a row that is done sinks, and is looked for there. */
  void becomes(long session, String state) {
    Until.holds(
        session + " is " + state,
        () ->
            Boolean.TRUE.equals(
                page()
                    .evaluate(
                        "([id, state]) => window.madoguchi.list.reveal(id) &&"
                            + " document.querySelector('#s' + id + ' .status-word')"
                            + "?.textContent.trim() === state",
                        List.of(String.valueOf(session), state))));
  }

  Locator result(long session) {
    return row(session).locator(".c-result");
  }

  Locator next(long session) {
    return row(session).locator(".c-next");
  }

  Locator part(String word) {
    return page().locator(".part", new Page.LocatorOptions().setHasText(word));
  }

  Locator faults() {
    return page().locator(".count-faults");
  }

  static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }
}
