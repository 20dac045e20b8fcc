package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running card process and its control. */
final class CardProcess {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String url;

  private CardProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static CardProcess start(Path directory) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VirtualCardMain.class.getName(),
                "--dir",
                directory.toString(),
                "--readers",
                "3")
            .redirectErrorStream(true)
            .start();
    // also when a test run is interrupted while the process is starting
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    String line = process.inputReader(StandardCharsets.UTF_8).readLine();
    assertTrue(line != null && line.startsWith("ready: "), line);
    return new CardProcess(process, line.substring("ready: ".length()));
  }

  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  void end() throws Exception {
    process.destroy();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
  }

  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  String readers() throws Exception {
    String all = get("/cards");
    return all.substring(0, all.indexOf("\"cards\""));
  }

  String serials() throws Exception {
    Matcher serial = Pattern.compile("\"serial\":\"[^\"]+\"").matcher(get("/cards"));
    return String.join(",", serial.results().map(r -> r.group()).toList());
  }

  String get(String path) throws Exception {
    return send(path, null, null).body();
  }

  String post(int expected, String path, String json) throws Exception {
    HttpResponse<String> response = send(path, json, "application/json");
    assertEquals(expected, response.statusCode(), response.body());
    return response.body();
  }

  HttpResponse<String> send(String path, String body, String type) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (body != null) {
      request.POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", type);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The first line of the answer to a request that calls this machine by that name. */
  String answerTo(String path, String host) throws IOException {
    int port = URI.create(url).getPort();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf("\r\n"));
    }
  }
}
