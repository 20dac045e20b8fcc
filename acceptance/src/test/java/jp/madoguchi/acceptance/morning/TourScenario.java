package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The first hints of a role: a few, once, and in nobody's way. */
public abstract class TourScenario {
  private static final int MOST = 5;

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"CLERK", "CLERK_LEAD", "DOCTOR", "AUDITOR", "ADMIN"})
  void theHintsOfTheFirstLogInNeverComeBackByThemselves(
      DemoAccount account, Desks desks, ServerUnderTest server) {
    first(account, server);
    DeskBrowser desk = desks.empty();
    desk.page()
        .waitForResponse(
            answer -> answer.url().endsWith("/tour") && answer.status() == 204,
            () -> desk.logIn(account));
    Locator tour = desk.page().locator(".tour");
    assertThat(tour).isVisible();
    assertThat(desk.page().locator(".tour-frame")).isVisible();
    desk.picture("54-tour-" + account.user());
    int seen = 0;
    while (tour.count() > 0) {
      seen++;
      assertThat(tour.locator(".tour-text"))
          .hasText(java.util.regex.Pattern.compile("^" + seen + " / "));
      tour.locator(".tour-next").click();
    }
    assertTrue(seen >= 2 && seen <= MOST, "hints: " + seen);
    assertEquals(1, rows(account, server));

    desk.page().reload();
    assertThat(desk.page().locator("template#tour[data-due=false]")).hasCount(1);
    assertThat(tour).hasCount(0);
    DeskBrowser other = desks.empty();
    other.logIn(account);
    assertThat(other.page().locator("template#tour[data-due=false]")).hasCount(1);
    assertThat(other.page().locator(".tour")).hasCount(0);
  }

  @Test
  void theBoardKeepsItsFocusItsKeysAndItsScanner(Desks desks, ServerUnderTest server) {
    Received.session(server, server.terminal().visit("OTHER_NAME", 1));
    first(DemoAccount.BILLING, server);
    DeskBrowser desk = desks.empty();
    desk.logIn(DemoAccount.BILLING);
    ReceptionBoard board = ReceptionBoard.open(desk);
    Keyboard keys = desk.page().keyboard();
    Locator tour = desk.page().locator(".tour");
    // the second page of the log-in: asked for by the box of keys
    keys.press("?");
    desk.page().locator("#keys [data-tour]").click();
    assertThat(tour).isVisible();
    keys.press("ArrowDown");
    assertThat(desk.page().locator("#rows .row:focus")).hasCount(1);
    assertThat(tour).isVisible();
    keys.press("Tab");
    assertThat(tour.locator(".tour-end")).isFocused();
    keys.press("Tab");
    assertThat(tour.locator(".tour-next")).isFocused();
    keys.press("ArrowRight");
    assertThat(tour.locator(".tour-text")).containsText("2 / ");
    assertThat(tour.locator(".tour-next")).isFocused();
    keys.press("Enter");
    assertThat(tour.locator(".tour-text")).containsText("3 / ");
    keys.press("Escape");
    assertThat(tour).hasCount(0);
    assertThat(desk.page().locator("#rows .row:focus")).hasCount(1);
    assertThat(board.rows().first()).isVisible();
  }

  @Test
  void inTheMiddleOfItTheLanguageIsChanged(Desks desks, ServerUnderTest server) {
    first(DemoAccount.AUDITOR, server);
    DeskBrowser desk = desks.empty();
    desk.page()
        .waitForResponse(
            answer -> answer.url().endsWith("/tour"), () -> desk.logIn(DemoAccount.AUDITOR));
    desk.page().locator("#person summary").click();
    desk.page().locator("[data-language=en]").click();
    assertThat(desk.page().locator("html")).hasAttribute("lang", "en");
    assertThat(desk.page().locator(".tour-text")).containsText("1 / ");
    assertThat(desk.page().locator(".tour-next")).hasText("Next");
    desk.page().keyboard().press("Escape");
    assertThat(desk.page().locator(".tour")).hasCount(0);
  }

  private static void first(DemoAccount account, ServerUnderTest server) {
    Database.of(server)
        .arrange(
            "delete from seen_tour where account_id = (select id from staff_account where name = ?)",
            account.user());
  }

  private static long rows(DemoAccount account, ServerUnderTest server) {
    return Database.of(server)
        .count(
            "select count(*) from seen_tour where account_id ="
                + " (select id from staff_account where name = ?)",
            account.user());
  }
}
