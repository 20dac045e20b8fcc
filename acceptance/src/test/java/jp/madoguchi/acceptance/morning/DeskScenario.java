package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.DeskAgents;
import jp.madoguchi.acceptance.system.RunningProcess;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader that hangs on a desk's PC, with the agent's own jar as a process of its own. */
public abstract class DeskScenario {
  private static final String DESK = "desk07";
  private static final String NAME_THERE = "Madoguchi Desk 2 00 00";
  private static final String NUMBER_THERE = "3";

  private RunningProcess agent;

  @AfterEach
  void nothingStays(ServerUnderTest server) {
    server.readers().remove(NUMBER_THERE);
    if (agent != null) {
      agent.close();
    }
  }

  @Test
  void aDesksReaderWorksLikeTheServersAndIsStoppedWhenItsAgentIsKilled(
      Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    DeskAgents agents = server.desks();
    agents.enrol(DESK);
    start(server);
    Locator reader = board.page().locator("[data-reader='" + DESK + "/" + NAME_THERE + "']");
    assertThat(reader).containsText("待機中", TimeLimits.contains());

    long session = CardScenario.put(server, "P0001", NUMBER_THERE);
    assertThat(board.state(session)).hasText("カード検知");
    assertThat(reader).containsText("使用中");
    ResultPage page = ResultPage.open(reception, session);
    page.page().locator("#pin-digits").fill("1234");
    page.page().keyboard().press("Enter");
    assertThat(page.told()).containsText("本人確認ができました。");
    reception.picture("88-card-at-a-desk");

    board = ReceptionBoard.open(reception);
    reader = board.page().locator("[data-reader='" + DESK + "/" + NAME_THERE + "']");
    agent.kill();
    assertThat(reader).containsText("停止", TimeLimits.contains());
    reception.picture("89-desk-lost");

    start(server);
    assertThat(reader).not().containsText("停止", TimeLimits.contains());
    server.readers().remove(NUMBER_THERE);
    assertThat(reader).containsText("待機中", TimeLimits.contains());

    agents.revoke(DESK);
    assertThat(reader).containsText("停止", TimeLimits.contains());
    Until.holds("the refusal", () -> logged("refused this desk: certificate revoked"));
    assertThat(reader).containsText("停止");
  }

  private void start(ServerUnderTest server) {
    agent = server.desks().start(DESK, server.readers().socket(), NAME_THERE);
  }

  private boolean logged(String words) {
    try {
      return Files.readString(agent.log()).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
