package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import jp.madoguchi.acceptance.morning.RawLine.RawAnswer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written in no browser's address bar: paths in other ways, methods that pages do not have,
 * hosts that are not ours, forms without an end; and what the answers tell of the server.
 */
public abstract class HostileAddressScenario {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reception/board.xhtml;MADOGUCHI=0123456789abcdef",
        ";MADOGUCHI=0123456789abcdef/reception/board.xhtml",
        "start;a=b",
        "api/../reception/board.xhtml",
        "api/%2e%2e/reception/board.xhtml",
        "reception/./board.xhtml",
        "/api/board",
        "%61pi/board",
        "reception/board.xhtml?a=%zz"
      })
  void anAddressIsWrittenInOneWayOrRefused(String path, ServerUnderTest server) {
    String clerk = RawLine.clerk(server);
    for (String cookie : List.of(clerk, "none=1")) {
      RawAnswer answer =
          RawLine.get(server, server.base().getPath() + path)
              .with("Cookie", cookie + "; language=en")
              .send();
      assertEquals(400, answer.status(), path);
      assertEquals(List.of(), answer.all("Location"), path);
      assertNotTheServersOwn(answer, path);
    }
  }

  /** Some servers refuse these by themselves, in words of their own; none serves them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "api%2Fboard",
        "reception%2Fboard.xhtml",
        "reception%5Cboard.xhtml",
        "reception/board.xhtml%00",
        "reception/board.xhtml%0d%0aSet-Cookie:%20a=b",
        "reception/%c0%ae/board.xhtml"
      })
  void anAddressThatServersReadDifferentlyIsServedByNone(String path, ServerUnderTest server) {
    RawAnswer answer = RawLine.get(server, path).with("Cookie", RawLine.clerk(server)).send();
    assertTrue(answer.status() >= 400, path + ": " + answer.status());
    assertEquals(List.of(), answer.all("Location"), path);
    assertEquals(List.of(), answer.all("Set-Cookie"), path);
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, login.xhtml",
    "OPTIONS, api/board",
    "PUT, reception/board.xhtml",
    "DELETE, reception/session.xhtml?id=1",
    "DELETE, api/board",
    "TRACE, start",
    "PATCH, keys",
    "PROPFIND, start",
    "MADE-UP, start",
    "OPTIONS, jakarta.faces.resource/tokens.css.xhtml?ln=style"
  })
  void onlyTheMethodsOfThePagesAreTaken(String method, String path, ServerUnderTest server) {
    RawAnswer answer =
        RawLine.of(server, method, path).with("Cookie", RawLine.clerk(server)).send();
    assertEquals(405, answer.status());
    assertNotTheServersOwn(answer, path);
  }

  @Test
  void everyAnswerSaysWhatABrowserMayDoWithIt(ServerUnderTest server) {
    String clerk = RawLine.clerk(server);
    for (String path :
        List.of(
            "login.xhtml", "reception/board.xhtml", "start", "nothing", "problem", "api/board")) {
      RawAnswer answer = RawLine.get(server, path).with("Cookie", clerk).send();
      List<String> policies = answer.all("Content-Security-Policy");
      assertEquals(1, policies.size(), path + policies);
      String policy = policies.get(0);
      assertTrue(policy.matches(".*default-src '(self|none)'.*"), path + ": " + policy);
      assertFalse(policy.matches(".*script-src[^;]*unsafe.*"), path + ": " + policy);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
      assertEquals("no-store", answer.header("Cache-Control"), path);
      assertEquals(List.of(), answer.all("Strict-Transport-Security"), "without TLS: " + path);
    }
    String page = RawLine.get(server, "login.xhtml").send().header("Content-Security-Policy");
    assertTrue(page.matches(".*default-src 'self'; script-src 'self' 'nonce-[^']+';?"), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"start", "", "reception/board.xhtml", "medical/", "medical", "/madoguchi"})
  void noRedirectNamesTheHostThatTheCallerNamed(String path, ServerUnderTest server) {
    RawAnswer answer = RawLine.get(server, path).with("Host", "evil.example").send();
    assertEquals(3, answer.status() / 100);
    assertTrue(answer.header("Location").startsWith("/madoguchi/"), answer.header("Location"));
  }

  @ParameterizedTest
  @CsvSource({
    "reception/bulk-inquiry.xhtml?id=999999, 404, Page not found",
    "reception/bulk-inquiry.xhtml?id=abc, 404, Page not found",
    "reception/nothing.xhtml, 404, Page not found",
    "reception/nothing, 404, Page not found",
    "reception/board.xhtml?a=%zz, 400, This request cannot be taken",
    "logout, 405, It cannot be opened this way"
  })
  void whatIsWrongWithAnAddressIsSaidInThePersonsLanguage(
      String path, int status, String what, ServerUnderTest server) {
    RawAnswer answer =
        RawLine.get(server, path).with("Cookie", RawLine.clerk(server) + "; language=en").send();
    assertEquals(status, answer.status());
    assertTrue(answer.body().contains(what), answer.body());
    assertFalse(answer.body().contains("Number for the help desk"), "it is nobody's failure");
  }

  @Test
  void whatCannotBeReadIsNobodysFailure(ServerUnderTest server) {
    String clerk = RawLine.clerk(server);
    for (String path : List.of("keys", "reception/session.xhtml?id=1", "login.xhtml")) {
      assertEquals(
          400, RawLine.post(server, path, "a=%zz").with("Cookie", clerk).send().status(), path);
    }
    RawAnswer back =
        RawLine.post(server, "keys", "single=on&back=%252F%25zz").with("Cookie", clerk).send();
    assertEquals("/madoguchi/start", back.header("Location"));
    String auditor = RawLine.loggedIn(server, DemoAccount.AUDITOR);
    for (String day :
        List.of("%2B999999999-12-31", "-999999999-01-01", "%2B10000-01-01", "0000-01-01")) {
      String days = "from=" + day + "&to=" + day;
      RawLine list = RawLine.get(server, "audit/index.xhtml?" + days).with("Cookie", auditor);
      assertEquals(200, list.send().status(), days);
      RawLine paper = RawLine.post(server, "audit/list.pdf", days).with("Cookie", auditor);
      assertEquals(200, paper.send().status(), days);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"login.xhtml", "keys", "reception/session.xhtml?id=1"})
  void aFormOfTensOfThousandsOfFieldsIsNotTakenApart(String path, ServerUnderTest server) {
    String clerk = RawLine.clerk(server);
    String many = "a=1&".repeat(32_000) + "a=1";
    RawAnswer answer = RawLine.post(server, path, many).with("Cookie", clerk).send();
    assertEquals(413, answer.status());
    assertEquals(
        400, RawLine.postInChunks(server, path, "a=1").with("Cookie", clerk).send().status());
  }

  /**
   * Beside the program's own addresses the server has none, neither its own nor a product's page.
   */
  protected static void nothingElseAnswers(ServerUnderTest server) {
    for (String path :
        List.of("/", "/nothing", "/metrics", "/metrics/base", "/openapi", "/openapi/", "/health")) {
      RawAnswer answer = RawLine.get(server, path).with("Cookie", "language=en").send();
      // a service that is shut says 403 on the same page
      assertTrue(Set.of(404, 403).contains(answer.status()), path + ": " + answer.status());
      assertTrue(answer.body().contains("Page not found"), path + ": " + answer.body());
      assertNotTheServersOwn(answer, path);
    }
  }

  private static void assertNotTheServersOwn(RawAnswer answer, String what) {
    for (String name : List.of("Payara", "GlassFish", "Grizzly", "badassfish")) {
      assertFalse((answer.headers() + answer.body()).contains(name), what + " names " + name);
    }
  }
}
