package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.acceptance.morning.RawLine.RawAnswer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import org.junit.jupiter.api.Test;

/**
 * Numbers that somebody changes in an address: of a session, of a patient, of what another log-in
 * found; on pages, at the interface and on the lines of pages.
 */
public abstract class ForeignIdScenario {
  private static final String GONE = "この受付は見つかりません。";

  private static final String MEDICAL = "medical/patient.xhtml";

  @Test
  void whatOneFoundIsOfNoUseToAnother(ServerUnderTest server) {
    String patient = MedicalPages.consented(server);
    String name = name(server, patient);
    String doctor = RawLine.loggedIn(server, DemoAccount.DOCTOR);
    String found = search(server, doctor, MEDICAL, "patient=" + patient);
    assertTrue(opened(server, doctor, found).body().contains(name), "it is the doctor's");
    String others = RawLine.loggedIn(server, DemoAccount.PHARMACIST);
    for (String address : List.of(found, found.replace("/patient.", "/live."))) {
      RawAnswer answer = opened(server, others, address);
      assertTrue(answer.status() < 500, address + ": " + answer.status());
      assertFalse(answer.body().contains(name) || answer.body().contains(patient), address);
    }
    // the same person at another desk: what was found belongs to the log-in
    String elsewhere = RawLine.loggedIn(server, DemoAccount.DOCTOR);
    assertFalse(opened(server, elsewhere, found).body().contains(name));

    String asked = "select count(*) from clinical_request where patient_number = ?";
    long before = Database.of(server).count(asked, patient);
    String handle = found.replaceFirst(".*[?&](patient=[^&]+).*", "$1");
    RawLine.post(server, "medical/ask", handle + "&kind=YZK").with("Cookie", others).send();
    assertEquals(before, Database.of(server).count(asked, patient));
  }

  /** As numbers, names of columns and what is neither: a handle is not made by hand. */
  @Test
  void noAddressIsMadeOfANumber(ServerUnderTest server) {
    String patient = MedicalPages.consented(server);
    String name = name(server, patient);
    String doctor = RawLine.loggedIn(server, DemoAccount.DOCTOR);
    for (String typed : List.of(patient, "1", "0", "-1", "AAAAAAAA", "..", "null")) {
      RawAnswer answer = opened(server, doctor, "/madoguchi/" + MEDICAL + "?patient=" + typed);
      assertTrue(answer.status() < 500, typed + ": " + answer.status());
      assertFalse(answer.body().contains(name), typed);
    }
  }

  @Test
  void aSessionIsForTheDeskAlone(ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("36", 1, "", 86_000));
    String patient = Received.patientOf(server, session);
    String name = name(server, patient);
    for (DemoAccount who :
        List.of(
            DemoAccount.DOCTOR,
            DemoAccount.DENTIST,
            DemoAccount.PHARMACIST,
            DemoAccount.GRANTED,
            DemoAccount.ADMIN,
            DemoAccount.AUDITOR)) {
      String cookie = RawLine.loggedIn(server, who);
      for (String path :
          List.of("reception/session.xhtml?id=" + session, "reception/rows?ids=" + session)) {
        RawAnswer page = RawLine.get(server, path).with("Cookie", cookie).send();
        assertEquals(403, page.status(), who + " " + path);
        assertFalse(page.body().contains(name), who + " " + path);
      }
      RawLine line = RawLine.get(server, "push/board?of=" + session).asHandshake();
      line.with("Origin", RawLine.origin(server)).with("Cookie", cookie);
      assertEquals(403, line.send().status(), who.name());
    }
    String clerk = RawLine.clerk(server);
    for (String id :
        List.of("0", "-1", "999999999999", "9223372036854775808", "1.0", "1%2B1", "x")) {
      RawAnswer none =
          RawLine.get(server, "reception/session.xhtml?id=" + id).with("Cookie", clerk).send();
      boolean refused = List.of(400, 404).contains(none.status());
      assertTrue(refused || none.body().contains(GONE), id + ": " + none.status());
    }
  }

  /** The line of another desk's page tells that its session changed, and of nobody. */
  @Test
  void theLineOfAnotherDesksPageTellsOfNobody(ServerUnderTest server) {
    long session = Received.session(server, server.terminal().visit("36", 1, "", 86_000));
    String patient = Received.patientOf(server, session);
    String name = name(server, patient);
    List<String> told = new CopyOnWriteArrayList<>();
    WebSocket line =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", RawLine.loggedIn(server, DemoAccount.BILLING))
            .header("Origin", RawLine.origin(server))
            .buildAsync(
                URI.create(
                    server
                        .base()
                        .resolve("push/board?of=" + session)
                        .toString()
                        .replaceFirst("^http", "ws")),
                new Heard(told))
            .join();
    try {
      Until.holds("the line is open", () -> told.stream().anyMatch(one -> one.contains("ready")));
      Until.holds(
          "it tells of its session", () -> told.stream().anyMatch(one -> one.contains("change")));
      // somebody else comes in: a page of one session hears nothing of it
      Received.session(server, server.terminal().visit("OTHER_NAME", 2));
      line.sendText("?", true).join();
      Until.holds("it lives", () -> told.stream().anyMatch(one -> one.contains("alive")));
      assertTrue(
          told.stream().noneMatch(one -> one.contains(name) || one.contains(patient)),
          told::toString);
      assertTrue(told.stream().noneMatch(one -> one.contains("\"row\"")), told::toString);
    } finally {
      line.abort();
    }
  }

  private record Heard(List<String> told) implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket line, CharSequence text, boolean last) {
      told.add(text.toString());
      line.request(1);
      return null;
    }
  }

  private static String search(ServerUnderTest server, String cookie, String page, String form) {
    return RawLine.post(server, "search/" + page, form)
        .with("Cookie", cookie)
        .send()
        .header("Location");
  }

  private static RawAnswer opened(ServerUnderTest server, String cookie, String address) {
    return RawLine.get(server, address).with("Cookie", cookie).send();
  }

  private static String name(ServerUnderTest server, String patient) {
    return Database.of(server)
        .value("select full_name from patient where patient_number = ?", patient);
  }
}
