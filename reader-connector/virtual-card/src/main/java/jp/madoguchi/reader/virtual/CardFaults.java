package jp.madoguchi.reader.virtual;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.NoSuchElementException;

/**
 * What can go wrong at a reader, on demand, beside {@link CardControl}: {@code POST /faults/pull
 * {"reader":"1","after":"3"}} (the card goes away inside the command after three others), {@code
 * POST /faults/slow {"card":"P0001","millis":"2000"}}, {@code POST /faults/hang {}} and {@code POST
 * /faults/go-on {}} for the service; {@code GET /faults/counters} tells what the cards have been
 * through.
 */
final class CardFaults {
  private static final int SLOWEST_MILLIS = 60_000;

  private final CardDesk desk;
  private final PrivatePcscd service;

  CardFaults(CardDesk desk, PrivatePcscd service) {
    this.desk = desk;
    this.service = service;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        perform(exchange);
      } catch (NoSuchElementException e) {
        CardControl.answer(exchange, 404, CardControl.error(e.getMessage()));
      } catch (IllegalStateException e) {
        CardControl.answer(exchange, 409, CardControl.error(e.getMessage()));
      } catch (IllegalArgumentException e) {
        CardControl.answer(exchange, 400, CardControl.error(e.getMessage()));
      }
    }
  }

  private void perform(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    if (!request.equals("GET /faults/counters")) {
      JsonObject body = CardControl.body(exchange);
      switch (request) {
        case "POST /faults/pull" ->
            desk.reader(CardControl.required(body, "reader"))
                .pullInsideCommand(number(body, "after", 100));
        case "POST /faults/slow" ->
            card(CardControl.required(body, "card"))
                .slowDown(Duration.ofMillis(number(body, "millis", SLOWEST_MILLIS)));
        case "POST /faults/hang" -> service.hang();
        case "POST /faults/go-on" -> service.goOn();
        default -> throw new NoSuchElementException("there is no " + request);
      }
    }
    CardControl.answer(exchange, 200, counters());
  }

  private JpkiCard card(String id) {
    return desk.deck()
        .card(id)
        .orElseThrow(() -> new NoSuchElementException("no card " + id))
        .card();
  }

  private static int number(JsonObject body, String name, int most) {
    String text = CardControl.required(body, name);
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    if (number > most) {
      throw new IllegalArgumentException("\"" + name + "\" must be a number up to " + most);
    }
    return number;
  }

  /** Of the cards that lie on readers. */
  private JsonArray counters() {
    JsonArrayBuilder counters = Json.createArrayBuilder();
    desk.deck().cards().stream()
        .filter(card -> desk.readerOf(card).isPresent())
        .forEach(card -> counters.add(counters(card.id(), card.card())));
    return counters.build();
  }

  private static JsonObjectBuilder counters(String id, JpkiCard card) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("commands", card.commands())
        .add("pinAttempts", card.pinAttempts())
        .add("pinVerified", card.pinVerified())
        .add("tripwires", card.tripwires());
  }
}
