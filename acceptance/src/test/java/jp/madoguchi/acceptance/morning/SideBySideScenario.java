package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** Two people at the same patients: each sees the other, and nobody does what is done already. */
public abstract class SideBySideScenario {
  private static final String FIRST = "TURNED_75";
  private static final String SECOND = "MASKED_NAME";

  @Test
  void twoWhoHaveOnePatientOpenSeeEachOther(Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit(SECOND, 1));
    DeskBrowser third = desks.of(DemoAccount.CLERK_LEAD);
    ReceptionBoard board = ReceptionBoard.open(third);
    assertThat(staff(board, session)).isEmpty();
    DeskBrowser one = desks.of(DemoAccount.CLERK);
    Page first = ResultPage.open(one, session).page();
    String clerk = DemoAccount.CLERK.display();
    String lead = DemoAccount.CLERK_LEAD.display();
    assertThat(staff(board, session)).hasText("担当 " + clerk);
    assertThat(first.locator("#notice")).isEmpty();

    DeskBrowser other = desks.of(DemoAccount.CLERK_LEAD);
    Page second = ResultPage.open(other, session).page();
    assertThat(second.locator("#notice")).hasText(clerk + "さんも開いています。");
    assertThat(first.locator("#notice")).hasText(lead + "さんも開いています。");
    assertThat(staff(board, session)).containsText(lead);
    assertThat(staff(board, session)).containsText(clerk);
    third.picture("17-two-on-one-row");
    other.picture("17-two-on-one-page");

    first.keyboard().press("Escape");
    first.locator("html[data-push=up] #board").waitFor();
    assertThat(second.locator("#notice")).isEmpty();
    assertThat(staff(board, session)).hasText("担当 " + lead);
    // a board that is opened now knows as much
    assertThat(staff(ReceptionBoard.open(one), session)).hasText("担当 " + lead);
    other.open("reception/board.xhtml");
    assertThat(staff(board, session)).isEmpty();
  }

  @Test
  void whatOneHasTakenOverTheOthersPageOffersNoMoreAndTheNextToDoHasTheFocus(
      Desks desks, ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit(FIRST, 1));
    long waiting = Received.session(server, server.terminal().visit(SECOND, 2));
    DeskBrowser one = desks.of(DemoAccount.CLERK);
    DeskBrowser other = desks.of(DemoAccount.CLERK_LEAD);
    ReceptionBoard board = ReceptionBoard.open(one);
    board.row(session).focus();
    board.page().keyboard().press("Enter");
    ResultPage mine = ResultPage.shown(one);
    assertThat(mine.take()).isVisible();
    mine.ready();
    ResultPage theirs = ResultPage.open(other, session);
    assertThat(theirs.take()).isVisible();
    one.page().keyboard().press("Enter");
    one.page().locator("html[data-push=up] #board").waitFor();
    assertThat(theirs.answer()).hasText("取込済です");
    assertThat(theirs.take()).hasCount(0);

    Locator focused = one.page().locator("#rows .row:focus");
    assertThat(focused).hasCount(1);
    assertNotEquals("s" + session, focused.getAttribute("id"));
    assertTrue(Integer.parseInt(focused.getAttribute("data-rank")) <= 0, "one that waits");
    assertThat(ReceptionBoard.open(one).row(waiting)).isVisible();
  }

  /** For who does not see it: what comes is said, and so is what was done at the other desk. */
  @Test
  void anArrivalIsSaidWithoutTakingTheFocus(Desks desks, ServerUnderTest server) {
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    Locator said = board.page().locator("#arrived");
    assertThat(said).hasAttribute("role", "status");
    assertThat(said).isEmpty();
    Object focused = board.page().evaluate("document.activeElement.id");
    long session = Received.session(server, server.terminal().visit(SECOND, 1));
    assertThat(said).containsText("新しい要確認");
    assertThat(board.row(session)).isVisible();
    assertEquals(focused, board.page().evaluate("document.activeElement.id"));
    assertTrue(board.stayed());
  }

  private static Locator staff(ReceptionBoard board, long session) {
    return board.row(session).locator(".c-staff");
  }
}
