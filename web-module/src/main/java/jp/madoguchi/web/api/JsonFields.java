package jp.madoguchi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.function.Function;

/**
 * A JSON object of which absent values are left out. Instants come as ISO 8601 in UTC, days as
 * {@code yyyy-MM-dd}, enum constants by their name.
 */
final class JsonFields {
  private final JsonObjectBuilder json = Json.createObjectBuilder();

  JsonFields put(String name, Object value) {
    if (value instanceof Boolean b) {
      json.add(name, b);
    } else if (value instanceof Integer i) {
      json.add(name, i);
    } else if (value instanceof Long l) {
      json.add(name, l);
    } else if (value instanceof JsonObject o) {
      json.add(name, o);
    } else if (value instanceof Enum<?> e) {
      json.add(name, e.name());
    } else if (value != null) {
      json.add(name, value.toString());
    }
    return this;
  }

  <T> JsonFields put(String name, Collection<T> values, Function<T, JsonObject> each) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    values.forEach(v -> list.add(each.apply(v)));
    json.add(name, list);
    return this;
  }

  JsonFields texts(String name, Collection<?> values) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    values.forEach(v -> list.add(v.toString()));
    json.add(name, list);
    return this;
  }

  JsonObject done() {
    return json.build();
  }
}
