package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** 保留 of a result, with a reason. */
final class HoldBox {
  private final Page page;

  private HoldBox(Page page) {
    this.page = page;
  }

  static HoldBox open(ResultPage result) {
    result.ready();
    result.page().locator("[id='act:holdOpen']").click();
    return new HoldBox(result.page());
  }

  Locator reason() {
    return page.locator("#reason");
  }

  Locator problem() {
    return page.locator("#reasonError");
  }

  /** これは個人番号ではありません. */
  Locator sure() {
    return page.locator("#reasonAsk .ui-chkbox-label");
  }

  void tick() {
    sure().click();
  }

  void hold(String words) {
    reason().fill(words);
    page.locator("#holdNow").click();
  }
}
