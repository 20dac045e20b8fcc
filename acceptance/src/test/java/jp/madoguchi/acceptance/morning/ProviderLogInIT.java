package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Keycloak;
import jp.madoguchi.acceptance.system.On;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The hospital's provider vouches for people: a real Keycloak, which takes a minute to start. */
@Tag("long")
@On(Assembly.MICRO)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderLogInIT {
  private static final String HANAKO = "shiken.hanako";
  private static Keycloak keycloak;
  private static ServerUnderTest hospital;

  @BeforeAll
  static void start(ServerUnderTest first) {
    int port = Web.freePort();
    String address = "http://127.0.0.1:" + port + "/madoguchi/";
    keycloak =
        Keycloak.start(first.data().resolve("provider"), List.of(HANAKO, "stranger"), address);
    hospital =
        Assembly.beside(
            first,
            port,
            Map.of(
                "MADOGUCHI_IDENTITY_SOURCE",
                "oidc",
                "MADOGUCHI_OIDC_ISSUER",
                keycloak.issuer(),
                "MADOGUCHI_OIDC_CLIENT",
                Keycloak.CLIENT,
                "MADOGUCHI_OIDC_SECRET",
                Keycloak.SECRET,
                "MADOGUCHI_OIDC_ADDRESS",
                address),
            List.of());
    Database.of(first)
        .arrange(
            "insert into staff_account (id, name, display_name, password_hash, enabled,"
                + " created_at, password_home) values (90001, ?, '試験 花子', '-', true,"
                + " current_timestamp, 'DIRECTORY')",
            HANAKO);
    Database.of(first).arrange("insert into staff_role values (90001, 'CLERK')");
  }

  @AfterAll
  static void end() {
    if (hospital != null) {
      hospital.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  @Order(1)
  void whomTheProviderKnowsLogsInAndOut(Desks desks, ServerUnderTest first) {
    DeskBrowser desk = desks.empty();
    Page page = desk.page();
    List<String> back = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/oidc/back")) {
            back.add(request.url());
          }
        });
    page.navigate(hospital.base().resolve("login.xhtml").toString());
    desk.picture("i10-log-in-by-provider");
    page.locator("#provider").click();
    atProvider(page, HANAKO);
    StaffPages.onTheBoard(desk);
    assertThat(page.locator(".top-user summary")).containsText("試験 花子");
    desk.picture("i11-came-by-provider");
    assertEquals(1, back.size());

    // the way back is gone: for this browser, and for one that has never left
    page.navigate(back.get(0));
    assertTrue(page.url().endsWith("/login.xhtml?why=returned"), page.url());
    assertThat(page.locator("[role=alert]")).containsText("戻りを確かめられませんでした");
    desk.picture("i12-way-back-twice");
    DeskBrowser other = desks.empty();
    other.page().navigate(back.get(0));
    assertTrue(other.page().url().endsWith("/login.xhtml?why=returned"), other.page().url());
    assertEquals(
        2,
        Database.of(first)
            .count(
                "select count(*) from audit_record where account = '-' and action ="
                    + " 'LOG_IN_REFUSED' and outcome = 'REFUSED'"
                    + " and at > current_timestamp - interval '2 minutes'"));

    page.navigate(hospital.base().resolve("reception/board.xhtml").toString());
    page.waitForSelector("html[data-push=up]");
    page.locator(".top-user summary").click();
    page.locator(".top-menu form[action$='/logout'] button").click();
    page.waitForURL("**/protocol/openid-connect/logout*");
    page.locator("#kc-logout").click();
    page.waitForURL("**/login.xhtml?out=1");
    desk.picture("i13-out-of-both");
    page.locator("#provider").click();
    assertThat(page.locator("#username")).isVisible();
  }

  @Test
  @Order(2)
  void whoeverIsNotRegisteredHereIsToldSo(Desks desks) {
    DeskBrowser desk = desks.empty();
    Page page = desk.page();
    page.navigate(hospital.base().resolve("login.xhtml").toString());
    page.locator("#provider").click();
    atProvider(page, "stranger");
    page.waitForURL("**/login.xhtml?why=unknown");
    assertThat(page.locator("[role=alert]")).containsText("利用者として登録されていません");
  }

  /** A log-in that somebody planted in the browser ends; the new one has another secret. */
  @Test
  @Order(3)
  void theWayBackOpensALogInOfItsOwn(Desks desks) {
    DeskBrowser desk = desks.empty();
    Page page = desk.page();
    page.navigate(hospital.base().resolve("login.xhtml").toString());
    page.locator("#account").fill(DemoAccount.CLERK.user());
    page.locator("#password").fill(DemoAccount.CLERK.password());
    page.locator("#enter").click();
    StaffPages.onTheBoard(desk);
    String planted = secret(page);
    page.navigate(hospital.base().resolve("login.xhtml").toString());
    page.locator("#provider").click();
    atProvider(page, HANAKO);
    StaffPages.onTheBoard(desk);
    assertNotEquals(planted, secret(page));
    assertThat(page.locator(".top-user summary")).containsText("試験 花子");
  }

  @Test
  @Order(4)
  void aProviderThatIsAwayIsNamedAndLocalAccountsGoOn(Desks desks) {
    keycloak.close();
    DeskBrowser desk = desks.empty();
    Page page = desk.page();
    page.navigate(hospital.base().resolve("login.xhtml").toString());
    page.locator("#provider").click();
    // it is known by now, so the browser finds nobody there; the way back would find nobody either
    assertTrue(!page.url().contains("/reception/"), page.url());
    page.navigate(hospital.base().resolve("login.xhtml").toString());
    page.locator("#account").fill(DemoAccount.CLERK.user());
    page.locator("#password").fill(DemoAccount.CLERK.password());
    page.locator("#enter").click();
    StaffPages.onTheBoard(desk);
  }

  private static void atProvider(Page page, String name) {
    page.locator("#username").fill(name);
    page.locator("#password").fill(name + "-word-27");
    page.locator("#kc-login").click();
  }

  private static String secret(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("MADOGUCHI_LOGIN"))
        .map((Cookie cookie) -> cookie.value)
        .findFirst()
        .orElseThrow();
  }
}
