package jp.madoguchi.web.scim;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jp.madoguchi.access.StaffProvisioning;

/** Service, resource type and schemas in the form of RFC 7643 §5 to §7. */
final class ScimDiscovery {
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
  private static final String SUPPORTED = "supported";

  private ScimDiscovery() {}

  static JsonObject list(JsonArray resources) {
    return Json.createObjectBuilder()
        .add("schemas", Json.createArrayBuilder().add(ScimSchema.LIST))
        .add("totalResults", resources.size())
        .add("startIndex", 1)
        .add("itemsPerPage", resources.size())
        .add("Resources", resources)
        .build();
  }

  static JsonObject config(String place) {
    return begin(CORE + "ServiceProviderConfig", "ServiceProviderConfig", place)
        .add("patch", has(true))
        .add(
            "bulk",
            Json.createObjectBuilder()
                .add(SUPPORTED, false)
                .add("maxOperations", 0)
                .add("maxPayloadSize", 0))
        .add(
            "filter",
            Json.createObjectBuilder()
                .add(SUPPORTED, true)
                .add("maxResults", StaffProvisioning.MOST_AT_ONCE))
        .add("changePassword", has(false))
        .add("sort", has(false))
        .add("etag", has(true))
        .add(
            "authenticationSchemes",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("type", "oauthbearertoken")
                        .add("name", "OAuth 2.0 bearer token")
                        .add("description", "client credentials with a signed assertion (RFC 7523)")
                        .add("primary", true)))
        .build();
  }

  static JsonObject type(String place) {
    JsonArrayBuilder extensions = Json.createArrayBuilder();
    for (ScimSchema schema : ScimSchema.values()) {
      if (schema != ScimSchema.USER) {
        extensions.add(
            Json.createObjectBuilder().add("schema", schema.urn()).add("required", false));
      }
    }
    return begin(CORE + "ResourceType", "ResourceType", place)
        .add("id", "User")
        .add("name", "User")
        .add("endpoint", "/Users")
        .add("schema", ScimSchema.USER.urn())
        .add("schemaExtensions", extensions)
        .build();
  }

  static JsonObject schema(ScimSchema schema, String place) {
    JsonArrayBuilder attributes = Json.createArrayBuilder();
    JsonArrayBuilder name = Json.createArrayBuilder();
    for (ScimAttribute one : ScimAttribute.values()) {
      if (one.schema() == schema && one.path().startsWith("name.")) {
        name.add(attribute(one, one.path().substring("name.".length())));
      } else if (one.schema() == schema && one != ScimAttribute.GROUPS) {
        attributes.add(attribute(one, one.path()));
      }
    }
    if (schema == ScimSchema.USER) {
      attributes.add(
          Json.createObjectBuilder(attribute(ScimAttribute.FORMATTED, "name"))
              .add("type", "complex")
              .add("subAttributes", name));
    }
    return begin(CORE + "Schema", "Schema", place)
        .add("id", schema.urn())
        .add("name", schema.title())
        .add("attributes", attributes)
        .build();
  }

  private static JsonObject attribute(ScimAttribute one, String name) {
    boolean key = one == ScimAttribute.USER_NAME || one == ScimAttribute.EMPLOYEE_NUMBER;
    return Json.createObjectBuilder()
        .add("name", name)
        .add("type", one == ScimAttribute.ACTIVE ? "boolean" : "string")
        .add("multiValued", one == ScimAttribute.LICENCES_CHECKED)
        .add("required", key || one == ScimAttribute.DISPLAY_NAME)
        .add("caseExact", one != ScimAttribute.USER_NAME)
        .add("mutability", one.mutability().word())
        .add("returned", "default")
        .add("uniqueness", key ? "server" : "none")
        .build();
  }

  private static JsonObject has(boolean it) {
    return Json.createObjectBuilder().add(SUPPORTED, it).build();
  }

  private static JsonObjectBuilder begin(String schema, String type, String place) {
    return Json.createObjectBuilder()
        .add("schemas", Json.createArrayBuilder().add(schema))
        .add("meta", Json.createObjectBuilder().add("resourceType", type).add("location", place));
  }
}
