package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;

/** What is pressed and typed on the pages of staff. */
final class StaffPages {
  private StaffPages() {}

  static String hire(DeskBrowser admin, String account, String number, String name, String job) {
    admin.open("admin/staff.xhtml");
    Page page = admin.page();
    page.locator("#hire").click();
    page.locator("#hireNumber").fill(number);
    page.locator("#hireName").fill(name);
    page.locator("#hireJob").selectOption(job);
    page.locator("#hireAccount").fill(account);
    page.locator("#hireNow").click();
    return page.locator("#made").textContent();
  }

  static void giveRole(DeskBrowser admin, String role) {
    Page page = admin.page();
    page.locator("#newRole").click();
    page.locator("#role").selectOption(role);
    page.locator("#roleReason").fill("配属");
    page.locator("#roleNow").click();
  }

  static void withdraw(DeskBrowser admin, String role) {
    Page page = admin.page();
    page.locator("tr.role", new Page.LocatorOptions().setHasText(role)).locator("button").click();
    page.locator("#reason").fill("交代");
    page.locator("#reasonNow").click();
  }

  /** The person of the page had the last day yesterday. */
  static void leaves(DeskBrowser admin) {
    Page page = admin.page();
    page.locator("#details").click();
    page.locator("#detailsEnds_input").fill(today().minusDays(1).toString());
    page.locator("#detailsEnds_input").press("Tab");
    page.locator("#detailsReason").fill("退職");
    page.locator("#detailsNow").click();
    assertThat(page.locator("#person-data")).containsText("退職");
  }

  static void member(DeskBrowser admin, String name) {
    Locator found = found(admin, name);
    assertThat(found).hasCount(1);
    found.locator("a").first().click();
    admin.page().waitForURL("**/admin/member.xhtml?id=*");
  }

  static Locator found(DeskBrowser admin, String name) {
    admin.open("admin/staff.xhtml");
    admin.page().locator("#q").fill(name);
    admin
        .page()
        .waitForResponse("**/admin/staff.xhtml*", () -> admin.page().keyboard().press("Enter"));
    return admin.page().locator("tr.member");
  }

  static void upload(DeskBrowser admin, String csv) {
    admin
        .page()
        .locator("#file")
        .setInputFiles(
            new FilePayload("staff.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    admin.page().locator("#upload button[type=submit]").click();
    admin.page().waitForURL("**/admin/staff-import.xhtml*");
  }

  static void onTheBoard(DeskBrowser desk) {
    desk.page().waitForURL("**/reception/board.xhtml");
    desk.page().waitForSelector("html[data-push=up]");
  }

  /** What a program is answered that asks for the board for somebody with two roles. */
  static int board(ServerUnderTest server, DemoProgram program, String role) {
    HttpRequest.Builder request =
        program.request(server.base(), "api/board", DemoAccount.DISASTER_VIEWER);
    if (role != null) {
      request.header("Madoguchi-Role", role);
    }
    return Web.send(request).statusCode();
  }

  static void enter(DeskBrowser desk, String account, String password) {
    desk.open("login.xhtml");
    desk.page().locator("#account").fill(account);
    desk.page().locator("#password").fill(password);
    desk.page().locator("#enter").click();
  }

  static void change(DeskBrowser desk, String present, String wanted) {
    desk.page().locator("#present").fill(present);
    desk.page().locator("#wanted").fill(wanted);
    desk.page().locator("#again").fill(wanted);
    desk.page().locator("#changeNow").click();
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo"));
  }
}
