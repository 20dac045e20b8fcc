package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's card process from outside. */
class CardProcessTest {
  /** One for all: making keys takes longest. */
  @TempDir static Path directory;

  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;
  private String url;

  @BeforeEach
  void start() throws Exception {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--dir",
                directory.toString(),
                "--readers",
                "3")
            .redirectErrorStream(true)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    assertTrue(line != null && line.startsWith("ready: "), line);
    url = line.substring("ready: ".length());
  }

  @AfterEach
  void stop() throws Exception {
    process.destroyForcibly().waitFor();
  }

  @Test
  void cardsArePutOnReadersAndTakenOff() throws Exception {
    assertTrue(get("/health").contains("\"status\":\"up\""));
    assertTrue(post(200, "/put", "{\"card\":\"P0001\",\"reader\":\"1\"}").contains("試験 太郎"));
    assertTrue(readers().contains("{\"name\":\"Madoguchi Desk 00 00\",\"card\":\"P0001\"}"));

    post(409, "/put", "{\"card\":\"P0002\",\"reader\":1}");
    post(200, "/put", "{\"card\":\"P0001\",\"reader\":\"Madoguchi Desk 2 00 00\"}");
    assertTrue(readers().contains("{\"name\":\"Madoguchi Desk 00 00\",\"card\":null}"));
    assertTrue(readers().contains("{\"name\":\"Madoguchi Desk 2 00 00\",\"card\":\"P0001\"}"));

    post(200, "/remove", "{\"reader\":\"3\"}");
    assertFalse(readers().contains("P0001"));
  }

  @Test
  void aPersonOfTheVirtualPopulationGetsACardWhenItIsWanted() throws Exception {
    post(200, "/put", "{\"card\":\"P0123\",\"reader\":\"2\"}");
    assertTrue(readers().contains("P0123"));
  }

  @Test
  void whatCannotBeDoneIsSaid() throws Exception {
    assertTrue(post(404, "/put", "{\"card\":\"Q1\",\"reader\":\"1\"}").contains("no card Q1"));
    assertTrue(post(404, "/remove", "{\"reader\":\"9\"}").contains("no reader 9"));
    assertTrue(post(400, "/put", "{\"card\":\"P0001\"}").contains("reader"));
    post(400, "/put", "nonsense");
    assertEquals(
        400, send("/put", "{\"card\":\"P0001\",\"reader\":\"1\"}", "text/plain").statusCode());
  }

  @Test
  void theServiceCanDieAndReturn() throws Exception {
    post(200, "/service/stop", "{}");
    assertEquals(503, send("/health", null, null).statusCode());
    post(200, "/service/start", "{}");
    assertTrue(get("/health").contains("\"status\":\"up\""));
  }

  @Test
  void aSecondStartFindsTheSameCards() throws Exception {
    String serials = serials();
    process.destroy();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    start();
    assertEquals(serials, serials());
  }

  @Test
  void itsEndLeavesNothingBehind() throws Exception {
    List<ProcessHandle> children = process.descendants().toList();
    assertEquals(2, children.size(), "supervisor and pcscd");
    process.destroy();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    assertEquals(0, children.stream().filter(ProcessHandle::isAlive).count());
    assertFalse(Files.exists(directory.resolve("pcscd.comm")));
  }

  @Test
  void itsViolentEndLeavesNothingBehindEither() throws Exception {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    for (ProcessHandle child : children) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void aDirectoryTooDeepForASocketIsNamed() {
    Path deep = directory.resolve("d".repeat(100));
    String message =
        assertThrows(IOException.class, () -> PrivatePcscd.start(deep, "Desk", 1)).getMessage();
    assertTrue(message.contains("too long"), message);
  }

  private String readers() throws Exception {
    String all = get("/cards");
    return all.substring(0, all.indexOf("\"cards\""));
  }

  private String serials() throws Exception {
    Matcher serial = Pattern.compile("\"serial\":\"[^\"]+\"").matcher(get("/cards"));
    return String.join(",", serial.results().map(r -> r.group()).toList());
  }

  private String get(String path) throws Exception {
    return send(path, null, null).body();
  }

  private String post(int expected, String path, String json) throws Exception {
    HttpResponse<String> response = send(path, json, "application/json");
    assertEquals(expected, response.statusCode(), response.body());
    return response.body();
  }

  private HttpResponse<String> send(String path, String body, String type) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (body != null) {
      request.POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", type);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
