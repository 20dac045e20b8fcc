package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.Assembly;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Junction;
import jp.madoguchi.acceptance.system.On;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A log-in is no server's: two of them on one PostgreSQL. */
@Tag("server")
@On(Assembly.MICRO)
class LogInsOnTwoServersIT {
  private static ServerUnderTest second;

  @BeforeAll
  static void startTheSecond(ServerUnderTest first) {
    second = Assembly.beside(first);
  }

  @AfterAll
  static void endTheSecond() {
    if (second != null) {
      second.close();
    }
  }

  @Test
  void whoseServerIsKilledGoesOnAtTheOtherWithWhatWasTyped(Desks desks, ServerUnderTest first) {
    DeskBrowser desk = desks.empty();
    Page page = desk.page();
    try (Junction junction = new Junction(first)) {
      page.navigate(junction.base().resolve("login.xhtml").toString());
      enter(page, DemoAccount.CLERK);
      page.navigate(junction.base().resolve("reception/number.xhtml").toString());
      page.locator("#insurerNumber").fill("06990014");
      page.locator("#symbol").fill("１２");
      page.locator("#number").fill("345");
      page.locator("#branch").fill("01");
      page.locator("#birthDate_input").fill("S43.4.15");
      first.kill();
      junction.leadTo(second);
      page.locator("#send").click();
      assertThat(page.locator("#notice")).containsText("入力した内容を戻しました");
      assertThat(page.locator("#symbol")).hasValue("１２");
      assertThat(page.locator("#birthDate_input")).hasValue("S43.4.15");
      assertThat(page.locator(".top-user summary")).containsText(DemoAccount.CLERK.display());
      desk.picture("110-put-back-on-the-other-server");
      page.locator("#send").click();
      page.waitForURL("**/reception/session.xhtml?*");
      assertEquals(null, page.evaluate("sessionStorage.getItem('madoguchi.typed')"));
      page.navigate(junction.base().resolve("reception/board.xhtml").toString());
      page.waitForSelector("html[data-push=up]");
    } finally {
      first.startAgain();
      first.awaitReady();
    }
  }

  @Test
  void whatWasTypedWaitsForThePersonWhoTypedItAndForNobodyElse(Desks desks, ServerUnderTest first) {
    DeskBrowser desk = desks.empty();
    Page page = desk.page();
    desk.logIn(DemoAccount.BILLING);
    typeAndRunOut(desk, first);
    enter(page, DemoAccount.BILLING);
    desk.open("reception/number.xhtml");
    assertThat(page.locator("#insurerNumber")).hasValue("06990014");
    typeAndRunOut(desk, first);
    enter(page, DemoAccount.CLERK);
    desk.open("reception/number.xhtml");
    assertThat(page.locator("#insurerNumber")).hasValue("");
    assertThat(page.locator("#notice")).hasText("");
  }

  /** The log-in ends under an open form, as it does when nobody is at the keys. */
  private static void typeAndRunOut(DeskBrowser desk, ServerUnderTest server) {
    desk.open("reception/number.xhtml");
    // where it is not, the failure says what came instead
    assertThat(desk.page()).hasURL(Pattern.compile("/reception/number\\.xhtml$"));
    assertThat(desk.page().locator("main")).containsText("保険者番号");
    desk.page().locator("#insurerNumber").fill("06990014");
    Database.of(server)
        .arrange(
            "update staff_session set ended_at = current_timestamp, end_reason = 'IDLE'"
                + " where account = 'billing' and ended_at is null");
    desk.page().locator("#send").click();
    desk.page().waitForURL("**/login.xhtml?*over=1");
  }

  private static void enter(Page page, DemoAccount account) {
    page.locator("#account").fill(account.user());
    page.locator("#password").fill(account.password());
    page.locator("#enter").click();
    page.waitForURL("**/reception/board.xhtml");
  }

  @Test
  void anAccountSwitchedOffLosesItsOpenBoardAndItsPrograms(Desks desks, ServerUnderTest first) {
    DeskBrowser desk = desks.empty();
    desk.logIn(DemoAccount.CLERK_LEAD);
    desk.open("reception/board.xhtml");
    desk.page().waitForSelector("html[data-push=up]");
    Database database = Database.of(first);
    assertEquals(200, board(second));
    database.arrange("update staff_account set enabled = false where name = 'lead'");
    try {
      // the line's sign of life is a question like any other: nobody needs to touch the page
      desk.page().waitForURL("**/login.xhtml?over=1");
      assertEquals(403, board(second), "nobody acts for who has left");
      assertEquals("SWITCHED_OFF", reason(database));
    } finally {
      database.arrange("update staff_account set enabled = true where name = 'lead'");
    }
  }

  @Test
  void whoLogsOutOnOneServerIsOutOnTheOther(Desks desks) {
    DeskBrowser desk = desks.empty();
    desk.logIn(DemoAccount.AUDITOR);
    String other = second.base().resolve("audit/index.xhtml").toString();
    // one host, two ports: the browser sends its cookies to both
    desk.page().navigate(other);
    assertEquals(other, desk.page().url());
    desk.open("audit/index.xhtml");
    desk.page().locator(".top-user summary").click();
    desk.page().locator(".top-menu form[action$='/logout'] button").click();
    desk.page().waitForURL("**/login.xhtml?out=1");
    desk.page().navigate(other);
    assertTrue(desk.page().url().contains("/login.xhtml"), desk.page().url());
  }

  private static int board(ServerUnderTest server) {
    return Api.get(server, DemoAccount.CLERK_LEAD, "board").statusCode();
  }

  private static String reason(Database database) {
    return database.value(
        "select end_reason from staff_session where account = 'lead'"
            + " order by ended_at desc nulls last limit 1");
  }
}
