package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.system.Until;

/** 受付ボード (SC-01) as a person uses it. */
final class ReceptionBoard {
  /** Scrolls to a row, and on a long board further down until it is loaded. */
  private static final String REVEAL =
      """
      const reveal = (id) => {
        if (window.madoguchi.list.reveal(id)) return true;
        const scroll = document.getElementById('scroll');
        const all = Number(document.getElementById('list').getAttribute('aria-rowcount')) - 1;
        if (window.madoguchi.list.entries.length < all) scroll.scrollTop = scroll.scrollHeight;
        return false;
      };
      """;

  private static final String SAYS =
      "([id, part, text]) => {"
          + REVEAL
          + "return reveal(id) && [...document.querySelectorAll('#s' + id + part)]"
          + ".map((one) => one.textContent.replace(/\\s+/g, ' ').trim())"
          + ".some((said) => part ? said === text : said.includes(text)); }";

  private final DeskBrowser desk;

  private ReceptionBoard(DeskBrowser desk) {
    this.desk = desk;
  }

  static ReceptionBoard open(DeskBrowser desk) {
    desk.open("reception/board.xhtml");
    ReceptionBoard board = shown(desk);
    board.ready();
    desk.page().evaluate("window.stayed = true");
    return board;
  }

  /** The board to which the desk is on its way. */
  static ReceptionBoard shown(DeskBrowser desk) {
    return new ReceptionBoard(desk);
  }

  /** The line is open: from now on changes come by push. */
  void ready() {
    page().locator("html[data-push=up]").waitFor(attached());
  }

  Page page() {
    return desk.page();
  }

  /** The page was not loaded anew since it was opened. */
  boolean stayed() {
    return Boolean.TRUE.equals(page().evaluate("window.stayed === true"));
  }

  /** Whether the list holds it, in sight or not. */
  boolean lists(long session) {
    return Boolean.TRUE.equals(
        page()
            .evaluate(
                "id => window.madoguchi.list.entry(Number(id)) !== undefined",
                String.valueOf(session)));
  }

  Locator rows() {
    return page().locator("#rows tr.row");
  }

  /**
   * A row that is there or comes; only what is in sight stands in the page, so it is scrolled to.
   */
  Locator row(long session) {
    page().waitForFunction("id => {" + REVEAL + "return reveal(id); }", String.valueOf(session));
    return page().locator("#s" + session);
  }

  Locator state(long session) {
    return row(session).locator(".status-word");
  }

  /** The row says that, or comes to say it, wherever it then stands. */
  void shows(long session, String text) {
    says(session, "", text);
  }

  /** Its state is that one, or comes to be; a row that is done sinks, and is looked for there. */
  void becomes(long session, String state) {
    says(session, " .status-word", state);
  }

  private void says(long session, String part, String text) {
    Until.holds(
        session + " says " + text,
        () ->
            Boolean.TRUE.equals(
                page().evaluate(SAYS, List.of(String.valueOf(session), part, text))));
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
