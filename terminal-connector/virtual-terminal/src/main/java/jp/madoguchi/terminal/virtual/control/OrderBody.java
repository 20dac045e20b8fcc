package jp.madoguchi.terminal.virtual.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Optional;

/** The JSON object that comes with an order over HTTP. */
record OrderBody(JsonObject json) {

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when the text is no JSON, or none of an object, or more
   *     follows
   */
  static OrderBody read(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      if (parser.next() != JsonParser.Event.START_OBJECT) {
        throw new IllegalArgumentException("an object is needed");
      }
      JsonObject json = parser.getObject();
      parser.hasNext(); // refuses what follows the object
      return new OrderBody(json);
    } catch (JsonException broken) {
      throw new IllegalArgumentException("not JSON", broken);
    }
  }

  /** A member; none when it is left out or null. */
  Optional<JsonValue> member(String name) {
    return Optional.ofNullable(json.get(name)).filter(value -> value != JsonValue.NULL);
  }
}
