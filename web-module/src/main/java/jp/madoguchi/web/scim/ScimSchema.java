package jp.madoguchi.web.scim;

/** Schemas of what the identity system sends and is told. */
enum ScimSchema {
  /** RFC 7643 §4.1. */
  USER("urn:ietf:params:scim:schemas:core:2.0:User", "User"),
  /** RFC 7643 §4.3. */
  ENTERPRISE("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "Enterprise User"),
  /** What this program knows besides; named so that Entra ID takes it for an extension. */
  STAFF("urn:ietf:params:scim:schemas:extension:madoguchi:2.0:User", "Madoguchi staff");

  static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

  private final String urn;
  private final String title;

  ScimSchema(String urn, String title) {
    this.urn = urn;
    this.title = title;
  }

  String urn() {
    return urn;
  }

  String title() {
    return title;
  }

  /** By its URN in either case, or null. */
  static ScimSchema of(String urn) {
    for (ScimSchema schema : values()) {
      if (schema.urn.equalsIgnoreCase(urn)) {
        return schema;
      }
    }
    return null;
  }
}
