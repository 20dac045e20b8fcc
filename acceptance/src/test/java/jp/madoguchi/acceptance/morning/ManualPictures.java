package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
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

  /** Where a hospital's server has the terminal's folders. */
  private static final String HOSPITAL_FOLDER = "/mnt/oqs/1311111111";

  /** Where the server keeps its own. */
  private static final String SERVERS_FOLDER = "/var/lib/madoguchi";

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
    String patient = MedicalPages.consented(server);
    Register.differs(server);
    Dropped dropped =
        Dropped.into(
            server, "face", Dropped.faceName(), Dropped.utf8("<Order><Equipment/></Order>"));
    dropped.awaitFault();
    long bulk = BulkOrder.compared(desks, server);
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
      assertThat(several.page().locator(".role-choices button")).hasCount(2);
      DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
      picture(doctor, language, "medical-patients", "medical/index.xhtml");
      doctor.speak(language);
      MedicalPages.open(doctor, patient);
      assertThat(doctor.page().locator(".sum-trends .trend").first())
          .isVisible(TimeLimits.visible());
      keep(doctor.page(), language, "medical-record");
      picture(doctor, language, "own-audit", "medical/own-audit.xhtml");
      DeskBrowser admin = desks.of(DemoAccount.ADMIN);
      picture(admin, language, "admin", "admin/index.xhtml");
      picture(admin, language, "staff", "admin/staff.xhtml");
      String doctorsId =
          Database.of(server)
              .value("select id from staff_account where name = ?", DemoAccount.DOCTOR.user());
      picture(admin, language, "member", "admin/member.xhtml?id=" + doctorsId);
      picture(admin, language, "staff-import", "admin/staff-import.xhtml");
      picture(admin, language, "programs", "admin/programs.xhtml");
      picture(admin, language, "password", "password.xhtml");
      picture(admin, language, "register-import", "admin/register.xhtml");
      exchange(admin, language, server);
      DeskBrowser auditor = desks.of(DemoAccount.AUDITOR);
      picture(auditor, language, "audit", "audit/index.xhtml");
    }
    assertEquals(48, pictured.size(), () -> "each chapter in two languages: " + pictured);
  }

  private void picture(DeskBrowser desk, String language, String name, String path) {
    desk.speak(language);
    desk.open(path);
    String asked = path.replaceAll("\\?.*", "");
    assertEquals(true, desk.page().url().contains(asked), name + " is at " + desk.page().url());
    keep(desk.page(), language, name);
  }

  /** With the folders of a hospital in the place of this run's, which are gone after it. */
  private void exchange(DeskBrowser desk, String language, ServerUnderTest server) {
    desk.speak(language);
    desk.open("reception/exchange.xhtml");
    String here = server.terminal().folder("req").getParent().toString();
    Object left =
        desk.page()
            .evaluate(
                "([here, there, own]) => { PrimeFaces.getWidgetById('renewal').stop();"
                    + " const places = [...document.querySelectorAll('tr.folder code')];"
                    + " for (const one of places) {"
                    + "   const said = one.textContent.replace(here, there);"
                    + "   one.textContent = said.startsWith(there) ? said"
                    + "     : said.replace(/^.*\\//, own + '/'); }"
                    + " return places.filter((one) => !/^(\\/mnt|\\/var)\\//.test(one.textContent)).length; }",
                List.of(here, HOSPITAL_FOLDER, SERVERS_FOLDER));
    assertEquals(0, left, "folders of this run");
    keep(desk.page(), language, "exchange");
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
}
