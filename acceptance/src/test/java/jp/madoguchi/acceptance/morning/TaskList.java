package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.madoguchi.acceptance.browser.DeskBrowser;

/** 対応事項 as somebody looks through it. */
final class TaskList {
  private TaskList() {}

  /** The row of a file, on whichever page of the list from the shown one on; new ones are last. */
  static Locator row(DeskBrowser desk, Dropped dropped) {
    Locator row =
        desk.page().locator("tr.task", new Page.LocatorOptions().setHasText(dropped.name()));
    Locator next = desk.page().locator("#rows .ui-paginator-next:not(.ui-state-disabled)");
    Locator shown = desk.page().locator("#rows .ui-paginator-current");
    while (row.count() == 0 && next.isVisible()) {
      String before = shown.textContent();
      next.click();
      // which rows they are is said once they are drawn
      assertThat(shown).not().hasText(before);
    }
    return row;
  }
}
