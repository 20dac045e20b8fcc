package jp.madoguchi.acceptance.morning;

import java.net.URI;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;

/**
 * What must have happened before every page has something to show: people at the counter, a bulk
 * inquiry, somebody who consented.
 */
record ScreenVisits(long session, long bulk, String patient) {
  static ScreenVisits made(Desks desks, ServerUnderTest server) {
    Received.session(server, server.terminal().visit("LONG_NAME", 2));
    long session = Received.session(server, server.terminal().visit("RATIO_CHANGED", 1));
    long consented = Received.session(server, server.terminal().visit("36", 3, "", 86_000));
    Database database = Database.of(server);
    String question = "select patient_number from reception_session where id = ?";
    Until.holds("the patient is known", () -> database.value(question, consented) != null);
    return new ScreenVisits(session, bulk(desks, server), database.value(question, consented));
  }

  private static long bulk(Desks desks, ServerUnderTest server) {
    Database database = Database.of(server);
    String last = database.value("select max(id) from bulk_inquiry");
    if (last != null) {
      return Long.parseLong(last);
    }
    DeskBrowser billing = desks.of(DemoAccount.BILLING);
    billing.open("reception/bulk-order.xhtml");
    billing.page().locator("#population").selectOption("CONTINUING");
    billing.page().locator("#count").click();
    billing.page().locator("#create").click();
    billing.page().waitForURL(url -> url.contains("/bulk-inquiry.xhtml"));
    desks.leave(billing);
    return Long.parseLong(database.value("select max(id) from bulk_inquiry"));
  }

  /** Where that person opens a page: some need to know of what, and one has no address to type. */
  String address(String path, DeskBrowser desk, ServerUnderTest server) {
    return switch (path) {
      case "medical/patient.xhtml" -> {
        MedicalPages.open(desk, patient);
        yield server.base().relativize(URI.create(desk.page().url())).toString();
      }
      case "reception/session.xhtml" -> path + "?id=" + session;
      case "reception/bulk-inquiry.xhtml" -> path + "?id=" + bulk;
      default -> path;
    };
  }
}
