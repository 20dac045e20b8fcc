package jp.madoguchi.web.scim;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;
import jp.madoguchi.web.security.SentJson;

/** The body of a request: one JSON object, of a size that a person has. */
final class ScimBody {
  private static final int MOST_BYTES = 64 * 1024;

  private ScimBody() {}

  static JsonObject read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ScimRefused(413, ScimFault.NONE, "scim.large");
    }
    try {
      return SentJson.object(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException notAnObject) {
      throw ScimRefused.bad(ScimFault.INVALID_SYNTAX, "scim.json");
    }
  }

  /** No name has them, and a database need not take them. */
  static void refuseControls(String name, String text) {
    if (text != null && text.chars().anyMatch(Character::isISOControl)) {
      throw ScimRefused.bad(ScimFault.INVALID_VALUE, "scim.type", name);
    }
  }

  /** Null for none; no text that may be a My Number. */
  static String text(ScimAttribute attribute, JsonValue value) {
    String text =
        switch (value.getValueType()) {
          case NULL -> null;
          case STRING -> ((JsonString) value).getString().strip();
          case TRUE, FALSE -> attribute == ScimAttribute.ACTIVE ? value.toString() : null;
          default -> null;
        };
    if (text == null && value.getValueType() != JsonValue.ValueType.NULL) {
      throw ScimRefused.bad(ScimFault.INVALID_VALUE, "scim.type", attribute.path());
    }
    refuseControls(attribute.path(), text);
    // what the identity system makes up by itself has digits anywhere
    boolean number =
        attribute == ScimAttribute.EXTERNAL_ID
            ? MyNumberGuard.shows(text)
            : MyNumberGuard.suspects(text);
    if (number) {
      throw ScimRefused.bad(ScimFault.INVALID_VALUE, MyNumberGuard.KEY);
    }
    return text;
  }
}
