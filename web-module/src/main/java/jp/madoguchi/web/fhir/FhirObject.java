package jp.madoguchi.web.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.facility.FacilityTime;

/**
 * An element of FHIR as JSON: nothing is empty and nothing is null, which FHIR forbids; what is
 * absent is left out.
 */
final class FhirObject {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  private final JsonObjectBuilder json = Json.createObjectBuilder();

  /** A resource of that type. */
  static FhirObject resource(String type) {
    return new FhirObject().put("resourceType", type);
  }

  /** A resource that claims a profile. */
  static FhirObject resource(String type, String profile) {
    return resource(type)
        .put(
            "meta",
            Json.createObjectBuilder()
                .add("profile", Json.createArrayBuilder().add(profile))
                .build());
  }

  /** With its time zone, to the second, as FHIR demands of a time; null for null. */
  static String time(Instant at) {
    return at == null ? null : DATE_TIME.format(at.atZone(FacilityTime.ZONE));
  }

  /** One code of a list; without an address it is a code of whoever sends it. */
  static JsonObject coding(String system, String code) {
    return new FhirObject().put("system", system).put("code", code).done();
  }

  /** What is meant, in words and in the codes that are known. */
  static JsonObject concept(String text, JsonObject... codings) {
    return new FhirObject()
        .list("coding", Arrays.stream(codings).filter(Objects::nonNull).toList())
        .put("text", text)
        .done();
  }

  /** Words without a code. */
  static JsonObject display(String text) {
    return new FhirObject().put("display", text).done();
  }

  /** A remark in words. */
  static JsonObject note(String text) {
    return new FhirObject().put("text", text).done();
  }

  FhirObject put(String name, String text) {
    String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    if (!plain.isEmpty()) {
      json.add(name, plain);
    }
    return this;
  }

  FhirObject put(String name, Object value) {
    return put(name, value == null ? null : value.toString());
  }

  FhirObject put(String name, BigDecimal number) {
    if (number != null) {
      json.add(name, number);
    }
    return this;
  }

  FhirObject put(String name, JsonObject element) {
    if (element != null && !element.isEmpty()) {
      json.add(name, element);
    }
    return this;
  }

  FhirObject list(String name, JsonObject element) {
    return list(name, element == null ? List.of() : List.of(element));
  }

  FhirObject list(String name, List<JsonObject> elements) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    List<JsonObject> told = elements.stream().filter(one -> !one.isEmpty()).toList();
    told.forEach(list::add);
    if (!told.isEmpty()) {
      json.add(name, list);
    }
    return this;
  }

  JsonObject done() {
    return json.build();
  }
}
