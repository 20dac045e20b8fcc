package jp.madoguchi.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.bench.Timeline.Station;

/**
 * A browser in its behaviour, without a screen: holds the push channel, fetches the rows it is told
 * of one request at a time, and the strip of counters a little later, as {@code board.js} does.
 */
final class SimulatedDesk implements WebSocket.Listener, AutoCloseable {
  private static final JsonReaderFactory CHANGES = Json.createReaderFactory(Map.of());
  private static final Pattern ROW = Pattern.compile("<tr id=\"s(\\d+)\"");
  private static final int MOST_ROWS = 50;
  private static final long STRIP_MILLIS = 1500;

  private final String name;
  private final LogIn logIn;
  private final Timeline timeline;
  private final ScheduledExecutorService later;
  private final AtomicLong failures;
  private final AtomicBoolean stripDue = new AtomicBoolean();
  private final StringBuilder partial = new StringBuilder();
  private final Map<Long, Long> told = new LinkedHashMap<>();
  private boolean fetching;
  private WebSocket socket;

  /**
   * @param failures counts answers other than 200 and broken lines
   */
  SimulatedDesk(
      String name,
      LogIn logIn,
      Timeline timeline,
      ScheduledExecutorService later,
      AtomicLong failures) {
    this.name = name;
    this.logIn = logIn;
    this.timeline = timeline;
    this.later = later;
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
      try (JsonReader reader = CHANGES.createReader(new StringReader(partial.toString()))) {
        JsonObject change = reader.readObject();
        told(change.getJsonNumber("id").longValue(), change.getJsonNumber("v").longValue(), now);
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

  private void told(long row, long version, long now) {
    if (row < 0) {
      return;
    }
    if (stripDue.compareAndSet(false, true)) {
      long wait = STRIP_MILLIS + ThreadLocalRandom.current().nextLong(STRIP_MILLIS);
      later.schedule(this::fetchStrip, wait, TimeUnit.MILLISECONDS);
    }
    if (row == 0) {
      return;
    }
    timeline.note(Station.TOLD, row, name, now);
    synchronized (told) {
      told.put(row, version);
    }
    fetchRows();
  }

  private void fetchRows() {
    var ids = new StringJoiner(",", "?ids=", "");
    var versions = new StringJoiner(",", "&v=", "");
    synchronized (told) {
      if (fetching || told.isEmpty()) {
        return;
      }
      fetching = true;
      var next = told.entrySet().iterator();
      for (int i = 0; i < MOST_ROWS && next.hasNext(); i++) {
        Map.Entry<Long, Long> row = next.next();
        ids.add(row.getKey().toString());
        versions.add(row.getValue().toString());
        next.remove();
      }
    }
    fetch("reception/rows.xhtml" + ids + versions)
        .thenAccept(this::rowsArrived)
        .whenComplete(
            (done, failed) -> {
              synchronized (told) {
                fetching = false;
              }
              fetchRows();
            });
  }

  private void rowsArrived(String markup) {
    long now = MicrosecondClock.now();
    Matcher row = ROW.matcher(markup);
    while (row.find()) {
      timeline.note(Station.FETCHED, Long.parseLong(row.group(1)), name, now);
    }
  }

  private void fetchStrip() {
    stripDue.set(false);
    fetch("reception/strip.xhtml");
  }

  private CompletionStage<String> fetch(String path) {
    return logIn
        .http()
        .sendAsync(logIn.background(path), BodyHandlers.ofString())
        .whenComplete(
            (answer, failed) -> {
              if (failed != null || answer.statusCode() != 200) {
                failures.incrementAndGet();
              }
            })
        .thenApply(HttpResponse::body);
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket);
    }
  }
}
