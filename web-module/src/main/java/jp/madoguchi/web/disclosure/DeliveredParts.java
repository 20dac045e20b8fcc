package jp.madoguchi.web.disclosure;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Third-party parts of what is delivered: the list that the build makes (CycloneDX 1.6), set
 * against the table of those that somebody has looked at, and completed by what is copied in
 * without Maven knowing.
 *
 * @param bom as the build writes it
 * @param looked {@code dependencies.tsv}
 * @param allowed {@code licences.tsv}
 */
record DeliveredParts(JsonObject bom, DisclosureTable looked, DisclosureTable allowed) {
  private static final String OURS = "jp.madoguchi";
  private static final String NPM = "npm:";

  static DeliveredParts read(Path bom, Path tables) throws IOException {
    try (InputStream in = Files.newInputStream(bom);
        JsonReader reader = Json.createReader(in)) {
      return new DeliveredParts(
          reader.readObject(),
          DisclosureTable.read(tables.resolve("dependencies.tsv")),
          DisclosureTable.read(tables.resolve("licences.tsv")));
    }
  }

  /** A sentence for everything in which list and table disagree, or that nobody may deliver. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (Map<String, String> row : looked.rows()) {
      if (rows.put(row.get("artifact"), row) != null) {
        findings.add(row.get("artifact") + " has two rows");
      }
      row.forEach(
          (column, cell) -> {
            if (cell.isEmpty()) {
              findings.add(row.get("artifact") + ": nothing is said of its " + column);
            }
          });
      if (Arrays.stream(row.get("licence").split(" OR "))
          .noneMatch(allowed.column("licence")::contains)) {
        findings.add(row.get("artifact") + ": licence " + row.get("licence") + " is not allowed");
      }
    }
    Set<String> built = new TreeSet<>();
    for (JsonObject part : foreign()) {
      String name = part.getString("group", "") + ":" + part.getString("name");
      built.add(name);
      compare(name, part, rows.get(name), findings);
    }
    for (Map<String, String> row : looked.rows()) {
      if (!copied(row) && !built.contains(row.get("artifact"))) {
        findings.add(row.get("artifact") + " has a row and is not delivered");
      }
    }
    return findings;
  }

  private static void compare(
      String name, JsonObject part, Map<String, String> row, List<String> findings) {
    Set<String> licences = licences(part);
    if (licences.isEmpty()) {
      findings.add(name + " says no licence");
    }
    if (row == null) {
      findings.add(name + " is delivered and has no row");
      return;
    }
    if (!row.get("version").equals(part.getString("version"))) {
      findings.add(
          "%s: looked at was %s, delivered is %s"
              .formatted(name, row.get("version"), part.getString("version")));
    }
    if (!licences.isEmpty() && !licences.equals(Set.of(row.get("licence").split(" OR ")))) {
      findings.add(
          "%s: the row says %s, the part %s".formatted(name, row.get("licence"), licences));
    }
  }

  /**
   * A sentence for each library of an archive that the build's list does not have.
   *
   * @param jars names of files, such as {@code jna-5.19.1.jar}
   */
  List<String> strangers(List<String> jars) {
    Set<String> known = new TreeSet<>();
    for (JsonValue each : bom.getJsonArray("components")) {
      JsonObject part = each.asJsonObject();
      known.add(part.getString("name") + "-" + part.getString("version"));
    }
    return jars.stream()
        // the EAR names a library with its group in front
        .filter(jar -> known.stream().noneMatch(part -> matches(jar, part)))
        .map(jar -> jar + " is delivered and stands in no list")
        .toList();
  }

  private static boolean matches(String jar, String part) {
    return jar.matches("([a-z0-9.]+-)?" + Pattern.quote(part) + "(-[a-z]+)?\\.jar");
  }

  /** The build's list with the parts that are copied in. */
  void write(Path file) throws IOException {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    bom.getJsonArray("components").forEach(parts::add);
    looked.rows().stream()
        .filter(DeliveredParts::copied)
        .map(DeliveredParts::part)
        .forEach(parts::add);
    JsonObjectBuilder whole = Json.createObjectBuilder();
    bom.forEach(whole::add);
    whole.add("components", parts);
    try (OutputStream out = Files.newOutputStream(file);
        JsonWriter writer =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
      writer.writeObject(whole.build());
    }
  }

  private static JsonObject part(Map<String, String> row) {
    String[] name = row.get("artifact").substring(npm(row) ? NPM.length() : 0).split("[:/]", 2);
    String purl =
        npm(row)
            ? "pkg:npm/" + String.join("/", name).replace("@", "%40")
            : "pkg:maven/" + String.join("/", name);
    JsonObjectBuilder part = Json.createObjectBuilder().add("type", "library");
    if (name.length == 2) {
      part.add("group", name[0]);
    }
    String address = purl + "@" + row.get("version");
    return part.add("bom-ref", address)
        .add("name", name[name.length - 1])
        .add("version", row.get("version"))
        .add(
            "licenses",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("expression", row.get("licence"))))
        .add("purl", address)
        .build();
  }

  private List<JsonObject> foreign() {
    return bom.getJsonArray("components").stream()
        .map(JsonValue::asJsonObject)
        .filter(part -> !part.getString("group", "").equals(OURS))
        .toList();
  }

  private static Set<String> licences(JsonObject part) {
    if (!part.containsKey("licenses")) {
      return Set.of();
    }
    return part.getJsonArray("licenses").stream()
        .map(JsonValue::asJsonObject)
        .map(
            one -> {
              JsonObject licence = one.containsKey("license") ? one.getJsonObject("license") : one;
              return licence.getString(
                  "id", licence.getString("name", licence.getString("expression", "")));
            })
        .filter(name -> !name.isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean copied(Map<String, String> row) {
    return row.get("source").equals("copied");
  }

  private static boolean npm(Map<String, String> row) {
    return row.get("artifact").startsWith(NPM);
  }
}
