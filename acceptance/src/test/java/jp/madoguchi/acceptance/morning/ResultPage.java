package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.madoguchi.acceptance.browser.DeskBrowser;

/** 資格確認結果 (SC-02) of one session. */
final class ResultPage {
  private final DeskBrowser desk;

  private ResultPage(DeskBrowser desk) {
    this.desk = desk;
  }

  static ResultPage open(DeskBrowser desk, long session) {
    desk.open("reception/session.xhtml?id=" + session);
    return shown(desk);
  }

  /** The page that is already open. */
  static ResultPage shown(DeskBrowser desk) {
    return new ResultPage(desk);
  }

  Page page() {
    return desk.page();
  }

  /** The page listens to keys from now on. */
  void ready() {
    page().waitForLoadState();
  }

  long session() {
    return Long.parseLong(page().locator("#session").getAttribute("data-id"));
  }

  /** What it is, in the largest type. */
  Locator answer() {
    return page().locator("#answer");
  }

  /** What to do next, in one line. */
  Locator next() {
    return page().locator("#next");
  }

  /** The result's word of the specification (7.3). */
  Locator result() {
    return page().locator("#result");
  }

  Locator steps() {
    return page().locator("ol.steps li");
  }

  Locator take() {
    return page().locator("[id='act:take']");
  }

  Locator difference(String field) {
    return page().locator("#compare .compare-line[data-field=" + field + "]");
  }

  Locator told() {
    return page().locator(".notice[role=alert]");
  }

  /** Ticks what stands beside these words in the box that is open. */
  void tick(String words) {
    page()
        .locator(".ui-dialog:visible :is(label, .ui-chkbox-label):has-text('" + words + "')")
        .click();
  }

  Locator name() {
    return page().locator(".session-person .name-kanji");
  }
}
