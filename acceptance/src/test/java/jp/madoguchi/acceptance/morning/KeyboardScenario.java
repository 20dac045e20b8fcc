package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Keyboard.PressOptions;
import com.microsoft.playwright.Locator;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** One hand on the phone: the whole reception without a mouse. */
public abstract class KeyboardScenario {
  private static final int MOST_ROWS = 200;
  private static final int FINGER_MILLIS = 80;

  @Test
  void aReceptionFromLogInToTakeOverNeedsNoMouse(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("OTHER_NAME", 1));
    // another one, so that the row can be found by the search
    long other = Received.session(server, server.terminal().visit("ELDERLY_FULL_SHARE", 2));
    DeskBrowser reception = desks.empty();
    reception.open("");
    Keyboard keys = reception.page().keyboard();
    assertThat(reception.page().locator("#account")).isFocused();
    keys.type(DemoAccount.CLERK.user());
    keys.press("Tab");
    keys.type(DemoAccount.CLERK.password());
    keys.press("Enter");
    reception.page().locator("html[data-push=up]").waitFor(ReceptionBoard.attached());

    keys.press("?");
    assertThat(reception.page().locator("#keys")).isVisible();
    reception.picture("51-keys");
    keys.press("Escape");
    assertThat(reception.page().locator("#keys")).isHidden();

    keys.press("/");
    assertThat(reception.page().locator("#search")).isFocused();
    keys.type("クキ");
    keys.press("Enter");
    assertThat(reception.page().locator("#s" + other)).isVisible();
    assertThat(reception.page().locator("#s" + session)).hasCount(0);
    reception.picture("52-search");
    keys.press("Escape");
    assertThat(reception.page().locator("#s" + session)).isVisible();
    reception.page().locator("html[data-push=up]").waitFor(ReceptionBoard.attached());

    keys.press("n");
    assertThat(reception.page().locator("#insurerNumber")).isFocused();
    reception.page().locator("#insurerNumber").blur();
    keys.press("Escape");
    assertThat(reception.page().locator("#board")).isVisible();
  }

  @Test
  void theRowThatNeedsAttentionIsTakenOverByTwoEnters(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("RENAMED", 3));
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    Keyboard keys = reception.page().keyboard();
    assertThat(board.rows().first()).isFocused();
    Locator row = reception.page().locator("#s" + session);
    for (int i = 0; i < MOST_ROWS && !focused(row); i++) {
      keys.press("ArrowDown");
    }
    assertThat(row).isFocused();
    reception.picture("53-row-in-focus");
    keys.press("Enter");
    ResultPage result = ResultPage.shown(reception);
    assertThat(result.take()).isVisible();
    result.ready();
    keys.press("ArrowDown");
    assertThat(result.page().locator(".compare-line").first()).isFocused();
    String before = result.page().locator(".compare-line").first().getAttribute("data-side");
    press(keys, " ");
    assertThat(result.page().locator(".compare-line").first())
        .not()
        .hasAttribute("data-side", before);
    press(keys, " ");
    assertThat(result.page().locator(".compare-line").first()).hasAttribute("data-side", before);
    press(keys, "Enter");
    assertThat(reception.page().locator("#board")).isVisible();
    assertThat(ReceptionBoard.open(reception).state(session)).hasText("取込済");
  }

  /** As fingers do, which stay on a key: what comes faster is taken for a scanner. */
  private static void press(Keyboard keys, String key) {
    keys.press(key, new PressOptions().setDelay(FINGER_MILLIS));
  }

  private static boolean focused(Locator row) {
    return row.count() == 1
        && Boolean.TRUE.equals(row.evaluate("one => one === document.activeElement"));
  }
}
