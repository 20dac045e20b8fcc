package jp.madoguchi.web.fhir;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What R4 itself demands of a bundle, by a table of its elements: names, cardinalities, forms of
 * the primitives, references within, and the invariants of the resources that are written here.
 */
final class R4Rules {
  private static final Map<String, Map<String, String[]>> ELEMENTS = elements();

  private static final Map<String, String> FORMS =
      Map.of(
          "string", "(?s)[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*\\S.*",
          "code", "[^\\s]+( [^\\s]+)*",
          "uri", "\\S+",
          "date", "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?",
          "dateTime",
              "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])"
                  + "(T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))?)?)?",
          "instant", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

  private final List<String> findings = new ArrayList<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<String> references = new ArrayList<>();

  private R4Rules() {}

  /** What is wrong with a bundle; empty for nothing. */
  static List<String> broken(JsonObject bundle) {
    R4Rules rules = new R4Rules();
    rules.resource(bundle);
    rules.references.stream()
        .filter(one -> !rules.addresses.contains(one))
        .forEach(one -> rules.findings.add("refers to nothing in the bundle"));
    return rules.findings;
  }

  private void resource(JsonObject resource) {
    String type = resource.getString("resourceType", "none");
    element(type, resource);
    switch (type) {
      case "Observation" -> {
        if (resource.containsKey("dataAbsentReason")
            && resource.keySet().stream().anyMatch(name -> name.startsWith("value"))) {
          findings.add("obs-6: a value and why there is none");
        }
        choice(resource, "value");
      }
      case "Consent" -> {
        if (!resource.containsKey("policy") && !resource.containsKey("policyRule")) {
          findings.add("ppc-1: neither policy nor policyRule");
        }
      }
      case "MedicationStatement" -> choice(resource, "effective");
      default -> {
        // no invariant that the table does not say
      }
    }
  }

  private void choice(JsonObject resource, String name) {
    if (resource.keySet().stream().filter(one -> one.startsWith(name)).count() > 1) {
      findings.add("two of " + name + "[x]");
    }
  }

  private void element(String type, JsonObject json) {
    Map<String, String[]> allowed = ELEMENTS.get(type);
    if (allowed == null) {
      findings.add("no such type " + type);
      return;
    }
    if (json.isEmpty()) {
      findings.add("ele-1: nothing in a " + type);
    }
    allowed.forEach(
        (name, row) -> {
          if (row[0].startsWith("1") && !json.containsKey(name)) {
            findings.add(type + "." + name + " is missing");
          }
        });
    json.forEach(
        (name, value) -> {
          String[] row = allowed.get(name);
          if (row == null) {
            if (!name.equals("resourceType")) {
              findings.add("no such element " + type + "." + name);
            }
          } else {
            values(type + "." + name, row, value);
          }
        });
  }

  private void values(String path, String[] row, JsonValue value) {
    boolean many = row[0].endsWith("*");
    if (many != value instanceof JsonArray) {
      findings.add(path + " is " + (many ? "one" : "many"));
    } else if (many) {
      if (value.asJsonArray().isEmpty()) {
        findings.add(path + " is an empty list");
      }
      value.asJsonArray().forEach(one -> value(path, row[1], one));
    } else {
      value(path, row[1], value);
    }
  }

  private void value(String path, String type, JsonValue value) {
    if (value instanceof JsonObject json) {
      if (type.equals("Resource")) {
        resource(json);
      } else {
        element(type, json);
      }
      if (type.equals("Reference") && json.containsKey("reference")) {
        references.add(json.getString("reference"));
      }
    } else if (type.equals("decimal")) {
      if (!(value instanceof JsonNumber)) {
        findings.add(path + " is no number");
      }
    } else if (value instanceof JsonString text) {
      text(path, type, text.getString());
    } else {
      findings.add(path + " is no " + type);
    }
  }

  private void text(String path, String type, String text) {
    String[] codes = type.split("[:,]");
    String form = FORMS.get(codes[0]);
    if (form == null || !text.matches(form)) {
      findings.add(path + " is no " + codes[0]);
    }
    if (codes.length > 1 && !Arrays.asList(codes).subList(1, codes.length).contains(text)) {
      findings.add(path + " is none of its codes: " + text);
    }
    if (path.equals("BundleEntry.fullUrl") && !addresses.add(text)) {
      findings.add("bdl-7: one address twice");
    }
  }

  private static Map<String, Map<String, String[]>> elements() {
    try (InputStream in = R4Rules.class.getResourceAsStream("r4-elements.tsv")) {
      Map<String, Map<String, String[]>> all = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          String[] name = cells[0].split("\\.");
          all.computeIfAbsent(name[0], n -> new LinkedHashMap<>())
              .put(name[1], new String[] {cells[1], cells[2]});
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
