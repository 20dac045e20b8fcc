package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.acceptance.morning.RawLine.RawAnswer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody tries who is not let in, or lets another person's browser do it: requests as no
 * browser of ours sends them.
 */
public abstract class AttackScenario {
  private static final String ELSEWHERE = "http://evil.example";

  /** Whatever a browser says of a page that is not ours; any of it is enough. */
  private static final List<Map<String, String>> FOREIGN =
      List.of(
          Map.of("Origin", ELSEWHERE, "Sec-Fetch-Site", "cross-site"),
          Map.of("Origin", ELSEWHERE),
          Map.of("Origin", "null"),
          Map.of("Sec-Fetch-Site", "cross-site"),
          Map.of("Sec-Fetch-Site", "same-site"),
          Map.of("Sec-Fetch-Site", "none"));

  private static final Map<String, String> CLERKS = new ConcurrentHashMap<>();

  private static final String MEASURED = "MADOGUCHI_LOGIN=[A-Za-z0-9_-]{22,}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logout",
        "keys",
        "tour",
        "alive",
        "language",
        "medical/ask",
        "search/reception/board.xhtml",
        "reception/board.xhtml",
        "reception/rows",
        "admin/register-upload",
        "role.xhtml"
      })
  void noPageOfAnotherSiteActs(String path, ServerUnderTest server) {
    String clerk = clerk(server);
    for (Map<String, String> headers : FOREIGN) {
      RawLine act = RawLine.post(server, path, "single=on&to=en").with("Cookie", clerk);
      headers.forEach(act::with);
      RawAnswer answer = act.send();
      assertEquals(403, answer.status(), path + " " + headers);
      assertEquals(List.of(), answer.all("Set-Cookie"), path + " " + headers);
    }
    assertLoggedIn(server, clerk);
  }

  @Test
  void theProgramsOwnPagesAndProgramsWithoutABrowserDo(ServerUnderTest server) {
    String clerk = clerk(server);
    RawAnswer page =
        RawLine.post(server, "keys", "single=on")
            .with("Cookie", clerk)
            .with("Origin", RawLine.origin(server))
            .with("Sec-Fetch-Site", "same-origin")
            .send();
    assertEquals(302, page.status());
    assertEquals(
        302, RawLine.post(server, "keys", "single=on").with("Cookie", clerk).send().status());
    assertEquals(200, Api.get(server, DemoAccount.CLERK, "board").statusCode());
  }

  @Test
  void aProgramsPasswordInABrowserIsOfNoUseToAnotherSite(ServerUnderTest server) {
    var asked =
        Web.request(
                server.base().resolve("api/board/_search"),
                DemoAccount.CLERK.user(),
                DemoAccount.CLERK.password())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"));
    assertEquals(200, Web.send(asked).statusCode());
    var answer = Web.send(asked.header("Origin", ELSEWHERE));
    assertEquals(403, answer.statusCode());
    assertEquals("api.elsewhere", Api.json(answer.body()).getString("reason"));
  }

  @Test
  void nobodyIsLoggedInByAPageOfAnotherSite(ServerUnderTest server) {
    for (Map<String, String> headers : FOREIGN) {
      RawLine form = RawLine.logIn(server, DemoAccount.CLERK);
      headers.forEach(form::with);
      RawAnswer answer = form.send();
      assertEquals(403, answer.status(), headers::toString);
      assertEquals(Optional.empty(), answer.cookie("MADOGUCHI_LOGIN"), headers::toString);
    }
  }

  @Test
  void theLineOfTheBoardIsOpenedByThePageAlone(ServerUnderTest server) {
    String clerk = clerk(server);
    for (Map<String, String> headers : FOREIGN) {
      RawLine line = RawLine.get(server, "push/board").asHandshake().with("Cookie", clerk);
      headers.forEach(line::with);
      assertEquals(403, line.send().status(), headers::toString);
    }
    RawLine own = RawLine.get(server, "push/board").asHandshake().with("Cookie", clerk);
    assertEquals(101, own.with("Origin", RawLine.origin(server)).send().status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logout",
        "keys?single=off",
        "tour",
        "alive",
        "language?to=en",
        "medical/ask",
        "search/reception/board.xhtml?q=1"
      })
  void noAddressActsByBeingOpened(String path, ServerUnderTest server) {
    DemoAccount who = path.startsWith("medical") ? DemoAccount.DOCTOR : DemoAccount.CLERK;
    String cookie = RawLine.loggedIn(server, who);
    RawAnswer answer = RawLine.get(server, path).with("Cookie", cookie).send();
    assertEquals(405, answer.status());
    assertEquals(List.of(), answer.all("Set-Cookie"));
    assertLoggedIn(server, cookie);
  }

  @Test
  void aLinkWritesNoRefusalIntoTheLedger(ServerUnderTest server) {
    String clerk = clerk(server);
    Database database = Database.of(server);
    String refusals = "select count(*) from audit_record where action = 'REFUSED'";
    long before = database.count(refusals);
    for (String path : List.of("problem?kind=FORBIDDEN", "logout", "start;a", "medical/ask;a")) {
      RawLine.get(server, path).with("Cookie", clerk).send();
    }
    assertEquals(before, database.count(refusals));
    // what is one is written all the same
    assertEquals(
        403, RawLine.get(server, "admin/index.xhtml").with("Cookie", clerk).send().status());
    assertEquals(before + 1, database.count(refusals));
  }

  @Test
  void aLogInHasASecretOfItsOwnThatNobodyPlanted(ServerUnderTest server) {
    String planted = "MADOGUCHI_LOGIN=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    RawAnswer answer =
        RawLine.logIn(server, DemoAccount.CLERK)
            .with("Cookie", planted + "; MADOGUCHI=planted")
            .send();
    String given = answer.cookie("MADOGUCHI_LOGIN").orElseThrow();
    assertNotEquals(planted, given);
    assertTrue(given.matches(MEASURED), "at least 128 bits");
    String whole =
        answer.all("Set-Cookie").stream().filter(one -> one.startsWith(given)).findFirst().get();
    assertTrue(whole.contains("HttpOnly") && whole.contains("SameSite=Lax"), whole);
    assertFalse(whole.contains("Secure"), "it came without TLS");
    RawAnswer page = RawLine.get(server, "start").with("Cookie", planted).send();
    assertTrue(page.header("Location").contains("login.xhtml"), page.header("Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reception/board.xhtml;MADOGUCHI=0123456789abcdef",
        ";MADOGUCHI=0123456789abcdef/reception/board.xhtml",
        "start;jsessionid=0123456789abcdef",
        "start;a=b",
        "api/../reception/board.xhtml",
        "api/%2e%2e/reception/board.xhtml",
        "reception/./board.xhtml",
        "/api/board",
        "%61pi/board",
        "api%2Fboard",
        "reception%5Cboard.xhtml",
        "reception/board.xhtml%00",
        "reception/board.xhtml%0d%0aSet-Cookie:%20a=b",
        "reception/%c0%ae/board.xhtml",
        "reception/board.xhtml?a=%zz"
      })
  void anAddressIsWrittenInOneWayOrRefused(String path, ServerUnderTest server) {
    String clerk = clerk(server);
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
    RawAnswer answer = RawLine.of(server, method, path).with("Cookie", clerk(server)).send();
    assertEquals(405, answer.status());
    assertNotTheServersOwn(answer, path);
  }

  @Test
  void everyAnswerSaysWhatABrowserMayDoWithIt(ServerUnderTest server) {
    String clerk = clerk(server);
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

  /** The proxy runs on this machine, which the server was told to trust. */
  @Test
  void behindAProxyThatEndsTlsTheBrowserIsKeptToIt(ServerUnderTest server) {
    RawAnswer answer =
        RawLine.logIn(server, DemoAccount.CLERK)
            .with("Host", "madoguchi.example")
            .with("X-Forwarded-Proto", "https")
            .with("Origin", "https://madoguchi.example")
            .send();
    assertEquals(302, answer.status());
    assertTrue(answer.header("Strict-Transport-Security").startsWith("max-age="));
    assertTrue(
        answer.all("Set-Cookie").stream()
            .filter(one -> one.startsWith("MADOGUCHI_LOGIN="))
            .allMatch(one -> one.contains("; Secure")));
    RawAnswer plain =
        RawLine.logIn(server, DemoAccount.CLERK)
            .with("Host", "madoguchi.example")
            .with("X-Forwarded-Proto", "https")
            .with("Origin", "http://madoguchi.example")
            .send();
    assertEquals(403, plain.status());
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
    "nothing.xhtml, 404, Page not found",
    "nothing, 404, Page not found",
    "reception/board.xhtml?a=%zz, 400, This request cannot be taken",
    "logout, 405, It cannot be opened this way"
  })
  void whatIsWrongWithAnAddressIsSaidInThePersonsLanguage(
      String path, int status, String what, ServerUnderTest server) {
    RawAnswer answer =
        RawLine.get(server, path).with("Cookie", clerk(server) + "; language=en").send();
    assertEquals(status, answer.status());
    assertTrue(answer.body().contains(what), answer.body());
    assertFalse(answer.body().contains("Number for the help desk"), "it is nobody's failure");
  }

  @Test
  void whatCannotBeReadIsNobodysFailure(ServerUnderTest server) {
    String clerk = clerk(server);
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
      for (String path : List.of("audit/index.xhtml", "audit/list.pdf")) {
        String query = "?from=" + day + "&to=" + day;
        assertEquals(
            200,
            RawLine.get(server, path + query).with("Cookie", auditor).send().status(),
            path + query);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"login.xhtml", "keys", "reception/session.xhtml?id=1"})
  void aFormOfTensOfThousandsOfFieldsIsNotTakenApart(String path, ServerUnderTest server) {
    String clerk = clerk(server);
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
      assertEquals(404, answer.status(), path);
      assertTrue(answer.body().contains("Page not found"), path + ": " + answer.body());
      assertNotTheServersOwn(answer, path);
    }
  }

  /** One that the tests of this class share; none of them ends it. */
  private static String clerk(ServerUnderTest server) {
    return CLERKS.computeIfAbsent(
        server.base().toString(), one -> RawLine.loggedIn(server, DemoAccount.CLERK));
  }

  private static void assertLoggedIn(ServerUnderTest server, String cookie) {
    String next = RawLine.get(server, "start").with("Cookie", cookie).send().header("Location");
    assertFalse(next.contains("login.xhtml"), "still logged in, led to " + next);
  }

  private static void assertNotTheServersOwn(RawAnswer answer, String what) {
    for (String name : List.of("Payara", "GlassFish", "Grizzly", "badassfish")) {
      assertFalse((answer.headers() + answer.body()).contains(name), what + " names " + name);
    }
  }
}
