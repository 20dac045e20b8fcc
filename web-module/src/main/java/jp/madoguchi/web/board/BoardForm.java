package jp.madoguchi.web.board;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * The form in which rows and strip go to the browser: in the page, over the push channel, as the
 * answer to a board that asks again. A page that was drawn by another release finds another number
 * here and loads itself anew.
 */
public final class BoardForm {
  /** Grows whenever a field changes its meaning or goes away. */
  public static final int NUMBER = 1;

  /** Looked up once: the lookup costs more than a row. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private BoardForm() {}

  static JsonObjectBuilder object() {
    return JSON.createObjectBuilder();
  }

  static JsonArrayBuilder list() {
    return JSON.createArrayBuilder();
  }

  static JsonArrayBuilder list(List<? extends JsonValue> values) {
    JsonArrayBuilder list = JSON.createArrayBuilder();
    values.forEach(list::add);
    return list;
  }

  /** A message of the channel that holds one thing. */
  public static String message(String name, JsonValue value) {
    return object().add("form", NUMBER).add(name, value).build().toString();
  }

  /** A message of the channel that says no more than that it came. */
  public static String message(String name) {
    return message(name, JsonValue.TRUE);
  }

  /**
   * Tells a page that follows one session which version it has now, and nothing of what it says.
   */
  public static String change(long id, long version) {
    JsonObject change = object().add("id", id).add("v", version).build();
    return message("change", change);
  }
}
