package jp.madoguchi.terminal.virtual.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.ConsentFlag;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.virtual.exchange.VirtualTerminal;
import jp.madoguchi.terminal.virtual.exchange.VirtualTerminalOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlServerTest {
  @TempDir Path root;
  private final HttpClient client = HttpClient.newHttpClient();
  private VirtualTerminal terminal;
  private ControlServer control;

  @BeforeEach
  void start() throws IOException {
    terminal =
        new VirtualTerminal(
            VirtualTerminalOptions.parse("--root", root.toString()), Clock.systemUTC());
    control = ControlServer.start(terminal, 0);
  }

  @AfterEach
  void stop() {
    control.close();
    terminal.close();
  }

  @Test
  void thePageIsJapaneseAndLetsACardBePut() throws Exception {
    HttpResponse<String> page = get("");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("カードを置く"));
    assertTrue(page.body().contains("lang=\"ja\""));
  }

  @Test
  void peopleComeInPagesStoriesFirst() throws Exception {
    JsonObject page = json(get("people?from=7&size=2"));
    assertEquals(200, page.getInt("total"));
    JsonArray people = page.getJsonArray("people");
    assertEquals(2, people.size());
    JsonObject masked = people.getJsonObject(0);
    assertEquals(8, masked.getInt("number"));
    assertEquals("山●　太郎", masked.getString("name"));
    assertEquals("氏名に●（院内は正字）", masked.getString("storyLabel"));
    assertEquals(50, json(get("people")).getJsonArray("people").size());
    assertEquals(0, json(get("people?from=500")).getJsonArray("people").size());
  }

  @ParameterizedTest
  @CsvSource({"しけん　たろう, 1", "ｼｹﾝ ﾀﾛｳ, 1", "00000008, 8", "８, 8", "資格喪失, 4", "lost, 4", "55501, 5"})
  void peopleAreFoundByWhatTheListShows(String words, int first) throws Exception {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    JsonArray people = json(get("people?q=" + query)).getJsonArray("people");
    assertEquals(first, people.getJsonObject(0).getInt("number"), people.toString());
  }

  @Test
  void nobodyIsFoundByOtherWordsAndALongListIsCut() throws Exception {
    assertEquals(List.of(), json(get("people?q=nobody")).get("people"));
    JsonObject cut =
        json(get("people?size=3&q=" + URLEncoder.encode("一般", StandardCharsets.UTF_8)));
    assertEquals(3, cut.getJsonArray("people").size());
    assertTrue(cut.getBoolean("more"));
  }

  @Test
  void thePageBringsItsOwnPartsAndAllowsNoOthers() throws Exception {
    HttpResponse<String> page = get("");
    assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("'self'"));
    assertFalse(page.body().contains("//"), "nothing from elsewhere");
    for (String part : new String[] {"control.css", "control.js"}) {
      assertTrue(page.body().contains('"' + part + '"'));
      assertEquals(200, get(part).statusCode());
    }
  }

  @Test
  void theDesksCardsAreReachedThroughThePage() throws Exception {
    assertFalse(json(get("cards")).getBoolean("available"));
    assertEquals(404, post("cards/put", "{\"card\": \"P0001\", \"reader\": \"1\"}").statusCode());
    control.close();
    HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    List<String> asked = new CopyOnWriteArrayList<>();
    other.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + body);
          byte[] answer = "{\"readers\":[],\"cards\":[]}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(body.contains("BAD") ? 409 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    other.start();
    URI cards = URI.create("http://127.0.0.1:" + other.getAddress().getPort());
    control = ControlServer.start(terminal, cards, 0);
    assertEquals(List.of(), json(get("cards")).get("readers"));
    assertEquals(200, post("cards/remove", "{\"reader\": \"1\"}").statusCode());
    assertEquals(409, post("cards/put", "{\"card\": \"BAD\", \"reader\": \"1\"}").statusCode());
    assertEquals(
        List.of(
            "GET /cards",
            "POST /remove{\"reader\":\"1\"}",
            "POST /put{\"card\":\"BAD\",\"reader\":\"1\"}"),
        asked);
    other.stop(0);
    assertEquals(502, get("cards").statusCode());
    assertEquals(502, post("cards/remove", "{\"reader\": \"1\"}").statusCode());
  }

  @Test
  void aVisitDropsAFaceResultWithTheConsentsChosen() throws Exception {
    HttpResponse<String> answer =
        post(
            "{\"person\": 1, \"reader\": 3, \"consents\": {\"YZK\": false, \"SHJ\": true},"
                + " \"consentSeconds\": 60}");
    assertEquals(201, answer.statusCode(), answer.body());
    String file = json(answer).getString("file");
    QualificationEntry entry = read(file).entries().get(0);
    assertEquals(ConsentFlag.NOT_GIVEN, entry.consent(ConsentElement.YZK).flag());
    assertEquals(ConsentFlag.GIVEN, entry.consent(ConsentElement.SHJ).flag());
    assertEquals(ConsentFlag.GIVEN, entry.consent(ConsentElement.TKK).flag(), "the usual choice");
    var consent = entry.consent(ConsentElement.SHJ);
    assertEquals(
        Duration.ofSeconds(60),
        Duration.between(
            consent.consentTime().instant().orElseThrow(),
            consent.availableTime().instant().orElseThrow()));
    assertTrue(file.contains("_face_131111111103"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"8\"", "\"00000008\"", "\"MASKED_NAME\"", "8", "8.0"})
  void aPersonMayBeNamedInSeveralWays(String person) throws Exception {
    HttpResponse<String> answer = post("{\"person\": " + person + "}");
    assertEquals(8, json(answer).getInt("person"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"person\": 0}",
        "{\"person\": 1.5}",
        "{\"person\": \"NOBODY\"}",
        "{\"person\": 1, \"reader\": 9}",
        "{\"person\": 1, \"reader\": \"x\"}",
        "{\"person\": 1, \"consents\": {\"ABC\": true}}",
        "{\"person\": 1, \"consents\": 1}",
        "{\"person\": 1, \"consentSeconds\": 0}",
        "{\"person\": 1} x",
      })
  void aWrongOrderIsRefusedInWordsAndNothingHappens(String order) throws Exception {
    HttpResponse<String> answer = post(order);
    assertEquals(400, answer.statusCode(), answer.body());
    assertFalse(json(answer).getString("error").isBlank());
    assertEquals(0, terminal.visits());
  }

  @Test
  void anotherSitesFormCannotPutCards() throws Exception {
    HttpRequest form =
        HttpRequest.newBuilder(address("visits"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{\"person\": 1}"))
            .build();
    assertEquals(415, client.send(form, BodyHandlers.ofString()).statusCode());
    try (Socket socket = new Socket("127.0.0.1", control.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /people HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
  }

  @Test
  void faultsAreSwitchedOnAndOff() throws Exception {
    HttpResponse<String> on =
        post("faults", "{\"kind\": \"system-error\", \"person\": 1, \"count\": \"1\"}");
    assertEquals(201, on.statusCode(), on.body());
    QualificationResponse struck = read(json(post("{\"person\": 1}")).getString("file"));
    assertEquals("9", struck.header().segmentOfResult().code());
    JsonObject fault = json(get("faults")).getJsonArray("faults").getJsonObject(0);
    assertEquals(1, fault.getInt("struck"));
    assertFalse(fault.getBoolean("active"), "used up");
    assertEquals("システムエラー", fault.getString("label"));
    int id = json(on).getInt("id");
    assertEquals(200, post("faults/end", "{\"id\": " + id + "}").statusCode());
    assertEquals(404, post("faults/end", "{\"id\": " + id + "}").statusCode());
    post("faults", "{\"kind\": \"outage\", \"for\": \"4m\", \"drain\": 300}");
    post("{\"person\": 1}");
    assertEquals(1, json(get("health")).getInt("waiting"));
    assertEquals(1, json(get("health")).getInt("faults"));
    assertEquals(200, post("faults/clear", "{}").statusCode());
    assertEquals(List.of(), json(get("faults")).get("faults"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"kind\": \"nonsense\"}",
        "{\"kind\": \"slow\", \"delay\": \"long\"}",
        "{\"kind\": \"slow\", \"delay\": []}",
        "{\"kind\": \"slow\", \"colour\": \"red\"}",
        "{\"kind\": \"outage\", \"person\": 1}",
        "{\"kind\": \"silent\", \"count\": -1}",
        "{\"kind\": \"silent\", \"family\": \"../x\"}",
      })
  void aWrongFaultIsRefusedInWords(String order) throws Exception {
    HttpResponse<String> answer = post("faults", order);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(json(answer).getString("error").length() > 3, answer.body());
    assertEquals(List.of(), json(get("faults")).get("faults"));
  }

  @Test
  void anotherOriginCannotGiveOrders() throws Exception {
    for (String path : new String[] {"visits", "faults", "faults/clear"}) {
      HttpRequest order =
          HttpRequest.newBuilder(address(path))
              .header("Content-Type", "application/json")
              .header("Origin", "http://evil.example")
              .POST(BodyPublishers.ofString("{\"person\": 1, \"kind\": \"silent\"}"))
              .build();
      assertEquals(403, client.send(order, BodyHandlers.ofString()).statusCode(), path);
    }
    assertEquals(0, terminal.visits());
  }

  @Test
  void whileTheTerminalRestartsNoCardCanBePut() throws Exception {
    post("faults", "{\"kind\": \"restart\", \"for\": \"1h\"}");
    HttpResponse<String> answer = post("{\"person\": 1}");
    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().contains("再起動中"));
  }

  @Test
  void healthCountsWhatHappened() throws Exception {
    post("{\"person\": 1}");
    JsonObject health = json(get("health"));
    assertEquals("UP", health.getString("status"));
    assertEquals(1, health.getInt("visits"));
    assertEquals(0, health.getInt("requestsTaken"));
  }

  @Test
  void otherAddressesAreNotThere() throws Exception {
    assertEquals(404, get("etc/passwd").statusCode());
  }

  private QualificationResponse read(String file) throws Exception {
    byte[] document = Files.readAllBytes(terminal.face().resolve(file));
    return (QualificationResponse) new MessageCodec().read(MessageName.parse(file), document);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String order) throws Exception {
    return post("visits", order);
  }

  private HttpResponse<String> post(String path, String order) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(order))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + control.port() + "/" + path);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return OrderBody.read(answer.body()).json();
  }
}
