package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.acceptance.morning.RawLine.RawAnswer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    String clerk = RawLine.clerk(server);
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
    String clerk = RawLine.clerk(server);
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
  void aProgramsTokenInABrowserIsOfNoUseToAnotherSite(ServerUnderTest server) {
    var asked =
        Api.request(server, DemoAccount.CLERK, "board/_search")
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
    String clerk = RawLine.clerk(server);
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
  void aMedicalPageThatALinkOpensAsksTheTerminalForNothing(ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("48", 1, "", 86_000));
    String patient = Received.patientOf(server, session);
    String doctor = RawLine.loggedIn(server, DemoAccount.DOCTOR);
    RawAnswer found =
        RawLine.post(server, "search/medical/patient.xhtml", "patient=" + patient)
            .with("Cookie", doctor)
            .send();
    String page = found.header("Location");
    assertTrue(page.startsWith("/madoguchi/medical/patient.xhtml?patient="), page);
    Database database = Database.of(server);
    String asked = "select count(*) from clinical_request where patient_number = ?";
    for (Map<String, String> headers :
        List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Purpose", "prefetch;prerender"))) {
      RawLine link = RawLine.get(server, page).with("Cookie", doctor);
      headers.forEach(link::with);
      RawAnswer shown = link.send();
      assertEquals(200, shown.status(), headers::toString);
      assertTrue(shown.body().contains("/medical/ask"), "the person may ask: " + headers);
      assertEquals(0, database.count(asked, patient), headers::toString);
    }
    RawLine own = RawLine.get(server, page).with("Cookie", doctor);
    assertEquals(200, own.with("Sec-Fetch-Site", "same-origin").send().status());
    assertTrue(database.count(asked, patient) > 0, "opened from the list it is asked for");
  }

  @Test
  void aLinkWritesNoRefusalIntoTheLedger(ServerUnderTest server) {
    String clerk = RawLine.clerk(server);
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
    assertTrue(takesLogInAway(page), "it is over, and the person is told so");
    RawAnswer asked =
        RawLine.post(server, "alive", "")
            .with("X-Madoguchi-Background", "1")
            .with("Cookie", planted)
            .send();
    assertEquals(401, asked.status());
    assertFalse(takesLogInAway(asked), "its late answer would take one made meanwhile");
  }

  private static boolean takesLogInAway(RawAnswer answer) {
    return answer.all("Set-Cookie").stream()
        .anyMatch(one -> one.startsWith("MADOGUCHI_LOGIN=;") && one.contains("Max-Age=0"));
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

  private static void assertLoggedIn(ServerUnderTest server, String cookie) {
    String next = RawLine.get(server, "start").with("Cookie", cookie).send().header("Location");
    assertFalse(next.contains("login.xhtml"), "still logged in, led to " + next);
  }
}
