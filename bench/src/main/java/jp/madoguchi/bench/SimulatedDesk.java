package jp.madoguchi.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.bench.Timeline.Station;

/**
 * A browser in its behaviour, without a screen: opens the board, holds the push channel, on which
 * rows and strip come, and asks by version when the line is open, as {@code board.js} does.
 */
final class SimulatedDesk implements WebSocket.Listener, AutoCloseable {
  private static final Pattern ROW = Pattern.compile("\\{\"form\":1,\"row\":\\{\"id\":(\\d+),");
  private static final String ASKED = "{\"show\":\"ALL\",\"limit\":200,\"known\":\"\"}";

  private final String name;
  private final LogIn logIn;
  private final Timeline timeline;
  private final AtomicLong failures;
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;

  /**
   * @param failures counts answers other than 200 and broken lines
   */
  SimulatedDesk(String name, LogIn logIn, Timeline timeline, AtomicLong failures) {
    this.name = name;
    this.logIn = logIn;
    this.timeline = timeline;
    this.failures = failures;
  }

  /** Opens the board and the push channel. */
  void sitDown(HttpClient http) {
    logIn.get("reception/board.xhtml");
    URI push =
        URI.create(logIn.base().resolve("push/board").toString().replaceFirst("^http", "ws"));
    socket =
        http.newWebSocketBuilder().header("Cookie", logIn.cookie()).buildAsync(push, this).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    long now = MicrosecondClock.now();
    partial.append(data);
    if (last) {
      Matcher row = ROW.matcher(partial);
      if (row.lookingAt()) {
        timeline.note(Station.TOLD, Long.parseLong(row.group(1)), name, now);
      } else if (partial.indexOf("\"ready\"") > 0) {
        askByVersion();
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    if (code != WebSocket.NORMAL_CLOSURE) {
      failures.incrementAndGet();
    }
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    failures.incrementAndGet();
  }

  /** What {@code board.js} asks when its line is open: has anything changed since the page? */
  private void askByVersion() {
    logIn
        .http()
        .sendAsync(logIn.posted("reception/rows", ASKED), BodyHandlers.discarding())
        .whenComplete(
            (answer, failed) -> {
              if (failed != null || answer.statusCode() != 200) {
                failures.incrementAndGet();
              }
            });
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket);
    }
  }
}
