package jp.madoguchi.web.scim;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.ProvisionedPerson;
import jp.madoguchi.access.ProvisioningWish;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.web.scim.ScimAttribute.Mutability;
import jp.madoguchi.web.scim.ScimRefused.ScimFault;

/** What a request says of a person, attribute by attribute. */
final class ScimChanges {
  /** Of these, what a whole resource does not name is empty; of others it stays. */
  private static final Set<ScimAttribute> EMPTIED =
      EnumSet.of(
          ScimAttribute.DEPARTMENT,
          ScimAttribute.KANA,
          ScimAttribute.JOB,
          ScimAttribute.STARTS_ON,
          ScimAttribute.ENDS_ON);

  private static final String NAME = "name";

  private final Map<ScimAttribute, String> values = new EnumMap<>(ScimAttribute.class);
  private final Set<ScimSchema> named = EnumSet.noneOf(ScimSchema.class);

  /** A resource as POST and PUT send it; read-only attributes are passed over (RFC 7644 §3.3). */
  static ScimChanges ofResource(JsonObject resource) {
    ScimChanges changes = new ScimChanges();
    changes.schemas(resource.get("schemas"));
    changes.take(ScimSchema.USER, resource, ScimFault.INVALID_SYNTAX, false);
    return changes;
  }

  private void schemas(JsonValue sent) {
    if (!(sent instanceof JsonArray urns) || urns.isEmpty()) {
      throw ScimRefused.bad(ScimFault.INVALID_SYNTAX, "scim.schemas");
    }
    for (JsonValue one : urns) {
      String urn = one instanceof JsonString text ? text.getString() : "";
      if (ScimSchema.of(urn) == null) {
        throw ScimRefused.unknown(ScimFault.INVALID_SYNTAX, urn);
      }
    }
  }

  /**
   * Every member of an object.
   *
   * @param unknown how an attribute is refused that there is none
   * @param strict whether a read-only one is refused as well
   */
  void take(ScimSchema schema, JsonObject object, ScimFault unknown, boolean strict) {
    named.add(schema);
    object.forEach((key, value) -> member(schema, key, value, unknown, strict));
  }

  private void member(
      ScimSchema schema, String key, JsonValue value, ScimFault unknown, boolean strict) {
    ScimSchema extension = schema == ScimSchema.USER ? ScimSchema.of(key) : null;
    if (extension != null) {
      if (!(value instanceof JsonObject inner)) {
        throw ScimRefused.bad(ScimFault.INVALID_VALUE, "scim.type", ScimRefused.shown(key));
      }
      take(extension, inner, unknown, strict);
    } else if (schema == ScimSchema.USER && key.equalsIgnoreCase(NAME)) {
      parts(value, unknown);
    } else {
      ScimAttribute attribute =
          (schema == ScimSchema.USER ? ScimAttribute.ofPath(key) : ScimAttribute.of(schema, key))
              .orElseThrow(() -> ScimRefused.unknown(unknown, key));
      set(attribute, value, strict);
    }
  }

  private void parts(JsonValue value, ScimFault unknown) {
    if (!(value instanceof JsonObject name)) {
      throw ScimRefused.bad(ScimFault.INVALID_VALUE, "scim.type", NAME);
    }
    name.forEach(
        (part, text) ->
            set(
                ScimAttribute.of(ScimSchema.USER, NAME + "." + part)
                    .orElseThrow(() -> ScimRefused.unknown(unknown, NAME + "." + part)),
                text,
                true));
  }

  /** The last word counts. */
  void set(ScimAttribute attribute, JsonValue value, boolean strict) {
    if (attribute.mutability() == Mutability.READ_ONLY) {
      if (strict) {
        throw ScimRefused.bad(ScimFault.MUTABILITY, "scim.fixed", attribute.path());
      }
      return;
    }
    values.put(attribute, ScimBody.text(attribute, value));
  }

  /** Whether the path of a patch is {@code name} as a whole. */
  static boolean isName(String path) {
    return path.equalsIgnoreCase(NAME) || path.equalsIgnoreCase(ScimSchema.USER.urn() + ":" + NAME);
  }

  void setName(JsonValue value) {
    parts(value, ScimFault.INVALID_PATH);
  }

  /** 400 without. */
  String userName() {
    String name = values.get(ScimAttribute.USER_NAME);
    if (name == null || name.isEmpty()) {
      throw ScimRefused.bad(ScimFault.INVALID_VALUE, "scim.missing", "userName");
    }
    return name;
  }

  /** The same for a person who is to become as the whole resource says. */
  ScimChanges whole() {
    EMPTIED.stream()
        .filter(one -> named.contains(one.schema()))
        .forEach(one -> values.putIfAbsent(one, null));
    return this;
  }

  /**
   * What is asked of the staff book.
   *
   * @param now the person as he is, or null for a new one
   */
  ProvisioningWish wish(ProvisionedPerson now) {
    if (now != null && values.containsKey(ScimAttribute.USER_NAME)) {
      String name = values.get(ScimAttribute.USER_NAME);
      if (name == null || !name.toLowerCase(Locale.ROOT).equals(now.account())) {
        throw ScimRefused.bad(ScimFault.MUTABILITY, "scim.fixed", "userName");
      }
    }
    Map<StaffColumn, String> fields = new EnumMap<>(StaffColumn.class);
    Map<LicenceKind, String> licences = new EnumMap<>(LicenceKind.class);
    values.forEach(
        (attribute, value) -> {
          String text = value == null ? "" : value;
          if (attribute.column() != null) {
            fields.put(attribute.column(), text);
          } else if (attribute.licence() != null) {
            licences.put(attribute.licence(), text);
          }
        });
    if (!values.containsKey(ScimAttribute.DISPLAY_NAME)) {
      ScimName.of(values, now == null ? "" : now.details().displayName())
          .ifPresent(name -> fields.put(StaffColumn.NAME, name));
    }
    return new ProvisioningWish(fields, externalId(), active(), licences);
  }

  private String externalId() {
    String id = values.get(ScimAttribute.EXTERNAL_ID);
    return values.containsKey(ScimAttribute.EXTERNAL_ID) && id == null ? "" : id;
  }

  /** Entra ID writes it as a text that begins with a capital. */
  private Boolean active() {
    if (!values.containsKey(ScimAttribute.ACTIVE)) {
      return null;
    }
    String text = String.valueOf(values.get(ScimAttribute.ACTIVE)).toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      throw ScimRefused.bad(ScimFault.INVALID_VALUE, "scim.type", "active");
    }
    return text.equals("true");
  }
}
