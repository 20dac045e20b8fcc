package jp.madoguchi.terminal.virtual.control;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Lets the page put the virtual cards of the desks' readers, which another process plays: a browser
 * would not let the page speak with that process itself.
 */
final class CardsProxy {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI cards;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * @param cards address of the virtual cards' control
   */
  CardsProxy(URI cards) {
    String base = cards.toString();
    this.cards = URI.create(base.endsWith("/") ? base : base + "/");
  }

  /** An answer of the other process. */
  record Reply(int status, JsonObject json) {}

  /** Readers and cards. */
  Reply list() throws IOException {
    return send(HttpRequest.newBuilder(cards.resolve("cards")).GET());
  }

  /**
   * Puts a card on a reader or takes it off.
   *
   * @param order {@code put} or {@code remove}
   * @param body JSON
   */
  Reply order(String order, String body) throws IOException {
    return send(
        HttpRequest.newBuilder(cards.resolve(order))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(OrderBody.read(body).json().toString())));
  }

  private Reply send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer =
          client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return new Reply(answer.statusCode(), OrderBody.read(answer.body()).json());
    } catch (IllegalArgumentException noJson) {
      throw new IOException("it answers what is no JSON", noJson);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
