package jp.madoguchi.web.scim;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;

/**
 * Operations of a PATCH (RFC 7644 §3.5.2) as Entra ID and Okta write them: {@code Replace} with a
 * capital, no path and an object, paths with a URN, or such paths as the members of that object.
 */
final class ScimPatch {
  private static final int MOST_OPERATIONS = 100;

  private ScimPatch() {}

  static ScimChanges of(JsonObject body) {
    ScimChanges changes = new ScimChanges();
    JsonArray operations = null;
    for (var member : body.entrySet()) {
      switch (member.getKey().toLowerCase(Locale.ROOT)) {
        case "schemas" -> schema(member.getValue());
        case "operations" -> operations = member.getValue() instanceof JsonArray list ? list : null;
        default -> throw ScimRefused.unknown(ScimFault.INVALID_SYNTAX, member.getKey());
      }
    }
    if (operations == null || operations.isEmpty() || operations.size() > MOST_OPERATIONS) {
      throw ScimRefused.bad(ScimFault.INVALID_SYNTAX, "scim.operations");
    }
    for (JsonValue one : operations) {
      if (!(one instanceof JsonObject operation)) {
        throw ScimRefused.bad(ScimFault.INVALID_SYNTAX, "scim.operations");
      }
      apply(changes, operation);
    }
    return changes;
  }

  private static void schema(JsonValue value) {
    boolean patch =
        value instanceof JsonArray urns
            && urns.size() == 1
            && urns.get(0) instanceof JsonString urn
            && urn.getString().equalsIgnoreCase(ScimSchema.PATCH);
    if (!patch) {
      throw ScimRefused.bad(ScimFault.INVALID_SYNTAX, "scim.schemas");
    }
  }

  private static void apply(ScimChanges changes, JsonObject operation) {
    String op = text(operation, "op").toLowerCase(Locale.ROOT);
    String path = text(operation, "path").strip();
    JsonValue value = operation.getOrDefault("value", JsonValue.NULL);
    switch (op) {
      case "add", "replace" -> set(changes, path, value);
      case "remove" -> {
        if (path.isEmpty()) {
          throw ScimRefused.bad(ScimFault.NO_TARGET, "scim.target");
        }
        changes.set(attribute(path), JsonValue.NULL, true);
      }
      default -> throw ScimRefused.bad(ScimFault.INVALID_SYNTAX, "scim.operations");
    }
  }

  private static void set(ScimChanges changes, String path, JsonValue value) {
    ScimSchema schema = path.isEmpty() ? ScimSchema.USER : ScimSchema.of(path);
    if (schema != null) {
      if (!(value instanceof JsonObject object)) {
        throw ScimRefused.bad(ScimFault.INVALID_VALUE, "scim.type", "value");
      }
      changes.take(schema, object, ScimFault.INVALID_PATH, true);
    } else if (ScimChanges.isName(path)) {
      changes.setName(value);
    } else {
      changes.set(attribute(path), value, true);
    }
  }

  /** A filter in the path would choose among several values, and no attribute here has those. */
  private static ScimAttribute attribute(String path) {
    return ScimAttribute.ofPath(path)
        .orElseThrow(() -> ScimRefused.unknown(ScimFault.INVALID_PATH, path));
  }

  private static String text(JsonObject operation, String name) {
    JsonValue value = operation.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return "";
    }
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw ScimRefused.bad(ScimFault.INVALID_SYNTAX, "scim.operations");
  }
}
