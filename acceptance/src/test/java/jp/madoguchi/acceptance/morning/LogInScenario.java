package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in, and where each role lands. */
public abstract class LogInScenario {

  @Test
  void theFirstPageIsTheLogIn(Desks desks) {
    DeskBrowser desk = desks.empty();
    desk.open("");
    assertThat(desk.page()).hasTitle("ログイン - 窓口 Madoguchi");
    desk.picture("01-log-in");
  }

  @Test
  void aWrongPasswordIsRefusedWithoutSayingWhatWasWrong(Desks desks) {
    DeskBrowser desk = desks.empty();
    desk.open("login.xhtml");
    desk.page().locator("#account").fill(DemoAccount.CLERK.user());
    desk.page().locator("#password").fill("not-the-password");
    desk.page().locator("#enter").click();
    assertThat(desk.page().locator("[role=alert]")).containsText("利用者IDまたはパスワードが違います。");
    desk.picture("02-log-in-refused");
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleLogsInToAPageOfItsOwn(DemoAccount account, Desks desks) {
    DeskBrowser desk = desks.empty();
    desk.logIn(account);
    assertThat(desk.page().locator("header.top .top-user")).containsText(account.display());
    assertEquals("/madoguchi/" + firstPage(account), pathOf(desk));
    desk.picture("03-first-page-" + account.user());
  }

  /** Without a rest, so that a new account is given its own. */
  private static String firstPage(DemoAccount account) {
    return switch (account) {
      case CLERK, CLERK_LEAD, BILLING -> "reception/board.xhtml";
      case DOCTOR, DENTIST, PHARMACIST, GRANTED, ER_VIEWER -> "medical/index.xhtml";
      // with two roles to work in, a person chooses first
      case DISASTER_VIEWER -> "role.xhtml";
      case ADMIN, SECOND_ADMIN -> "admin/index.xhtml";
      case AUDITOR -> "audit/index.xhtml";
    };
  }

  @Test
  void nobodyIsToldAnythingByTheProgrammingInterface(ServerUnderTest server) {
    for (String path :
        new String[] {"api/board", "api/patients", "api/sessions/1", "api/medical/drugs/_search"}) {
      int status = Web.send(Web.request(server.base().resolve(path))).statusCode();
      assertTrue(status == 401 || status == 403, path + " answered " + status);
    }
  }

  /** So that no foreign page can make a browser call it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "api/board",
        "%61pi/board",
        "api;a/board",
        "./api/board",
        "reception/..;a/api/board"
      })
  void aPersonsLogInOpensNothingOfTheProgrammingInterface(
      String path, Desks desks, ServerUnderTest server) {
    DeskBrowser desk = desks.of(DemoAccount.CLERK);
    String cookies =
        desk.page().context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    assertTrue(cookies.contains("MADOGUCHI_LOGIN="), "somebody is logged in");
    HttpRequest.Builder request = Web.request(URI.create(server.base() + path));
    request.header("Cookie", cookies);
    int status = Web.sendOnce(request).statusCode();
    assertTrue(status >= 300, path + " answered " + status);
    // a server may also cut the address short and lead to what is left of it: a page, never data
    HttpResponse<String> followed = Web.send(request);
    String type = followed.headers().firstValue("Content-Type").orElse("");
    assertTrue(
        followed.statusCode() >= 400 || type.startsWith("text/html"),
        path + " led to " + followed.statusCode() + " " + type);
  }

  @Test
  void everyPageAsksForALogInFirst(Desks desks, ServerUnderTest server) {
    DeskBrowser desk = desks.empty();
    List<String> paths =
        OpenablePage.all().stream()
            .map(OpenablePage::path)
            .filter(path -> !path.equals("login.xhtml"))
            .collect(Collectors.toList());
    assertTrue(paths.size() > 15, paths::toString);
    paths.addAll(
        List.of(
            "reception/session.xhtml?id=1", "reception/rows", "reception/day.pdf", "help/board"));
    for (String path : paths) {
      desk.open(path);
      assertEquals("/madoguchi/login.xhtml", pathOf(desk), path);
    }
  }

  private static String pathOf(DeskBrowser desk) {
    return URI.create(desk.page().url()).getPath();
  }
}
