package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.morning.RawLine.RawAnswer;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Web;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;

/**
 * What an attack on the running program tried: ways in for a My Number, and for more than one may
 * see.
 */
public abstract class InletScenario {
  private static final List<String> GAPS = List.of("", "-", " ", "/", ".", "　");

  /** They act without a form's field, for this log-in. */
  private static final List<String> ACTS = List.of("logout", "tour");

  private static final List<String> NAMES =
      List.of("patient", "q", "id", "to", "back", "told", "show", "from", "text", "why", "range");

  /** Every address of the table, in path, query and form; and nothing of it anywhere. */
  @Proves("ID-01")
  @Test
  void noAddressAndNoFormBringsAMyNumberIn(Desks desks, ServerUnderTest server) throws Exception {
    Random random = new Random(20261129);
    String number = number(random);
    List<String> places = new ArrayList<>();
    for (DemoAccount account : List.of(DemoAccount.CLERK, DemoAccount.DOCTOR, DemoAccount.ADMIN)) {
      String cookies = cookies(desks.of(account));
      for (String path : routes()) {
        String typed = encoded(written(number, random));
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String query = path + "?" + name + "=" + typed;
        String nested = path + "?to=" + encoded("/reception/board.xhtml?q=" + typed);
        for (String address : List.of(query, nested, path + "/" + typed)) {
          HttpResponse<String> refused = sent(server, address, cookies, null);
          // another role's page is refused, and the root leads on, before anything looks at them
          assertTrue(refused.statusCode() >= 300, account + " " + path);
          tellsNothing(refused, number, places);
          tellsNothing(sent(server, address, "", null), number, places);
        }
        if (!ACTS.contains(path)) {
          HttpResponse<String> posted = sent(server, path, cookies, name + "=" + typed);
          tellsNothing(posted, number, places);
        }
      }
    }
    assertEquals(List.of(), places);
    nowhere(server, number);
  }

