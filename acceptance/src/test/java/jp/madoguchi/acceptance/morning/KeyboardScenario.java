package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Keyboard.PressOptions;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    Keyboard keys = logsInByKeys(reception);
    ReceptionBoard board = ReceptionBoard.shown(reception);

    keys.press("?");
    assertThat(reception.page().locator("#keys")).isVisible();
    reception.picture("51-keys");
    keys.press("Escape");
    assertThat(reception.page().locator("#keys")).isHidden();

    searchesFor(reception, "クキ");
    assertThat(board.row(other)).isVisible();
    assertFalse(board.lists(session));
    reception.picture("52-search");
    keys.press("Escape");
    reception.page().waitForURL(url -> !url.contains("q="));
    assertThat(board.row(session)).isVisible();
    board.ready();

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

  @Test
  void tenPatientsAreTakenOverOneAfterAnotherByTheirRowsAlone(Desks desks, ServerUnderTest server) {
    List<Insured> people = IntStream.range(0, 10).mapToObj(KeyboardScenario::tenth).toList();
    // in the register without an insurance: the first one is registered by a person
    Register.holds(server, withoutInsurance(people));
    List<Long> sessions = new ArrayList<>();
    for (Insured one : people) {
      byte[] face = one.face("20261124090000", "ten-" + one.number());
      sessions.add(Dropped.into(server, "face", Dropped.faceName(), face).session());
    }
    DeskBrowser reception = desks.empty();
    Keyboard keys = logsInByKeys(reception);
    searchesFor(reception, "トオリノ");
    assertThat(reception.page().locator("#rows tr.row")).hasCount(people.size());
    for (int taken = 0; taken < people.size(); taken++) {
      Locator row = reception.page().locator("#rows tr.row:focus");
      assertThat(row.locator(".status-word")).hasText("取込確認");
      press(keys, "Enter");
      ResultPage result = ResultPage.shown(reception);
      assertThat(result.take()).isVisible();
      result.ready();
      press(keys, "Enter");
      // back on the list that was asked for, on the next who waits
      assertThat(reception.page().locator("#board")).isVisible();
      ReceptionBoard.shown(reception).ready();
      assertThat(reception.page().locator("#rows tr.row")).hasCount(people.size());
    }
    reception.picture("54-ten-taken");
    for (long session : sessions) {
      assertEquals("IMPORTED", Received.state(server, session));
    }
  }

  /** From the first page to the board that is live. */
  private static Keyboard logsInByKeys(DeskBrowser reception) {
    reception.open("");
    Keyboard keys = reception.page().keyboard();
    assertThat(reception.page().locator("#account")).isFocused();
    keys.type(DemoAccount.CLERK.user());
    keys.press("Tab");
    keys.type(DemoAccount.CLERK.password());
    keys.press("Enter");
    ReceptionBoard.shown(reception).ready();
    return keys;
  }

  /** Until the board that was found is there: the one that was left looks much like it. */
  private static void searchesFor(DeskBrowser reception, String text) {
    Keyboard keys = reception.page().keyboard();
    keys.press("/");
    assertThat(reception.page().locator("#search")).isFocused();
    keys.type(text);
    keys.press("Enter");
    reception.page().waitForURL(url -> url.contains("q="));
    ReceptionBoard.shown(reception).ready();
  }

  private static String withoutInsurance(List<Insured> people) {
    var csv = new StringBuilder("patient_number,name,name_kana,birth_date,sex\n");
    for (Insured one : people) {
      String person =
          String.join(",", one.patient(), one.name(), one.kana(), one.birth(), one.sex());
      csv.append(person).append('\n');
    }
    return csv.toString();
  }

  private static Insured tenth(int i) {
    return new Insured(
        "T%05d".formatted(i),
        "通野　第" + i,
        "ﾄｵﾘﾉ ﾀﾞｲ",
        "2",
        "19%02d0303".formatted(40 + i),
        "71",
        "%06d".formatted(710_000 + i),
        "01");
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
