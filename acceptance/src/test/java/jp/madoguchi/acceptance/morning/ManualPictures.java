package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/**
 * A picture of every page that the manual explains, in both languages, with people at the counter.
 * Pages are found by their addresses alone, so that they can be drawn anew without a change here.
 */
public abstract class ManualPictures {
  /** Everyday visits: some valid, some that need somebody. */
  private static final List<String> VISITS =
      List.of("VALID", "RATIO_CHANGED", "MOVED", "NOT_FOUND", "LATE_ELDERLY", "LONG_NAME");

  /** Face readers of the virtual terminal. */
  private static final int READERS = 4;

  private static final Path FOLDER = Installation.output("screenshots").resolve("manual");
  private final Set<String> pictured = new TreeSet<>();

  @Test
  void everyPageOfTheManualIsPictured(Desks desks, ServerUnderTest server) {
    long session = 0;
    for (int i = 0; i < VISITS.size(); i++) {
      String person = VISITS.get(i);
      long one = Received.session(server, server.terminal().visit(person, 1 + i % READERS));
      session = person.equals("RATIO_CHANGED") ? one : session;
    }
    String patient = clinicalVisit(server);
    differences(server);
    Dropped dropped =
        Dropped.into(
            server, "face", Dropped.faceName(), Dropped.utf8("<Order><Equipment/></Order>"));
    dropped.awaitFault();
    long bulk = bulkInquiry(desks, server);
    for (String language : List.of("ja", "en")) {
      DeskBrowser nobody = desks.empty();
      picture(nobody, language, "login", "login.xhtml");
      DeskBrowser clerk = desks.of(DemoAccount.CLERK_LEAD);
      picture(clerk, language, "board", "reception/board.xhtml");
      picture(clerk, language, "result", "reception/session.xhtml?id=" + session);
      picture(clerk, language, "number", "reception/number.xhtml");
      picture(clerk, language, "bulk", "reception/bulk.xhtml");
      picture(clerk, language, "bulk-order", "reception/bulk-order.xhtml");
      picture(clerk, language, "bulk-inquiry", "reception/bulk-inquiry.xhtml?id=" + bulk);
      picture(clerk, language, "tasks", "reception/tasks.xhtml");
      picture(clerk, language, "faults", "reception/faults.xhtml");
      picture(clerk, language, "register-differences", "reception/register-differences.xhtml");
      picture(clerk, language, "readers", "equipment/readers.xhtml");
      DeskBrowser several = desks.of(DemoAccount.DISASTER_VIEWER);
      picture(several, language, "role", "role.xhtml");
      DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
      picture(doctor, language, "medical-patients", "medical/index.xhtml");
      doctor.open("language?to=" + language);
      MedicalPages.open(doctor, patient);
      assertThat(doctor.page().locator("main table").first()).isVisible(TimeLimits.visible());
      keep(doctor.page(), language, "medical-record");
      picture(doctor, language, "own-audit", "medical/own-audit.xhtml");
      DeskBrowser admin = desks.of(DemoAccount.ADMIN);
      picture(admin, language, "admin", "admin/index.xhtml");
      picture(admin, language, "register-import", "admin/register.xhtml");
      picture(admin, language, "exchange", "reception/exchange.xhtml");
      DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
      picture(auditor, language, "audit", "audit/index.xhtml");
    }
    assertEquals(38, pictured.size(), pictured::toString);
  }

  private void picture(DeskBrowser desk, String language, String name, String path) {
    desk.open("language?to=" + language);
    desk.open(path);
    String asked = path.replaceAll("\\?.*", "");
    assertEquals(true, desk.page().url().contains(asked), name + " is at " + desk.page().url());
    keep(desk.page(), language, name);
  }

  private void keep(Page page, String language, String name) {
    assertThat(page.locator("html")).hasAttribute("lang", language);
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(language).resolve(name + ".png"))
            .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    pictured.add(language + "/" + name);
  }

  /** Somebody who agreed to everything, with checkups. */
  private static String clinicalVisit(ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("36", 1, "", 86_000));
    Database database = Database.of(server);
    String question = "select patient_number from reception_session where id = ?";
    Until.holds("the patient is known", () -> database.value(question, session) != null);
    return database.value(question, session);
  }

  /** A register that is older than what the centre confirmed since. */
  private static void differences(ServerUnderTest server) {
    Database database = Database.of(server);
    String number =
        database.value(
            "select min(p.patient_number) from patient p join reception_session s"
                + " on s.patient_number = p.patient_number where s.imported_at is not null");
    String line =
        database.value(
            "select patient_number || ',' || full_name || ',' || cast(birth_date as varchar(10))"
                + " || ',06139997,1,77,00,030' from patient where patient_number = ?",
            number);
    DemoAccount service = DemoAccount.SERVICE;
    Web.ok(
        Web.request(
                server.base().resolve("api/patients?asOf=2020-01-01T00:00:00Z"),
                service.user(),
                service.password())
            .header("Content-Type", "text/csv; charset=UTF-8")
            .POST(
                BodyPublishers.ofString(
                    "patient_number,name,birth_date,insurer_number,symbol,number,branch,ratio\n"
                        + line
                        + "\n")));
  }

  private static long bulkInquiry(Desks desks, ServerUnderTest server) {
    DeskBrowser billing = desks.of(DemoAccount.BILLING);
    billing.open("reception/bulk-order.xhtml");
    billing.page().locator("#population").selectOption("CONTINUING");
    billing.page().locator("#count").click();
    billing.page().locator("#create").click();
    billing.page().waitForURL(url -> url.contains("/bulk-inquiry.xhtml"));
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
