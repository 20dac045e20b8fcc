package jp.madoguchi.web.scim;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import jp.madoguchi.access.ProvisionedPerson;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffLicence;

/** A person as a resource; what is not known is left out. */
final class ScimUser {
  private ScimUser() {}

  /**
   * @param place path of the resource, from the server's root; the caller's {@code Host} is in none
   */
  static JsonObject of(ProvisionedPerson person, String place) {
    StaffDetails details = person.details();
    JsonArrayBuilder schemas = Json.createArrayBuilder();
    for (ScimSchema schema : ScimSchema.values()) {
      schemas.add(schema.urn());
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("schemas", schemas)
            .add("id", Long.toString(person.version().id()));
    put(json, "externalId", person.externalId());
    json.add("userName", person.account())
        .add("displayName", details.displayName())
        .add("name", name(details.displayName()))
        .add("active", person.active())
        .add(ScimSchema.ENTERPRISE.urn(), enterprise(details))
        .add(ScimSchema.STAFF.urn(), staff(person))
        .add(
            "meta",
            Json.createObjectBuilder()
                .add("resourceType", "User")
                .add("location", place)
                .add("version", tag(person)));
    return json.build();
  }

  /**
   * The entity tag; weak, for roles and log-ins are not in it. With {@code active}, which the last
   * day changes while nobody changes the person.
   */
  static String tag(ProvisionedPerson person) {
    return "W/\"" + person.version().version() + (person.active() ? "" : "-off") + "\"";
  }

  private static JsonObject name(String kept) {
    ScimName name = ScimName.split(kept);
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("formatted", kept).add("familyName", name.family());
    put(json, "givenName", name.given().isEmpty() ? null : name.given());
    return json.build();
  }

  private static JsonObject enterprise(StaffDetails details) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "employeeNumber", details.staffNumber());
    put(json, "department", details.department());
    return json.build();
  }

  private static JsonObject staff(ProvisionedPerson person) {
    StaffDetails details = person.details();
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "kana", details.kana());
    put(json, "job", details.job() == null ? null : details.job().name());
    put(json, "startsOn", day(details.employment().startsOn()));
    put(json, "endsOn", day(details.employment().endsOn()));
    JsonArrayBuilder checked = Json.createArrayBuilder();
    for (StaffLicence licence : person.licences()) {
      for (ScimAttribute one : ScimAttribute.values()) {
        put(json, one.path(), one.licence() == licence.kind() ? licence.number() : null);
      }
      if (licence.checked()) {
        checked.add(licence.kind().name());
      }
    }
    return json.add("licencesChecked", checked).build();
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static void put(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, value);
    }
  }
}
