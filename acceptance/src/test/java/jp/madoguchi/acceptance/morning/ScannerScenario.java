package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Keyboard.PressOptions;
import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A scanner types as fast as no fingers do and ends with Enter: it searches, and presses nothing.
 */
public abstract class ScannerScenario {
  /** Somebody whom no other scenario takes over. */
  private static final String STILL_TO_TAKE_OVER = "NEW_INSURER";

  private static final int SLOW_MILLIS = 80;

  private static final Pattern SEARCHED = Pattern.compile(".*/board\\.xhtml\\?.*q=.*");

  @Test
  void aScannedCardIsSearchedForOnTheBoardAndOpensNoRow(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("RATIO_CHANGED", 2));
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    board.row(session).focus();
    scan(board.page(), Received.patient(server, session));
    board.page().waitForURL(SEARCHED);
    assertThat(board.page().locator("#s" + session)).isVisible();
    assertThat(board.page().locator("#search")).hasValue(Received.patient(server, session));
    reception.picture("54-scanned-on-the-board");
    // letters that are keys of this page: still a code
    scan(board.page(), "HNS12");
    assertThat(board.page().locator("#search")).hasValue("HNS12");
    assertThat(board.page().locator("tr.row")).hasCount(0);
  }

  @Test
  void aScannedCardOnAResultPageTakesNothingOver(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit(STILL_TO_TAKE_OVER, 2));
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage result = ResultPage.open(reception, session);
    assertThat(result.take()).isVisible();
    scan(result.page(), "00000123");
    result.page().waitForURL(SEARCHED);
    assertEquals("REVIEW", Received.state(server, session));
    result = ResultPage.open(reception, session);
    // also while somebody was about to type a reason
    result.page().locator("[data-opens=holding]").first().click();
    Locator reason = result.page().locator("#reason");
    reason.fill("確認中");
    reason.focus();
    scan(result.page(), "00000123");
    result.page().waitForURL(SEARCHED);
    assertEquals("REVIEW", Received.state(server, session));
  }

  /** Over a radio or a remote desktop the signs come slowly enough for fingers. */
  @Test
  void aSlowScannerTakesNothingOverEither(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit(STILL_TO_TAKE_OVER, 2));
    ResultPage result = ResultPage.open(desks.of(DemoAccount.CLERK), session);
    assertThat(result.take()).isVisible();
    Keyboard scanner = result.page().keyboard();
    scanner.type("00000123", new TypeOptions().setDelay(SLOW_MILLIS));
    scanner.press("Enter");
    result.page().waitForURL(SEARCHED);
    assertThat(result.page().locator("#search")).hasValue("00000123");
    assertEquals("REVIEW", Received.state(server, session));
  }

  @ParameterizedTest
  @ValueSource(strings = {"number", "tasks", "faults", "bulk", "bulk-order", "exchange"})
  void whateverPageIsOpenACardIsSearchedForAndNothingIsSent(
      String name, Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    reception.open("reception/" + name + ".xhtml");
    long before = written(server);
    scan(reception.page(), "00000123");
    reception.page().waitForURL(SEARCHED);
    assertEquals(before, written(server));
  }

  @ParameterizedTest
  @ValueSource(strings = {"insurerNumber", "symbol", "number", "branch"})
  void alsoFromAFieldOfAForm(String field, Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    Locator there = NumberForm.open(reception).field(field);
    there.fill("12");
    there.focus();
    long before = written(server);
    scan(reception.page(), "00000123");
    reception.page().waitForURL(SEARCHED);
    assertThat(reception.page().locator("#search")).hasValue("00000123");
    assertEquals(before, written(server));
  }

  /** A field that a component draws, and looks at what is typed into it. */
  @Test
  void alsoFromTheFieldOfADay(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    reception.open("reception/bulk-order.xhtml");
    Locator field = reception.page().locator("#day_input");
    assertThat(field).isVisible();
    field.focus();
    long before = written(server);
    scan(reception.page(), "00000123");
    reception.page().waitForURL(SEARCHED);
    assertThat(reception.page().locator("#search")).hasValue("00000123");
    assertEquals(before, written(server));
  }

  /** Where no board is theirs, the field that searches is the one in which they scan. */
  @Test
  void aNumberScannedIntoADoctorsListOpensThatPatient(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("35", 1, "", 3600));
    String patient = Received.patientOf(server, session);
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    doctor.open("medical/index.xhtml");
    Page page = doctor.page();
    page.locator("#patient").focus();
    assertTrue(scan(page, patient), "the field was left its Enter");
    assertThat(page.locator("#patient")).hasValue(patient);
    // what a browser does with an Enter comes of real ones alone
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/medical/patient.xhtml?"));
    assertThat(page.locator(".med-number")).containsText(patient);
  }

  /** What any act of the desk would add to. */
  private static long written(ServerUnderTest server) {
    return Database.of(server)
        .count(
            "select (select count(*) from inquiry_request) + (select count(*) from bulk_inquiry)"
                + " + (select count(*) from task where done_at is not null)");
  }

  @Test
  void twoSignsAndEnterInAMomentAreNobodysFingers(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit(STILL_TO_TAKE_OVER, 2));
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage result = ResultPage.open(reception, session);
    String address = result.page().url();
    scan(result.page(), "12");
    result.page().keyboard().press("?");
    assertThat(result.page().locator("#keys")).isVisible();
    assertEquals(address, result.page().url());
    assertEquals("REVIEW", Received.state(server, session));
  }

  @Test
  void singleLettersAreSwitchedOffForAPersonAtWhateverDesk(Desks desks, ServerUnderTest server) {
    DeskBrowser desk = desks.of(DemoAccount.CLERK_LEAD);
    ReceptionBoard board = ReceptionBoard.open(desk);
    Received.session(server, server.terminal().visit("RATIO_CHANGED", 1));
    switchKeys(board.page());
    DeskBrowser other = desks.of(DemoAccount.CLERK_LEAD);
    ReceptionBoard there = ReceptionBoard.open(other);
    List<String> asked = new ArrayList<>();
    there.page().onRequest(request -> asked.add(request.url()));
    Keyboard keys = there.page().keyboard();
    for (String letter : List.of("n", "/", "?", "n")) {
      // as fingers do: what comes at once is a scanner's, and acts neither way
      keys.press(letter, new PressOptions().setDelay(SLOW_MILLIS));
    }
    assertThat(there.page().locator("#search")).not().isFocused();
    assertThat(there.page().locator("#keys")).isHidden();
    keys.press("Home");
    assertThat(there.rows().first()).isFocused();
    assertTrue(there.stayed(), "a letter acted");
    assertTrue(asked.stream().noneMatch(one -> one.contains("number.xhtml")), asked::toString);
    switchKeys(there.page());
    ReceptionBoard again = ReceptionBoard.open(other);
    again.page().keyboard().press("n");
    assertThat(again.page().locator("#insurerNumber")).isVisible();
  }

  /** A letter waits a moment whether it is a scanner's; a row drawn anew meanwhile keeps it. */
  @Test
  void aLetterPressedOnARowThatChangesInThatMomentActs(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("RATIO_CHANGED", 2));
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    board.row(session).focus();
    board
        .page()
        .evaluate(
            "id => { const row = document.activeElement;"
                + " row.dispatchEvent(new KeyboardEvent('keydown', {key: 'n', bubbles: true, cancelable: true}));"
                + " const known = window.madoguchi.list.entry(Number(id)).row;"
                + " window.madoguchi.list.put([{...known, v: known.v + 1}]);"
                + " if (row.isConnected) throw new Error('the row was not drawn anew'); }",
            String.valueOf(session));
    assertThat(board.page().locator("#insurerNumber")).isVisible();
  }

  private static void switchKeys(Page page) {
    page.locator(".top-user > summary").click();
    page.locator("form[action$='/keys'] button").click();
    page.locator("#board").waitFor();
  }

  /**
   * @return whether the page was left the Enter at the end
   */
  private static boolean scan(Page page, String code) {
    // in the browser itself, so that nothing else this machine does comes between two keys
    return (Boolean)
        page.evaluate(
            "code => { let left; for (const key of [...code, 'Enter']) {"
                + " const at = document.activeElement || document.body; const down ="
                + " new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true});"
                + " left = at.dispatchEvent(down);"
                + " if (left && key !== 'Enter' && 'value' in at) at.value += key; }"
                + " return left; }",
            code);
  }
}