  @Proves("ID-01")
  @Test
  void noProgramBringsAMyNumberIn(ServerUnderTest server) throws Exception {
    Random random = new Random(20261130);
    String number = number(random);
    List<String> places = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      String typed = written(number, random);
      var search = Json.createObjectBuilder().add("text", typed).build();
      HttpResponse<String> board = Api.post(server, DemoAccount.CLERK, "board/_search", search);
      assertEquals(422, board.statusCode(), board.body());
      tellsNothing(board, number, places);
      HttpResponse<String> drugs = Api.medical(server, DemoAccount.DOCTOR, typed, "drugs");
      assertEquals(400, drugs.statusCode(), drugs.body());
      tellsNothing(drugs, number, places);
      // a name that nobody has
      HttpResponse<String> user = sent(server, "oauth/token", "", "client_id=" + encoded(typed));
      tellsNothing(user, number, places);
    }
    assertEquals(List.of(), places);
    nowhere(server, number);
  }

  /**
   * As it may stand in a face result: in a name, an address, an insurer's name, an element unknown.
   */
  @Proves("ID-01")
  @Test
  void aMessageIsTakenInWithoutIt(ServerUnderTest server) throws Exception {
    String number = number(new Random(20261201));
    String sample =
        Files.readString(
            Installation.sample("11-OQSsiquc01res_face_full.xml"), Charset.forName("windows-31j"));
    String spaced =
        number.substring(0, 4) + " " + number.substring(4, 8) + " " + number.substring(8);
    String bad =
        sample
            .replaceFirst("<Address>[^<]*<", "<Address>" + number + "<")
            .replaceFirst("<InsurerName>[^<]*<", "<InsurerName>" + spaced + "<");
    assertFalse(bad.equals(sample));
    Dropped dropped =
        Dropped.into(
            server, "face", Dropped.faceName(), bad.getBytes(Charset.forName("windows-31j")));
    assertTrue(dropped.becameSession());
    assertEquals("MY_NUMBER_LEFT_OUT", dropped.awaitFault());
    for (String writing : List.of(number, spaced)) {
      assertEquals(List.of(), Database.of(server).tablesHolding(writing));
      assertFalse(Traces.logHolds(server, writing));
    }
  }

  @Test
  void cliniciansGetNoWholeHospital(ServerUnderTest server) {
    for (DemoAccount account :
        List.of(DemoAccount.DOCTOR, DemoAccount.PHARMACIST, DemoAccount.GRANTED)) {
      for (String path : List.of("board", "sessions/1")) {
        assertEquals(403, Api.get(server, account, path).statusCode(), account + " " + path);
      }
    }
    assertEquals(200, Api.get(server, DemoAccount.CLERK, "board").statusCode());
  }

  /** From another address of this machine: who is locked out there is not locked out here. */
  @Test
  void aLockIsToldWithTheTimeToWaitAndCannotBeAimed(ServerUnderTest server) throws Exception {
    DemoAccount victim = DemoAccount.DENTIST;
    RawLine form = RawLine.logIn(server, victim).from("127.0.0.2");
    RawLine wrong = RawLine.logIn(server, victim, "wrong").from("127.0.0.2");
    for (int i = 0; i < 5; i++) {
      assertEquals(200, wrong.send().status());
    }
    RawAnswer refused = form.send();
    assertEquals(429, refused.status());
    assertTrue(refused.header("Retry-After").matches("[1-9]\\d{0,2}"), refused::toString);
    assertEquals(302, RawLine.logIn(server, victim).send().status(), "here nobody failed");
  }

  /** From the table of pages; what has something behind it, with something. */
  private static List<String> routes() throws IOException {
    List<String> routes =
        Files.readAllLines(Installation.access()).stream()
            .filter(line -> line.startsWith("/"))
            .map(line -> line.split("\t")[0].substring(1).replace("*", "board"))
            // an upgrade, not a request
            .filter(path -> !path.startsWith("push/"))
            .collect(Collectors.toList());
    assertTrue(routes.size() > 35, routes::toString);
    routes.addAll(
        List.of("", "api/sessions/1", "api/patients", "api/medical/drugs/_search", "no/such/page"));
    return routes;
  }

  private static HttpResponse<String> sent(
      ServerUnderTest server, String path, String cookies, String form) {
    HttpRequest.Builder request = Web.request(URI.create(server.base() + path));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    if (form != null) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(form));
    }
    return Web.sendOnce(request);
  }

  private static String cookies(DeskBrowser desk) {
    return desk.page().context().cookies().stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  private static void tellsNothing(
      HttpResponse<String> answer, String number, List<String> places) {
    if (holds(answer.body(), number) || holds(answer.headers().map().toString(), number)) {
      places.add(answer.request().method() + " " + answer.request().uri().getPath());
    }
  }

  /** In whatever writing. */
  private static boolean holds(String text, String number) {
    StringBuilder any = new StringBuilder();
    number
        .chars()
        .forEach(
            digit ->
                any.append(any.isEmpty() ? "" : "(%[0-9A-F]{2}|[^0-9０-９]){0,6}")
                    .append("[" + (char) digit + (char) (digit + 0xFEE0) + "]"));
    return Pattern.compile(any.toString()).matcher(text).find();
  }

  private static void nowhere(ServerUnderTest server, String number) {
    List<String> texts =
        GAPS.stream()
            .map(
                gap ->
                    number.substring(0, 4)
                        + gap
                        + number.substring(4, 8)
                        + gap
                        + number.substring(8))
            .toList();
    assertEquals(Map.of(), Traces.of(server, texts));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Twelve digits with the check digit of a My Number; nobody's. */
  private static String number(Random random) {
    StringBuilder body = new StringBuilder("9");
    for (int i = 0; i < 10; i++) {
      body.append(random.nextInt(10));
    }
    int sum = 0;
    for (int n = 1; n <= 11; n++) {
      sum += (body.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
    }
    return body.append(sum % 11 <= 1 ? 0 : 11 - sum % 11).toString();
  }

  private static String written(String number, Random random) {
    String gap = GAPS.get(random.nextInt(GAPS.size()));
    String text = number.substring(0, 4) + gap + number.substring(4, 8) + gap + number.substring(8);
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(sign -> wide.append((char) (sign >= '0' && sign <= '9' ? sign + 0xFEE0 : sign)));
    return random.nextBoolean() ? text : wide.toString();
  }
}
