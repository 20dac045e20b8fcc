package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.Locator;
import jp.madoguchi.acceptance.browser.DeskBrowser;

/** 資格照会(番号入力) (SC-03). */
final class NumberForm {
  private final DeskBrowser desk;

  private NumberForm(DeskBrowser desk) {
    this.desk = desk;
  }

  static NumberForm open(DeskBrowser desk) {
    desk.open("reception/number.xhtml");
    return new NumberForm(desk);
  }

  NumberForm type(String insurer, String symbol, String number, String branch, String birth) {
    return type("insurerNumber", insurer)
        .type("symbol", symbol)
        .type("number", number)
        .type("branch", branch)
        .type("birthDate", birth);
  }

  NumberForm type(String field, String text) {
    field(field).fill(text);
    return this;
  }

  /** Sets the field behind the back of the page's own check, as a browser without scripts would. */
  NumberForm force(String field, String text) {
    field(field).evaluate("(input, text) => { input.value = text; }", text);
    return this;
  }

  Locator field(String name) {
    boolean day = name.equals("birthDate") || name.equals("documentUntil");
    return desk.page().locator("#" + name + (day ? "_input" : ""));
  }

  Locator problem(String field) {
    return desk.page().locator("#" + field + "Error");
  }

  ResultPage send() {
    desk.page().locator("#send").click();
    return ResultPage.shown(desk);
  }
}
