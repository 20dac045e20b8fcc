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
import java.util.regex.Pattern;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.text.Words;

/**
 * An element of FHIR as JSON: nothing is empty and nothing is null, which FHIR forbids; what is
 * absent is left out.
 */
final class FhirObject {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  /**
   * What no string of FHIR may hold, or what would turn around the text after it: control and
   * bidirectional characters, halves of a pair, what has neither ink nor width.
   */
  private static final Pattern UNPRINTED =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\ufffe\\uffff]");

  private static final Pattern AROUND =
      Pattern.compile(
          "\\A[\\p{Z}\\s]++|(?<![\\p{Z}\\s])[\\p{Z}\\s]++\\z", Pattern.UNICODE_CHARACTER_CLASS);

  /** Single spaces alone may stand in a code. */
  private static final Pattern CODE = Pattern.compile("[^\\p{Z}\\s]++(?: [^\\p{Z}\\s]++)*+");

  private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]]");

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

  /**
   * One code of a list; without an address it is a code of whoever sends it. What has not the form
   * of a code is shown as it came, and is none.
   */
  static JsonObject coding(String system, String code) {
    String plain = plain(code);
    return CODE.matcher(plain).matches()
        ? new FhirObject().put("system", system).put("code", plain).done()
        : display(plain);
  }

  /** What is meant, in words and in the codes that are known. */
  static JsonObject concept(String text, JsonObject... codings) {
    return new FhirObject()
        .list("coding", Arrays.stream(codings).filter(Objects::nonNull).toList())
        .put("text", text)
        .done();
  }

  /** Where R4 demands one: says so when neither name nor code came. */
  static JsonObject concept(Words words, String text, JsonObject coding) {
    JsonObject known = concept(text, coding);
    return known.isEmpty() ? concept(words.say("treat.name.none")) : known;
  }

  /** Words without a code. */
  static JsonObject display(String text) {
    return new FhirObject().put("display", text).done();
  }

  /** A remark in words; R4 reads it as Markdown, of which nothing is meant. */
  static JsonObject note(String text) {
    String words = plain(text).replace("&", "&amp;").replace("<", "&lt;");
    return new FhirObject().put("text", MARKDOWN.matcher(words).replaceAll("\\\\$0")).done();
  }

  /** Nothing but what is to be read, without spaces around it; "" for nothing. */
  private static String plain(String text) {
    return text == null
        ? ""
        : AROUND.matcher(UNPRINTED.matcher(text).replaceAll(" ")).replaceAll("");
  }

  FhirObject put(String name, String text) {
    String plain = plain(text);
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
