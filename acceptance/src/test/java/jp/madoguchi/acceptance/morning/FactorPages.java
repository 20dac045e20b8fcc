package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** What is pressed and typed around second factors. */
final class FactorPages {
  private FactorPages() {}

  /** Hires a doctor, who makes a password and is at work. */
  static DeskBrowser newDoctor(
      Desks desks, String account, String name, String number, String password) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    String first = StaffPages.hire(admin, account, number, name, "DOCTOR");
    Page page = admin.page();
    page.locator("#madeBox a.key-button").click();
    page.waitForURL("**/admin/member.xhtml?id=*");
    page.locator("#newLicence").click();
    page.locator("#licenceKind").selectOption("DOCTOR");
    page.locator("#licenceNumber").fill("123" + number.substring(2));
    page.locator("#licenceSeen .ui-chkbox-box").click();
    page.locator("#licenceNow").click();
    assertThat(page.locator("tr.licence")).hasCount(1);
    StaffPages.giveRole(admin, "DOCTOR");
    assertThat(page.locator("tr.role")).containsText("医師");
    DeskBrowser doctor = desks.empty();
    StaffPages.enter(doctor, account, first);
    doctor.page().waitForURL("**/password.xhtml");
    StaffPages.change(doctor, first, password);
    doctor.page().waitForURL("**/medical/index.xhtml");
    return doctor;
  }

  static void give(DeskBrowser desk, String code) {
    desk.page().locator("#code").fill(code);
    desk.page().locator("#giveNow").click();
  }

  /** The server under a name: browsers make no passkey for an address of numbers. */
  static String named(ServerUnderTest server) {
    return server.base().toString().replace("127.0.0.1", "localhost");
  }

  static void enter(Page page, String base, String account, String password) {
    page.navigate(base + "login.xhtml");
    page.locator("#account").fill(account);
    page.locator("#password").fill(password);
    page.locator("#enter").click();
  }
}
