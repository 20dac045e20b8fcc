package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.On;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import jp.madoguchi.identity.stand.OpenLdap;
import jp.madoguchi.identity.stand.OpenLdap.DirectoryPerson;
import jp.madoguchi.identity.stand.StandAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The hospital's directory vouches for people: a real OpenLDAP, over TLS. */
@Tag("server")
@On(Assembly.MICRO)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectoryLogInIT {
  private static final String PASSWORD = "taro-word-27";
  private static OpenLdap ldap;
  private static ServerUnderTest hospital;

  @BeforeAll
  static void start(ServerUnderTest first) {
    Path folder = first.data().resolve("directory");
    StandAuthority authority = StandAuthority.in(folder.resolve("keys"), "localhost");
    ldap =
        OpenLdap.start(
            folder,
            Web.freePort(),
            Web.freePort(),
            authority,
            List.of(
                new DirectoryPerson("shiken.taro", "50001", PASSWORD),
                new DirectoryPerson("stranger", "50009", PASSWORD)));
    hospital =
        Assembly.beside(
            first,
            Web.freePort(),
            Map.of(
                "MADOGUCHI_IDENTITY_SOURCE",
                "ldap",
                "MADOGUCHI_DIRECTORY_SERVERS",
                ldap.startTls(),
                "MADOGUCHI_DIRECTORY_USER",
                OpenLdap.READER,
                "MADOGUCHI_DIRECTORY_PASSWORD",
                OpenLdap.READER_PASSWORD,
                "MADOGUCHI_DIRECTORY_BASE",
                "dc=hospital,dc=example"),
            List.of(
                "-Djavax.net.ssl.trustStore=" + folder.resolve("keys/trusted.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + StandAuthority.PASSWORD));
  }

  @AfterAll
  static void end() {
    if (hospital != null) {
      hospital.close();
    }
    if (ldap != null) {
      ldap.close();
    }
  }

  @Test
  @Order(1)
  void whoeverIsHiredHereLogsInWithThePasswordOfTheDirectory(Desks desks, ServerUnderTest first) {
    DeskBrowser admin = desks.empty();
    enter(admin, DemoAccount.ADMIN.user(), DemoAccount.ADMIN.password());
    admin.page().waitForURL("**/admin/index.xhtml");
    hire(admin);
    assertThat(admin.page().locator("#madeBox")).containsText("院内ディレクトリにあります");
    admin.picture("i1-hired-of-the-directory");
    admin.page().locator("#madeBox a.key-button").click();
    admin.page().waitForURL("**/admin/member.xhtml?id=*");
    StaffPages.giveRole(admin, "CLERK");
    assertThat(admin.page().locator("tr.role")).containsText("受付事務");
    admin.picture("i2-member-of-the-directory");

    DeskBrowser clerk = desks.empty();
    enter(clerk, "shiken.taro", "not-the-password");
    assertThat(clerk.page().locator("[role=alert]")).containsText("パスワードが違います");
    enter(clerk, "shiken.taro", PASSWORD);
    StaffPages.onTheBoard(clerk);
    clerk.picture("i3-clerk-of-the-directory");
    clerk.page().navigate(hospital.base().resolve("password.xhtml").toString());
    StaffPages.change(clerk, PASSWORD, "purple-kettle-42-lizard");
    assertThat(clerk.page().locator("#presentError")).containsText("院内ディレクトリ");
    assertEquals(
        "LOG_IN",
        Database.of(first)
            .value(
                "select action from audit_record where account = 'shiken.taro' and action ="
                    + " 'LOG_IN'"));
  }

  @Test
  @Order(2)
  void whoeverIsNotRegisteredHereIsToldSo(Desks desks) {
    DeskBrowser desk = desks.empty();
    enter(desk, "stranger", PASSWORD);
    assertThat(desk.page().locator("[role=alert]")).containsText("利用者として登録されていません");
    desk.picture("i4-unknown-here");
  }

  @Test
  @Order(3)
  void aDirectoryThatIsAwayIsNamedAndTheEnvelopeOpensTheHouse(Desks desks, ServerUnderTest first) {
    DeskBrowser admin = desks.empty();
    enter(admin, DemoAccount.ADMIN.user(), DemoAccount.ADMIN.password());
    admin.page().waitForURL("**/admin/index.xhtml");
    String envelope = seal(admin);
    ldap.close();
    try {
      DeskBrowser clerk = desks.empty();
      enter(clerk, "shiken.taro", PASSWORD);
      Page page = clerk.page();
      assertThat(page.locator("[role=alert]")).containsText("パスワードの誤りではありません");
      clerk.picture("i5-directory-away");
      page.locator(".alone-foot button").click();
      enter(clerk, "shiken.taro", PASSWORD);
      assertThat(page.locator("[role=alert]")).containsText("does not answer");
      clerk.picture("i5-directory-away-en");
      page.locator(".alone-foot button").click();

      enter(clerk, DemoAccount.CLERK_LEAD.user(), envelope);
      StaffPages.onTheBoard(clerk);
      admin.page().navigate(hospital.base().resolve("reception/tasks.xhtml").toString());
      assertThat(admin.page().locator("#rows")).containsText("非常用アカウントの使用");
      admin.picture("i6-alarm");
      assertTrue(
          Database.of(first)
                  .count("select count(*) from audit_record where action = 'OPEN_SEALED_ACCOUNT'")
              == 1);
      sealAnew(admin);
    } finally {
      ldap.start();
      // as the other scenarios know the lead
      Database.of(first)
          .arrange(
              "update staff_account set password_home = 'LOCAL', unsealed_at = null, password_hash"
                  + " = ? where name = 'lead'",
              hashBefore);
    }
    DeskBrowser again = desks.empty();
    enter(again, "shiken.taro", PASSWORD);
    StaffPages.onTheBoard(again);
  }

  private static String hashBefore;

  private static String seal(DeskBrowser admin) {
    hashBefore =
        Database.of(hospital).value("select password_hash from staff_account where name = 'lead'");
    Page page = admin.page();
    member(page);
    page.locator("#passwordHome").click();
    page.locator("#home").selectOption("SEALED");
    page.locator("#homeNow").click();
    assertThat(page.locator("#homeReasonError")).not().isEmpty();
    admin.picture("i7-home-error");
    page.locator("#homeReason").fill("非常用");
    page.locator("#homeNow").click();
    String envelope = page.locator("#made").textContent();
    admin.picture("i7-envelope");
    page.locator("#madeBox a.key-button").click();
    assertThat(page.locator("#person-data")).containsText("封筒");
    admin.picture("i8-sealed");
    return envelope;
  }

  private static void sealAnew(DeskBrowser admin) {
    Page page = admin.page();
    member(page);
    assertThat(page.locator("#person-data")).containsText("使用中");
    admin.picture("i9-in-use");
    page.locator("#password").click();
    page.locator("#reason").fill("封をし直した");
    page.locator("#reasonNow").click();
    assertThat(page.locator("#made")).isVisible();
    page.locator("#madeBox a.key-button").click();
    assertThat(page.locator("#person-data")).not().containsText("使用中");
    page.navigate(hospital.base().resolve("reception/tasks.xhtml").toString());
    assertThat(page.locator("main")).not().containsText("非常用アカウントの使用");
  }

  private static void member(Page page) {
    page.navigate(hospital.base().resolve("admin/staff.xhtml").toString());
    page.locator("#q").fill(DemoAccount.CLERK_LEAD.display());
    page.waitForResponse("**/admin/staff.xhtml*", () -> page.keyboard().press("Enter"));
    page.locator("tr.member a").first().click();
    page.waitForURL("**/admin/member.xhtml?id=*");
  }

  private static void hire(DeskBrowser admin) {
    Page page = admin.page();
    page.navigate(hospital.base().resolve("admin/staff.xhtml").toString());
    page.locator("#hire").click();
    page.locator("#hireNumber").fill("50001");
    page.locator("#hireName").fill("試験 太郎");
    page.locator("#hireJob").selectOption("MEDICAL_CLERK");
    page.locator("#hireAccount").fill("shiken.taro");
    page.locator("#hireNow").click();
  }

  private static void enter(DeskBrowser desk, String account, String password) {
    Page page = desk.page();
    page.navigate(hospital.base().resolve("login.xhtml").toString());
    page.locator("#account").fill(account);
    page.locator("#password").fill(password);
    page.locator("#enter").click();
  }
}
