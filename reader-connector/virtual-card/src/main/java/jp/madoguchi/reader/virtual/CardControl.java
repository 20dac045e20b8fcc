package jp.madoguchi.reader.virtual;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts virtual cards on readers and takes them off, over HTTP on 127.0.0.1 with JSON: {@code GET
 * /cards} (as lines of text: {@code GET /cards.txt}), {@code GET /health}, {@code POST /put
 * {"card":"P0001","reader":"1"}}, {@code POST /remove {"reader":"1"}}, and to try the service's
 * death {@code POST /service/stop {}} and {@code POST /service/start {}}. A POST must say {@code
 * Content-Type: application/json}, so that a page of some other site cannot send one unasked.
 */
public final class CardControl implements AutoCloseable {
  private static final int LONGEST_BODY = 4096;
  private static final Pattern LIST = Pattern.compile("GET /revoked/authority-([1-9])\\.crl");

  private final CardDesk desk;
  private final PrivatePcscd service;
  private final HttpServer server;

  private CardControl(CardDesk desk, PrivatePcscd service, HttpServer server) {
    this.desk = desk;
    this.service = service;
    this.server = server;
  }

  /**
   * @param port 0 for any free one
   */
  public static CardControl start(CardDesk desk, PrivatePcscd service, int port)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    CardControl control = new CardControl(desk, service, server);
    server.createContext("/", control::handle).getFilters().add(new LoopbackHost());
    server
        .createContext("/faults/", new CardFaults(desk, service)::handle)
        .getFilters()
        .add(new LoopbackHost());
    server.start();
    return control;
  }

  /** The port on which it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      switch (request) {
        case "GET /health" -> answer(exchange, service.running() ? 200 : 503, health());
        case "GET /cards" -> answer(exchange, 200, cards());
        case "GET /cards.txt" -> send(exchange, 200, "text/plain; charset=utf-8", lines());
        case "POST /ocsp" ->
            send(
                exchange,
                200,
                "application/ocsp-response",
                desk.deck()
                    .revocation()
                    .answer(exchange.getRequestBody().readNBytes(LONGEST_BODY), desk.deck().now()));
        case "POST /put" -> {
          JsonObject body = body(exchange);
          desk.put(required(body, "card"), required(body, "reader"));
          answer(exchange, 200, cards());
        }
        case "POST /remove" -> {
          desk.remove(required(body(exchange), "reader"));
          answer(exchange, 200, cards());
        }
        case "POST /service/stop" -> {
          body(exchange);
          service.kill();
          answer(exchange, 200, health());
        }
        case "POST /service/start" -> {
          body(exchange);
          service.start();
          answer(exchange, 200, health());
        }
        default -> answerOther(exchange, request);
      }
    } catch (NoSuchElementException e) {
      answer(exchange, 404, error(e.getMessage()));
    } catch (IllegalStateException e) {
      answer(exchange, 409, error(e.getMessage()));
    } catch (IllegalArgumentException e) {
      answer(exchange, 400, error(e.getMessage()));
    }
  }

  private void answerOther(HttpExchange exchange, String request) throws IOException {
    Matcher list = LIST.matcher(request);
    if (list.matches() && Integer.parseInt(list.group(1)) <= authorities()) {
      int generation = Integer.parseInt(list.group(1)) - 1;
      byte[] der = desk.deck().revocation().list(generation, desk.deck().now());
      send(exchange, 200, "application/pkix-crl", der);
    } else {
      answer(exchange, 404, error("there is no " + request));
    }
  }

  private int authorities() {
    return desk.deck().hierarchy().authorities().size();
  }

  static JsonObject body(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      throw new IllegalArgumentException("Content-Type must be application/json");
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new IllegalArgumentException("expected {\"name\":\"text\", …}", e);
    }
  }

  /** A text or a number. */
  static String required(JsonObject body, String name) {
    JsonValue member = body.getOrDefault(name, JsonValue.NULL);
    String value =
        switch (member.getValueType()) {
          case STRING -> body.getString(name);
          case NUMBER -> member.toString();
          default -> "";
        };
    if (value.isBlank()) {
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }
    return value;
  }

  private JsonObject health() {
    return Json.createObjectBuilder()
        .add("status", service.running() ? "up" : "down")
        .add("socket", service.socket().toString())
        .add("readers", desk.readers().size())
        .build();
  }

  private JsonObject cards() {
    JsonArrayBuilder readers = Json.createArrayBuilder();
    desk.readers().forEach(reader -> readers.add(reader(reader)));
    JsonArrayBuilder cards = Json.createArrayBuilder();
    desk.deck().cards().forEach(card -> cards.add(card(card)));
    return Json.createObjectBuilder().add("readers", readers).add("cards", cards).build();
  }

  private JsonObjectBuilder reader(VirtualReader reader) {
    JsonValue card =
        desk.deck().cards().stream()
            .filter(c -> reader.card().filter(c::is).isPresent())
            .findAny()
            .<JsonValue>map(c -> Json.createValue(c.id()))
            .orElse(JsonValue.NULL);
    return Json.createObjectBuilder().add("name", reader.name()).add("card", card);
  }

  private JsonObjectBuilder card(VirtualCard card) {
    OptionalInt person = card.person();
    JsonValue reader =
        desk.readerOf(card)
            .<JsonValue>map(where -> Json.createValue(where.name()))
            .orElse(JsonValue.NULL);
    Instant end = card.notAfter().truncatedTo(ChronoUnit.SECONDS);
    return Json.createObjectBuilder()
        .add("id", card.id())
        .add("person", person.isPresent() ? Json.createValue(person.getAsInt()) : JsonValue.NULL)
        .add("label", card.label())
        .add("state", card.state().name())
        .add("kind", card.state().words())
        .add("reader", reader)
        .add("notAfter", DateTimeFormatter.ISO_INSTANT.format(end))
        .add("serial", card.serial().toString(16));
  }

  /** For people: card, what it is, where it lies. */
  private byte[] lines() {
    StringBuilder text = new StringBuilder();
    for (VirtualCard card : desk.deck().cards()) {
      String where = desk.readerOf(card).map(reader -> "  → " + reader.name()).orElse("");
      text.append("%s  %s  %s%s%n".formatted(card.id(), card.label(), card.state().words(), where));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static JsonObject error(String message) {
    return Json.createObjectBuilder().add("error", String.valueOf(message)).build();
  }

  static void answer(HttpExchange exchange, int status, JsonStructure json) throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "application/json; charset=utf-8", bytes);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
