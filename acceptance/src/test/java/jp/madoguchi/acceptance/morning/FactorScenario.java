package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.browser.VirtualPasskey;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The second factor of a doctor, from the first one to the day on which the phone is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class FactorScenario {
  private static final String ACCOUNT = "mihon.shiro";
  private static final String NAME = "見本 四郎";
  private static final String OWN = "purple-kettle-42-lizard";
  private static final Pattern FACTOR = Pattern.compile("factor\\.xhtml(\\?.*)?$");

  @Test
  @Order(1)
  void aDoctorSetsUpAnAppLogsInWithItAndNoCodeTwice(Desks desks, ServerUnderTest server) {
    DeskBrowser doctor = FactorPages.newDoctor(desks, ACCOUNT, NAME, "20041", OWN);
    doctor.page().locator("#person summary").click();
    doctor.page().locator(".top-menu a[href$='factors.xhtml']").click();
    doctor.page().waitForURL("**/factors.xhtml");
    doctor.page().locator("#newApp").click();
    assertThat(doctor.page().locator("#qr path")).hasAttribute("d", Pattern.compile("M.+"));
    AuthenticatorApp app = new AuthenticatorApp(doctor.page().locator("#secret").textContent());
    doctor.picture("f1-app");
    doctor.page().locator("#name").fill("院内電話");
    doctor.page().locator("#code").fill("000000");
    doctor.page().locator("#confirmNow").click();
    assertThat(doctor.page().locator("#codeError")).containsText("コードが違うか");
    doctor.picture("f2-wrong-code");
    doctor.page().locator("#code").fill(app.next());
    doctor.page().locator("#confirmNow").click();
    assertThat(doctor.page().locator(".recovery-codes code")).hasCount(10);
    List<String> codes = doctor.page().locator(".recovery-codes code").allTextContents();
    doctor.picture("f3-recovery-codes");
    doctor.page().locator("#codesKept").click();
    assertThat(doctor.page().locator(".recovery-codes")).hasCount(0);
    assertThat(doctor.page().locator("#rows_data")).containsText("院内電話");
    doctor.picture("f4-factors");

    DeskBrowser again = desks.empty();
    StaffPages.enter(again, ACCOUNT, OWN);
    again.page().waitForURL(FACTOR);
    again.picture("f5-factor");
    for (String beyond :
        List.of("medical/index.xhtml", "factors.xhtml", "password.xhtml", "role.xhtml")) {
      again.open(beyond);
      again.page().waitForURL(FACTOR);
    }
    again.open("medical/index.xhtml");
    again.page().waitForURL(FACTOR);
    String code = app.next();
    FactorPages.give(again, code);
    again.page().waitForURL("**/medical/index.xhtml");
    assertThat(again.page().locator("#patients")).isVisible();

    DeskBrowser thief = desks.empty();
    StaffPages.enter(thief, ACCOUNT, OWN);
    thief.page().waitForURL(FACTOR);
    FactorPages.give(thief, code);
    assertThat(thief.page().locator("#codeError")).containsText("コードが違うか");
    thief.picture("f6-replay");
    FactorPages.give(thief, codes.get(0).toLowerCase());
    thief.page().waitForURL("**/medical/index.xhtml");
    DeskBrowser once = desks.empty();
    StaffPages.enter(once, ACCOUNT, OWN);
    FactorPages.give(once, codes.get(0));
    assertThat(once.page().locator("#codeError")).containsText("コードが違うか");
    Database database = Database.of(server);
    assertEquals(1, database.count("select count(*) from audit_record where action = 'USE_CODE'"));
    assertTrue(database.tablesHolding(codes.get(1)).isEmpty(), "codes are kept as hashes");
  }

  /** What is asked again leaves the page as it was. */
  @Test
  @Order(2)
  void anActThatNeedsAFreshProofAsksForItAndLosesNothing(Desks desks, ServerUnderTest server) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    StaffPages.member(admin, NAME);
    Page page = admin.page();
    page.locator("#factors").click();
    page.locator("#reason").fill("電話の紛失");
    aged(server, DemoAccount.ADMIN.user());
    page.locator("#reasonNow").click();
    assertThat(page.locator("#proof")).isVisible();
    admin.picture("f7-proof");
    page.locator("#proofSecret").fill("not-the-password");
    page.locator("#proofNow").click();
    assertThat(page.locator("#proofError")).containsText("違います");
    assertThat(page.locator("#reason")).hasValue("電話の紛失");
    page.locator("#proofSecret").fill(DemoAccount.ADMIN.password());
    page.locator("#proofNow").click();
    assertThat(page.locator("#proof")).isHidden();
    assertThat(page.locator("#said")).containsText("二要素認証を初期化しました");
    admin.picture("f8-taken-away");

    DeskBrowser doctor = desks.empty();
    StaffPages.enter(doctor, ACCOUNT, OWN);
    doctor.page().waitForURL("**/medical/index.xhtml");
    assertEquals(
        0,
        Database.of(server)
            .count(
                "select count(*) from second_factor f join staff_account a on a.id = f.account_id"
                    + " where a.name = ?",
                ACCOUNT));
  }

  /** By Chromium's own virtual device, at an address that has a name. */
  @Test
  @Order(3)
  void aPasskeyIsMadeAndLogsInAndOneThatVerifiesNobodyDoesNot(Desks desks, ServerUnderTest server) {
    DeskBrowser doctor = desks.empty();
    Page page = doctor.page();
    CDPSession device = VirtualPasskey.on(page);
    String base = FactorPages.named(server);
    FactorPages.enter(page, base, ACCOUNT, OWN);
    page.waitForURL("**/medical/index.xhtml");
    page.navigate(base + "factors.xhtml");
    page.locator("#passkeyName").fill("診察室の端末");
    aged(server, ACCOUNT);
    page.locator("#passkeyNow").click();
    assertThat(page.locator("#proof")).isVisible();
    page.locator("#proofSecret").fill(OWN);
    page.locator("#proofNow").click();
    assertThat(page.locator("#rows_data")).containsText("診察室の端末");
    assertThat(page.locator("#rows_data")).containsText("パスキー");
    doctor.picture("f9-passkey");

    page.locator("#person summary").click();
    page.locator("form[action$='/logout'] button").click();
    page.waitForURL("**/login.xhtml*");
    FactorPages.enter(page, base, ACCOUNT, OWN);
    page.waitForURL(FACTOR);
    doctor.picture("f10-use-passkey");
    // the person at the desk is not the one of the finger
    VirtualPasskey.verifies(device, false);
    page.locator("#usePasskey").click();
    assertThat(page.locator("#passkeyError")).not().isEmpty();
    VirtualPasskey.verifies(device, true);
    page.locator("#usePasskey").click();
    page.waitForURL("**/medical/index.xhtml");
    doctor.picture("f11-by-passkey");
    provesByIt(page, base, device, doctor, server);
    isOfNoUseUnderAnotherName(page, base.replace("localhost", "copy.localhost"));
    assertEquals(
        2,
        Database.of(server)
            .count(
                "select count(*) from audit_record where action = 'ENROL_FACTOR' and account = ?",
                ACCOUNT));
  }

  /** In the box and on the page: whom the provider let in has no password here to type. */
  private static void provesByIt(
      Page page, String base, CDPSession device, DeskBrowser doctor, ServerUnderTest server) {
    page.navigate(base + "factors.xhtml");
    aged(server, ACCOUNT);
    page.locator("#newApp").click();
    assertThat(page.locator("#proofPasskey")).isVisible();
    doctor.picture("f11-proof-passkey");
    VirtualPasskey.verifies(device, false);
    page.locator("#proofPasskey").click();
    assertThat(page.locator("#proofError")).not().isEmpty();
    VirtualPasskey.verifies(device, true);
    page.locator("#proofPasskey").click();
    assertThat(page.locator("#proof")).isHidden();
    assertThat(page.locator("#qr")).isVisible();
    aged(server, ACCOUNT);
    page.navigate(base + "prove.xhtml?back=%2Fmedical%2Fown-audit.xhtml");
    page.locator("#usePasskey").click();
    page.waitForURL("**/medical/own-audit.xhtml*");
  }

  /** As on a page that copies ours and passes on what is typed: the device knows no key for it. */
  private static void isOfNoUseUnderAnotherName(Page page, String elsewhere) {
    page.context().clearCookies();
    FactorPages.enter(page, elsewhere, ACCOUNT, OWN);
    page.waitForURL(FACTOR);
    page.locator("#usePasskey").click();
    assertThat(page.locator("#passkeyError")).not().isEmpty();
    page.navigate(elsewhere + "medical/index.xhtml");
    page.waitForURL(FACTOR);
  }

  /** At the reader of the server's own machine, whose screen the browser is. */
  @Test
  @Order(4)
  void aStaffCardBesideTheScreenLogsInAndAPatientsCardNever(Desks desks, ServerUnderTest server) {
    DeskBrowser doctor = FactorPages.newDoctor(desks, "mihon.goro", "見本 五郎", "20043", OWN);
    Page page = doctor.page();
    doctor.open("factors.xhtml");
    page.locator("#cardName").fill("職員証");
    CardScenario.put(server, "P0001", "1");
    page.locator("#cardNow").click();
    assertThat(page.locator("#cardNameError")).containsText("マイナンバーカード");
    doctor.picture("f12-patients-card");
    server.readers().remove("1");
    CardScenario.put(server, "S0001", "1");
    page.locator("#cardNow").click();
    assertThat(page.locator(".recovery-codes code")).hasCount(10);
    page.locator("#codesKept").click();
    assertThat(page.locator("#rows_data")).containsText("職員証");
    doctor.picture("f13-staff-card");

    DeskBrowser again = desks.empty();
    StaffPages.enter(again, "mihon.goro", OWN);
    again.page().waitForURL(FACTOR);
    server.readers().remove("1");
    CardScenario.put(server, "S0002", "1");
    again.page().locator("#cardNow").click();
    assertThat(again.page().locator("#said")).containsText("あなたの登録した職員証ではありません");
    again.picture("f14-another-card");
    server.readers().remove("1");
    CardScenario.put(server, "S0001", "1");
    again.page().locator("#cardNow").click();
    again.page().waitForURL("**/medical/index.xhtml");
    // who takes the card leaves the desk: the open page goes by itself
    server.readers().remove("1");
    again.page().waitForURL("**/login.xhtml*");
    again.picture("f15-card-gone");
    assertEquals(
        1,
        Database.of(server)
            .count("select count(*) from staff_session where end_reason = 'CARD_GONE'"));
    assertEquals(
        1,
        Database.of(server)
            .count(
                "select count(*) from second_factor where kind = 'CARD' and used_at is not null"));
  }

  /** As if the person had logged in yesterday. */
  private static void aged(ServerUnderTest server, String account) {
    Database.of(server)
        .arrange(
            "update staff_session set proved_at = ? where account = ? and ended_at is null",
            OffsetDateTime.now().minusDays(1),
            account);
  }
}
