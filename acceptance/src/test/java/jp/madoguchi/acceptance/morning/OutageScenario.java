package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** A part goes and comes back: the board says which and since when, and nothing is lost. */
public abstract class OutageScenario {
  private static final Pattern SINCE = Pattern.compile("停止 \\d\\d:\\d\\d〜");

  @Test
  void aFolderOfTheTerminalThatVanishesIsSaidAndWhatItHeldIsTakenLater(
      Desks desks, ServerUnderTest server) throws IOException {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    Path folder = server.terminal().folder("face");
    Path away = folder.resolveSibling("face-away");
    Files.move(folder, away);
    String name = Dropped.faceName();
    try {
      assertThat(board.part("端末")).containsText(SINCE, TimeLimits.contains());
      reception.picture("91-terminal-away");
      // content of its own: the same content under another name would be the same result again
      String text =
          TerminalByHand.sample("12-OQSsiquc01res_face_insurance_plus_medicalaid.xml")
              .replace("BBBBBBBBBBBBBBB=", "CCCCCCCCCCCCCCC=");
      Files.writeString(away.resolve(name), text);
    } finally {
      Files.move(away, folder);
    }
    assertThat(board.part("端末")).not().containsText(SINCE, TimeLimits.contains());
    long session = Received.sessionOfFile(server, name);
    assertThat(board.row(session)).isVisible();
    assertTrue(board.stayed());
    reception.picture("92-terminal-back");
  }

  @Test
  void theCardServiceThatDiesIsSaidAndReadersWorkAgainWhenItIsBack(
      Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    server.readers().stopService();
    try {
      assertThat(board.part("リーダー")).containsText(SINCE, TimeLimits.contains());
      reception.picture("93-card-service-away");
    } finally {
      server.readers().startService();
    }
    assertThat(board.part("リーダー")).not().containsText(SINCE, TimeLimits.contains());
    long session = CardScenario.put(server, "P0001", "1");
    assertThat(board.state(session)).hasText("カード検知");
    server.readers().remove("1");
    board.becomes(session, "中止");
    assertTrue(board.stayed());
    reception.picture("94-card-service-back");
  }

  /** Only where the database is a process of its own; the other assembly's is inside the server. */
  protected static void databaseGoesAndComesBack(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    server.stopDatabase();
    String visit;
    try {
      visit = server.terminal().visit("LIMIT_AND_DISEASE", 4);
      assertThat(board.part("データベース")).containsText(SINCE, TimeLimits.contains());
      reception.picture("95-database-away");
      DeskBrowser other = desks.empty();
      other.open("login.xhtml");
      other.page().locator("#account").fill(DemoAccount.CLERK.user());
      other.page().locator("#password").fill(DemoAccount.CLERK.password());
      other.page().locator("#enter").click();
      assertThat(other.page().locator("body")).containsText("データベース");
      other.picture("96-log-in-without-database");
    } finally {
      server.startDatabase();
    }
    long session = Received.session(server, visit);
    assertThat(board.row(session)).isVisible(TimeLimits.visible());
    assertThat(board.part("データベース")).hasCount(0);
    assertTrue(board.stayed());
    reception.picture("97-database-back");
    assertEquals(
        1,
        Database.of(server)
            .count("select count(*) from arrived_result where session_id = ?", session));
  }
}
