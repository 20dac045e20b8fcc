package jp.madoguchi.acceptance.morning;

import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;

/** 一括照会の作成 by the form: those who go on being treated here. */
final class BulkOrder {
  private BulkOrder() {}

  /** The inquiry's id, once its answer was compared. */
  static long compared(Desks desks, ServerUnderTest server) {
    DeskBrowser billing = desks.of(DemoAccount.BILLING);
    billing.open("reception/bulk-order.xhtml");
    billing.page().locator("#population").selectOption("CONTINUING");
    billing.page().locator("#count").click();
    billing.page().locator("#create").click();
    // the inquiry, or the list where so many are asked about that there are several
    billing.page().waitForURL(url -> url.matches(".*/bulk(-inquiry)?\\.xhtml.*"));
    desks.leave(billing);
    Database database = Database.of(server);
    long id = Long.parseLong(database.value("select max(id) from bulk_inquiry"));
    Until.holds(
        "its differences are there",
        () ->
            database.count(
                    "select count(*) from bulk_inquiry where id = ? and state = 'DIFFED'", id)
                == 1);
    return id;
  }
}
