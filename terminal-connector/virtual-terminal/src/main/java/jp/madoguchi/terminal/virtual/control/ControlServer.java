package jp.madoguchi.terminal.virtual.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.virtual.exchange.VirtualTerminal;
import jp.madoguchi.terminal.virtual.faults.Faults;

/**
 * The control page of a virtual terminal and its JSON interface, on 127.0.0.1 only.
 *
 * <p>{@code GET /} the page · {@code GET /people?from=&size=&q=} · {@code POST /visits} · {@code
 * GET /faults} · {@code POST /faults}, {@code /faults/end}, {@code /faults/clear} · {@code GET
 * /health}.
 */
public final class ControlServer implements AutoCloseable {
  private static final int LARGEST_ORDER = 64 * 1024;
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";
  private static final String CARDS_AWAY = "仮想カードのプログラムに接続できません";

  private final VirtualTerminal terminal;
  private final CardsProxy cards;
  private final HttpServer http;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          4,
          task -> {
            Thread thread = new Thread(task, "virtual-terminal-control");
            thread.setDaemon(true);
            return thread;
          });

  private ControlServer(VirtualTerminal terminal, URI cards, int port) throws IOException {
    this.terminal = terminal;
    this.cards = cards == null ? null : new CardsProxy(cards);
    this.http =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    http.createContext("/", this::handle);
    http.setExecutor(workers);
  }

  /** Opens the page; port 0 takes any free one. */
  public static ControlServer start(VirtualTerminal terminal, int port) throws IOException {
    return start(terminal, null, port);
  }

  /**
   * The same with the desks' cards.
   *
   * @param cards address of the virtual cards' control, or null
   */
  public static ControlServer start(VirtualTerminal terminal, URI cards, int port)
      throws IOException {
    ControlServer server = new ControlServer(terminal, cards, port);
    server.http.start();
    return server;
  }

  /** The port in use. */
  public int port() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdown(); // no interrupt: a visit being written is written to its end
    try {
      workers.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
        json(exchange, 403, Map.of("error", "this page is for 127.0.0.1"));
        return;
      }
      String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      switch (route) {
        case "GET /" -> file(exchange, "control.html", "text/html");
        case "GET /control.css" -> file(exchange, "control.css", "text/css");
        case "GET /control.js" -> file(exchange, "control.js", "text/javascript");
        case "GET /people" -> people(exchange);
        case "GET /health" -> json(exchange, 200, health());
        case "GET /faults" -> json(exchange, 200, FaultOrder.list(terminal.faults()));
        case "GET /cards" -> cards(exchange);
        case "POST /cards/put" -> order(exchange, body -> cards("put", body));
        case "POST /cards/remove" -> order(exchange, body -> cards("remove", body));
        case "POST /visits" -> order(exchange, this::visit);
        case "POST /faults" -> order(exchange, this::fault);
        case "POST /faults/end" -> order(exchange, this::endFault);
        case "POST /faults/clear" -> order(exchange, this::clearFaults);
        default -> json(exchange, 404, Map.of("error", "nothing here"));
      }
    }
  }

  private void people(HttpExchange exchange) throws IOException {
    int size = parameter(exchange, "size", 50);
    PeopleSearch search = new PeopleSearch(word(exchange, "q"));
    json(
        exchange,
        200,
        search.isEmpty()
            ? PeoplePage.of(terminal.population(), parameter(exchange, "from", 0), size)
            : PeoplePage.found(terminal.population(), search, size));
  }

  private void cards(HttpExchange exchange) throws IOException {
    if (cards == null) {
      json(exchange, 200, Map.of("available", false));
      return;
    }
    try {
      CardsProxy.Reply reply = cards.list();
      json(exchange, reply.status(), reply.json());
    } catch (IOException away) {
      json(exchange, 502, Map.of("error", CARDS_AWAY));
    }
  }

  private Answer cards(String order, String body) {
    if (cards == null) {
      return new Answer(404, Map.of("error", "--cards-url was not given"));
    }
    try {
      CardsProxy.Reply reply = cards.order(order, body);
      return new Answer(reply.status(), reply.json());
    } catch (IOException away) {
      return new Answer(502, Map.of("error", CARDS_AWAY));
    }
  }

  private Map<String, Object> health() {
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "UP");
    health.put("code", terminal.code());
    health.put("readers", terminal.readers());
    health.put("population", terminal.population().size());
    health.put("visits", terminal.visits());
    health.put("requestsTaken", terminal.requestsTaken());
    health.put("requestsRefused", terminal.requestsRefused());
    health.put("restarts", terminal.restarts());
    health.put("waiting", terminal.waiting());
    health.put(
        "faults", terminal.faults().list().stream().filter(Faults.FaultState::active).count());
    return health;
  }

  /** Something that a page or a program wants done. */
  private interface Order {
    Answer obey(String body) throws IOException, MessageException;
  }

  private record Answer(int status, Map<String, ?> json) {}

  private static void order(HttpExchange exchange, Order order) throws IOException {
    // a form of another site cannot send this type, so no other page can put cards; and a browser
    // tells of every page that is not ours
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      json(exchange, 415, Map.of("error", "application/json is needed"));
      return;
    } else if (!isOurs(exchange)) {
      json(exchange, 403, Map.of("error", "another page's order"));
      return;
    }
    try {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_ORDER);
      Answer done = order.obey(new String(body, StandardCharsets.UTF_8));
      json(exchange, done.status, done.json);
    } catch (IllegalArgumentException wrong) {
      json(exchange, 400, Map.of("error", String.valueOf(wrong.getMessage())));
    } catch (IllegalStateException | MessageException | IOException notNow) {
      json(exchange, 503, Map.of("error", String.valueOf(notNow.getMessage())));
    }
  }

  private Answer visit(String body) throws IOException, MessageException {
    VisitOrder order = VisitOrder.read(body, terminal);
    String file = terminal.visit(order.person(), order.reader(), order.visit());
    Map<String, Object> done = new LinkedHashMap<>();
    done.put("file", file);
    done.put("person", order.person().number());
    done.put("reader", order.reader());
    return new Answer(201, done);
  }

  private Answer fault(String body) {
    return new Answer(201, Map.of("id", terminal.faults().addNow(FaultOrder.read(body))));
  }

  private Answer endFault(String body) {
    if (!terminal.faults().end(FaultOrder.id(body))) {
      return new Answer(404, Map.of("error", "no such fault"));
    }
    return new Answer(200, FaultOrder.list(terminal.faults()));
  }

  private Answer clearFaults(String body) {
    terminal.faults().clear();
    return new Answer(200, FaultOrder.list(terminal.faults()));
  }

  private static void file(HttpExchange exchange, String name, String type) throws IOException {
    try (InputStream file = ControlServer.class.getResourceAsStream(name)) {
      send(exchange, 200, type + "; charset=UTF-8", file.readAllBytes());
    }
  }

  private static void json(HttpExchange exchange, int status, Map<String, ?> members)
      throws IOException {
    byte[] body =
        Json.createObjectBuilder(members).build().toString().getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "application/json; charset=UTF-8", body);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Whether an order comes from a program or from our own page. */
  private static boolean isOurs(HttpExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    String host = exchange.getRequestHeaders().getFirst("Host");
    return origin == null || origin.equals("http://" + host);
  }

  private static boolean isLocal(String host) {
    return host != null && host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
  }

  private static String word(HttpExchange exchange, String name) {
    String query = exchange.getRequestURI().getRawQuery();
    Matcher value =
        Pattern.compile("(?:^|&)" + name + "=([^&]{0,300})").matcher(query == null ? "" : query);
    return value.find() ? URLDecoder.decode(value.group(1), StandardCharsets.UTF_8) : "";
  }

  private static int parameter(HttpExchange exchange, String name, int otherwise) {
    String query = exchange.getRequestURI().getQuery();
    Matcher value =
        Pattern.compile("(?:^|&)" + name + "=(\\d{1,8})(?:&|$)")
            .matcher(query == null ? "" : query);
    return value.find() ? Integer.parseInt(value.group(1)) : otherwise;
  }
}
