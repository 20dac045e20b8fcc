package jp.madoguchi.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.security.SentJson;

/** What a program asks, as the body of its request: one JSON object of texts and whole numbers. */
final class JsonBody {
  private final JsonObject fields;

  private JsonBody(JsonObject fields) {
    this.fields = fields;
  }

  /** Ends the request with 400 when it is none. */
  static JsonBody of(String body) {
    try {
      return new JsonBody(SentJson.object(new StringReader(body == null ? "" : body)));
    } catch (IllegalArgumentException notAnObject) {
      throw wrong();
    }
  }

  String text(String name, String whenAbsent) {
    JsonValue value = fields.get(name);
    if (value == null || value == JsonValue.NULL) {
      return whenAbsent;
    }
    // no name has controls, and a database need not take them
    if (value instanceof JsonString text
        && text.getString().chars().noneMatch(Character::isISOControl)) {
      return text.getString();
    }
    throw wrong();
  }

  int number(String name, int whenAbsent) {
    JsonValue value = fields.get(name);
    if (value == null || value == JsonValue.NULL) {
      return whenAbsent;
    }
    try {
      if (value instanceof JsonNumber number) {
        return number.intValueExact();
      }
    } catch (ArithmeticException notWhole) {
      throw wrong();
    }
    throw wrong();
  }

  /** False where it is absent. */
  boolean flag(String name) {
    JsonValue value = fields.get(name);
    if (value == null || value == JsonValue.NULL || value == JsonValue.FALSE) {
      return false;
    }
    if (value == JsonValue.TRUE) {
      return true;
    }
    throw wrong();
  }

  private static ProblemException wrong() {
    return new ProblemException(ProblemDetails.of(400, "api.body.json"));
  }
}
