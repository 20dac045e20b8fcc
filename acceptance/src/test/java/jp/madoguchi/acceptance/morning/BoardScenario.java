package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A card at a face reader becomes an imported eligibility on the reception screen. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class BoardScenario {

  @Test
  @Order(1)
  void theDayBeginsWithAnEmptyBoard(Desks desks) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    assertThat(board.rows()).hasCount(0);
    assertThat(board.page().locator(".board-empty"))
        .containsText("今日の受付はまだありません。カードが置かれるとここに表示されます。");
    reception.picture("11-board-empty");
  }

  @Proves({"R10", "SC-01"})
  @Test
  @Order(2)
  void aFaceResultWithoutDifferencesArrivesAndIsTakenOverByItself(
      Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    long session = Received.session(server, server.terminal().visit("VALID", 1));
    assertThat(board.row(session)).isVisible();
    assertTrue(board.stayed(), "the row came without a reload");
    assertThat(board.state(session)).hasText("取込済");
    assertThat(board.result(session)).hasText("有効");
    assertThat(board.next(session)).hasText("有効・差異なし(自動取込)");
    assertThat(board.row(session)).containsText("試験 太郎");
    reception.picture("12-board-taken-over-by-itself");
    org.junit.jupiter.api.Assertions.assertEquals("IMPORTED", Received.state(server, session));
  }

  @Test
  @Order(3)
  void aDifferenceIsNamedAndTakenOverByEnter(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    long session = Received.session(server, server.terminal().visit("RATIO_CHANGED", 2));
    assertThat(board.state(session)).hasText("取込確認");
    assertThat(board.next(session)).containsText("3割→2割");
    reception.picture("13-board-difference");
    board.row(session).focus();
    board.page().keyboard().press("Enter");
    board.page().waitForURL("**/session.xhtml?id=" + session);
    ResultPage result = ResultPage.shown(reception);
    assertThat(result.answer()).containsText("負担割合が変わりました(3割→2割");
    assertThat(result.result()).hasText("有効");
    assertThat(result.difference("RATIO").locator(".compare-file")).containsText("3割");
    assertThat(result.difference("RATIO").locator(".compare-answer")).containsText("2割");
    reception.picture("14-result-difference");
    result.page().keyboard().press("Enter");
    result.page().waitForURL("**/board.xhtml**");
    ReceptionBoard again = ReceptionBoard.open(reception);
    assertThat(again.state(session)).hasText("取込済");
    reception.picture("15-board-taken-over");
    org.junit.jupiter.api.Assertions.assertEquals(
        "020",
        Database.of(server)
            .value(
                "select i.ratio from insurance i join patient p on p.id = i.patient_id"
                    + " join reception_session s on s.patient_number = p.patient_number"
                    + " where s.id = ? and i.closed_at is null",
                session));
  }

  @Proves("SC-01")
  @Test
  @Order(4)
  void twoDesksSeeTheSameAndOneMayHold(Desks desks, ServerUnderTest server) {
    DeskBrowser one = desks.of(DemoAccount.CLERK);
    DeskBrowser other = desks.of(DemoAccount.CLERK_LEAD);
    ReceptionBoard board = ReceptionBoard.open(one);
    ReceptionBoard beside = ReceptionBoard.open(other);
    long session = Received.session(server, server.terminal().visit("MOVED", 3));
    assertThat(board.row(session)).isVisible();
    assertThat(beside.row(session)).isVisible();
    board.row(session).focus();
    board.page().keyboard().press("h");
    board.page().locator("#reason").fill("旧住所の書類を確認中");
    board.page().keyboard().press("Enter");
    assertThat(beside.state(session)).hasText("保留");
    assertTrue(beside.stayed());
    other.picture("16-board-held-at-another-desk");
  }
}
