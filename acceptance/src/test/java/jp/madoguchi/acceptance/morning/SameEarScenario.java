package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.RunningProcess;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;

/** In short what an application server has a part in: each check is a column of the table. */
public abstract class SameEarScenario {
  private static final Pattern SAME_SITE = Pattern.compile("(?i)samesite=");
  private static final String PIN = "1234";
  private static final String DESK = "desk08";
  private static final String AT_DESK = "Madoguchi Desk 2 00 00";

  @Test
  void logIn(Desks desks, ServerUnderTest server) {
    DeskBrowser desk = desks.empty();
    List<Response> answers = new ArrayList<>();
    desk.page().onResponse(answers::add);
    desk.open("");
    assertThat(desk.page()).hasTitle("ログイン - 窓口 Madoguchi");
    desk.logIn(DemoAccount.CLERK);
    assertThat(desk.page().locator("header.top")).isVisible();
    Cookie cookie =
        desk.page().context().cookies().stream()
            .filter(one -> one.name.equals("MADOGUCHI"))
            .findFirst()
            .orElseThrow();
    assertTrue(cookie.httpOnly);
    assertEquals("/madoguchi", cookie.path.replaceAll("/$", ""));
    sameSiteIsSaidOnce(answers);
  }

  /** Several descriptors say it, each for one server: no server may heed two of them. */
  private static void sameSiteIsSaidOnce(List<Response> answers) {
    List<String> cookies =
        // asking one for its headers may bring in another
        List.copyOf(answers).stream()
            .filter(answer -> answer.request().isNavigationRequest())
            .flatMap(answer -> answer.headersArray().stream())
            .filter(header -> header.name.equalsIgnoreCase("Set-Cookie"))
            .map(header -> header.value)
            .toList();
    assertTrue(cookies.stream().anyMatch(SAME_SITE.asPredicate()), cookies::toString);
    List<String> twice =
        cookies.stream().filter(cookie -> SAME_SITE.matcher(cookie).results().count() > 1).toList();
    assertEquals(List.of(), twice);
  }

  @Test
  void refusals(Desks desks, ServerUnderTest server) {
    long before = refused(server);
    assertEquals(403, status(desks.of(DemoAccount.CLERK), server, "medical/index.xhtml"));
    assertEquals(403, status(desks.of(DemoAccount.DOCTOR), server, "reception/board.xhtml"));
    Until.holds("both refusals in the audit", () -> refused(server) == before + 2);
    // the folder's own page, and the refusal at it
    assertEquals(200, status(desks.of(DemoAccount.DOCTOR), server, "medical/"));
    assertEquals(403, status(desks.of(DemoAccount.CLERK), server, "medical/"));
  }

  private static int status(DeskBrowser desk, ServerUnderTest server, String path) {
    Response answer = desk.page().navigate(server.base().resolve(path).toString());
    return answer.status();
  }

  private static long refused(ServerUnderTest server) {
    return Database.of(server)
        .count("select count(*) from audit_record where action = 'REFUSED' and outcome = 'ROLE'");
  }

  @Test
  void faceFileAndPush(Desks desks, ServerUnderTest server) {
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK));
    long session = Received.session(server, server.terminal().visit("VALID", 1));
    assertThat(board.row(session)).isVisible();
    assertTrue(board.stayed(), "the row came without a reload");
    assertThat(board.state(session)).hasText("取込済");
    assertThat(board.result(session)).hasText("有効");
  }

  @Test
  void numberPath(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage result =
        NumberForm.open(reception).type("06990014", "１２", "345", "01", "S43.4.15").send();
    assertThat(result.result()).hasText("有効", TimeLimits.answer());
    assertThat(result.name()).hasText("試験 太郎");
    long session = result.session();
    assertThat(ReceptionBoard.open(reception).result(session)).hasText("有効");
  }

  @Test
  void cardAtTheServer(Desks desks, ServerUnderTest server) {
    provedByPin(desks.of(DemoAccount.CLERK), server, "P0001", "1");
  }

  @Test
  void cardAtADesk(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    server.desks().enrol(DESK);
    try (RunningProcess agent = server.desks().start(DESK, server.readers().socket(), AT_DESK)) {
      assertTrue(agent.alive());
      Locator reader = board.page().locator("[data-reader='" + DESK + "/" + AT_DESK + "']");
      assertThat(reader).containsText("待機中", TimeLimits.contains());
      provedByPin(reception, server, "P0002", "3");
    }
  }

  /** A card is put down, its holder proves to be one, and it is taken away. */
  private static void provedByPin(
      DeskBrowser reception, ServerUnderTest server, String card, String reader) {
    ReceptionBoard board = ReceptionBoard.open(reception);
    try {
      long session = CardScenario.put(server, card, reader);
      assertThat(board.state(session)).hasText("カード検知");
      assertTrue(board.stayed());
      ResultPage page = ResultPage.open(reception, session);
      CardScenario.type(page, PIN);
      assertThat(page.told()).containsText("本人確認ができました。", TimeLimits.contains());
    } finally {
      server.readers().remove(reader);
    }
  }

  @Test
  void behindAProxyThatEndsTls(ServerUnderTest server) {
    var answer =
        Web.sendOnce(
            Web.request(server.base())
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "192.0.2.7"));
    List<String> wrong =
        answer.headers().allValues("Location").stream()
            .filter(target -> "http".equals(URI.create(target).getScheme()))
            .toList();
    assertEquals(List.of(), wrong, "sends the browser away from TLS");
    assertEquals(3, answer.statusCode() / 100);
  }
}
