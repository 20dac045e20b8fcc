package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/**
 * What must have happened before every page has something to show: people at the counter, a file
 * that cannot be read, a register that differs, a bulk inquiry, somebody who consented.
 */
record ScreenVisits(long session, long bulk, String patient) {
  static ScreenVisits made(Desks desks, ServerUnderTest server) {
    Received.session(server, server.terminal().visit("LONG_NAME", 2));
    Received.session(server, server.terminal().visit("VALID", 2));
    long session = differing(server);
    String patient = MedicalPages.consented(server);
    Register.differs(server);
    // each time another content: the same twice is one file
    String name = Dropped.faceName();
    Dropped.into(server, "face", name, Dropped.utf8("<Order>" + name + "</Order>")).awaitFault();
    String last =
        Database.of(server)
            .value("select max(inquiry_id) from bulk_person where diff_class is not null");
    long bulk = last == null ? BulkOrder.compared(desks, server) : Long.parseLong(last);
    return new ScreenVisits(session, bulk, patient);
  }

  /** A result that differs and waits: by now each of the population may have been taken over. */
  private static long differing(ServerUnderTest server) {
    String open =
        Database.of(server)
            .value(
                "select max(id) from reception_session where state = 'REVIEW' and differences > 0"
                    + " and patient_number is not null");
    return open == null
        ? Received.session(server, server.terminal().visit("RATIO_CHANGED", 1))
        : Long.parseLong(open);
  }

  /** Where that person opens a page: some need to know of what, and one has no address to type. */
  String address(String path, DeskBrowser desk, ServerUnderTest server) {
    return switch (path) {
      case "medical/patient.xhtml" -> {
        MedicalPages.open(desk, patient);
        yield server.base().relativize(URI.create(desk.page().url())).toString();
      }
      case "medical/order.xhtml" -> {
        MedicalPages.open(desk, patient);
        String page = server.base().relativize(URI.create(desk.page().url())).toString();
        yield page.replace("patient.xhtml", "order.xhtml");
      }
      case "admin/member.xhtml" ->
          path
              + "?id="
              + Database.of(server)
                  .value("select id from staff_account where name = ?", DemoAccount.DOCTOR.user());
      case "reception/session.xhtml" -> path + "?id=" + session;
      case "reception/bulk-inquiry.xhtml" -> path + "?id=" + bulk + "&show=all";
      default -> path;
    };
  }

  /** The page that is open shows what happened: an empty list is light and right in any case. */
  void areShown(String path, DemoAccount who, DeskBrowser desk) {
    String row =
        switch (path) {
          case "reception/board.xhtml" -> "#rows tr.row";
          case "reception/tasks.xhtml" -> "tr.task";
          case "reception/faults.xhtml" -> "tr.fault";
          case "reception/exchange.xhtml" -> "tr.aside";
          case "reception/register-differences.xhtml" -> "tr.difference";
          case "equipment/readers.xhtml" -> "tr.sheet";
          case "reception/session.xhtml" -> "#compare .compare-line, #compare .compare-read";
          // who was granted nothing more has no right to what is shown first
          case "medical/patient.xhtml" ->
              who == DemoAccount.GRANTED ? "h1.answer" : ".sum-trends .trend";
          case "medical/order.xhtml" -> "#drug_input";
          case "medical/index.xhtml" -> who == DemoAccount.GRANTED ? "h1.answer" : "tr.med-line";
          case "reception/bulk.xhtml" -> "tr.bulk-line";
          case "reception/bulk-inquiry.xhtml" -> "#people tr.bulk-line";
          case "audit/index.xhtml", "medical/own-audit.xhtml" -> "#records tr[data-ri]";
          case "admin/index.xhtml" -> "tr.setting";
          case "admin/staff.xhtml" -> "tr.member";
          case "admin/programs.xhtml" -> "tr.program";
          case "admin/medicines.xhtml" -> "tr.medicine";
          case "admin/member.xhtml" -> "tr.role";
          case "role.xhtml" -> ".role-choices button + button";
          default -> "h1";
        };
    assertThat(desk.page().locator(row).first()).isVisible();
  }
}
