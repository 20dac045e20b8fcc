package jp.madoguchi.web.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing is delivered that nobody looked at, or under a licence that is not allowed. */
class DeliveredPartsTest {
  private static final Path TOP = Path.of("..");
  private static final Path TABLES = TOP.resolve("docs/disclosure");
  private static final Pattern DEPENDENCY =
      Pattern.compile("(?s)<dependency>(?:(?!</dependency>).)*</dependency>");
  private static final Pattern NO_PART = Pattern.compile("<scope>(test|provided)</scope>");
  private static final Set<String> NOT_DELIVERED = Set.of("bench", "acceptance");

  private static DisclosureTable dependencies() throws IOException {
    return DisclosureTable.read(TABLES.resolve("dependencies.tsv"));
  }

  /** A list as a build makes it whose parts are those of the table. */
  static JsonObject bomOfTheTable(Map<String, String> instead, String... left) throws IOException {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    parts.add(part("jp.madoguchi:ejb-module", "0.1.0-SNAPSHOT", "Apache-2.0"));
    for (Map<String, String> row : dependencies().rows()) {
      String name = row.get("artifact");
      if (row.get("source").equals("build") && !List.of(left).contains(name)) {
        parts.add(
            part(
                name,
                instead.getOrDefault(name + " version", row.get("version")),
                instead.getOrDefault(name + " licence", row.get("licence"))));
      }
    }
    if (instead.containsKey("added")) {
      parts.add(part(instead.get("added"), "1.0", "MIT"));
    }
    return Json.createObjectBuilder()
        .add("bomFormat", "CycloneDX")
        .add("components", parts)
        .build();
  }

  private static JsonObjectBuilder part(String name, String version, String licence) {
    JsonArrayBuilder licences = Json.createArrayBuilder();
    if (!licence.isEmpty()) {
      for (String one : licence.split(" OR ")) {
        licences.add(
            Json.createObjectBuilder().add("license", Json.createObjectBuilder().add("id", one)));
      }
    }
    return Json.createObjectBuilder()
        .add("group", name.split(":")[0])
        .add("name", name.split(":")[1])
        .add("version", version)
        .add("licenses", licences);
  }

  private static List<String> findings(Map<String, String> instead, String... left)
      throws IOException {
    return new DeliveredParts(
            bomOfTheTable(instead, left),
            dependencies(),
            DisclosureTable.read(TABLES.resolve("licences.tsv")))
        .findings();
  }

  @Test
  void theTableAgreesWithItselfAndWithTheLicences() throws IOException {
    assertEquals(List.of(), findings(Map.of()));
  }

  @Test
  void aPartWithoutARowIsFound() throws IOException {
    assertEquals(
        List.of("org.example:new is delivered and has no row"),
        findings(Map.of("added", "org.example:new")));
  }

  @Test
  void aRowWithoutItsPartIsFound() throws IOException {
    assertEquals(
        List.of("net.java.dev.jna:jna has a row and is not delivered"),
        findings(Map.of(), "net.java.dev.jna:jna"));
  }

  @Test
  void anotherVersionThanTheOneLookedAtIsFound() throws IOException {
    assertEquals(
        List.of("de.siegmar:fastcsv: looked at was 4.4.0, delivered is 9.9"),
        findings(Map.of("de.siegmar:fastcsv version", "9.9")));
  }

  @Test
  void aPartWithoutALicenceIsFoundAndOneThatSaysAnother() throws IOException {
    assertEquals(
        List.of("de.siegmar:fastcsv says no licence"),
        findings(Map.of("de.siegmar:fastcsv licence", "")));
    assertEquals(
        List.of("de.siegmar:fastcsv: the row says MIT, the part [AGPL-3.0-only]"),
        findings(Map.of("de.siegmar:fastcsv licence", "AGPL-3.0-only")));
  }

  @Test
  void aLicenceThatIsNotAllowedIsFound() throws IOException {
    DisclosureTable allowed =
        new DisclosureTable(List.of("licence"), List.of(Map.of("licence", "Apache-2.0")));
    List<String> findings =
        new DeliveredParts(bomOfTheTable(Map.of()), dependencies(), allowed).findings();
    assertTrue(findings.contains("de.siegmar:fastcsv: licence MIT is not allowed"));
    assertTrue(findings.stream().noneMatch(one -> one.contains("jna")), "one of two is enough");
  }

  @Test
  void aLibraryOfAnArchiveThatNoListHasIsFound() throws IOException {
    DeliveredParts parts = new DeliveredParts(bomOfTheTable(Map.of()), dependencies(), null);
    assertEquals(
        List.of("stranger-1.0.jar is delivered and stands in no list"),
        parts.strangers(
            List.of(
                "org.flywaydb-flyway-core-13.12.2.jar",
                "primefaces-15.0.13-jakarta.jar",
                "stranger-1.0.jar")));
  }

  /** What the poms ask for is looked at in every test run, without the list of a build. */
  @Test
  void everyDependencyOfADeliveredModuleHasItsRow() throws IOException {
    List<String> looked = dependencies().column("artifact");
    Set<String> asked = new TreeSet<>();
    List<Path> poms =
        ProjectFiles.below(TOP).stream()
            .filter(one -> one.endsWith("pom.xml") && !one.equals(TOP.resolve("pom.xml")))
            .filter(DeliveredPartsTest::delivered)
            .toList();
    for (Path pom : poms) {
      Matcher dependency = DEPENDENCY.matcher(Files.readString(pom));
      while (dependency.find()) {
        if (!NO_PART.matcher(dependency.group()).find()) {
          asked.add(name(dependency.group()));
        }
      }
    }
    asked.removeIf(name -> name.startsWith("jp.madoguchi:"));
    asked.removeAll(notDelivered(Files.readString(TOP.resolve("pom.xml"))));
    assertTrue(asked.size() > 8, asked.toString());
    List<String> without = new ArrayList<>(asked);
    without.removeAll(looked);
    assertEquals(List.of(), without);
  }

  /** What the root manages as provided or for tests only. */
  private static Set<String> notDelivered(String pom) {
    Set<String> names = new TreeSet<>();
    Matcher dependency = DEPENDENCY.matcher(pom);
    while (dependency.find()) {
      if (NO_PART.matcher(dependency.group()).find()) {
        names.add(name(dependency.group()));
      }
    }
    return names;
  }

  private static String name(String dependency) {
    return inside(dependency, "groupId") + ":" + inside(dependency, "artifactId");
  }

  @Test
  void versionsThatThePomNamesAreThoseLookedAt() throws IOException {
    String pom = Files.readString(TOP.resolve("pom.xml"));
    Map<String, String> properties =
        new HashMap<>(
            Map.of(
                "fish.payara.extras:payara-micro", "payara.version",
                "org.postgresql:postgresql", "postgresql.version",
                "org.primefaces:primefaces", "primefaces.version",
                "org.bouncycastle:bcprov-jdk18on", "bouncycastle.version",
                "net.java.dev.jna:jna", "jna.version",
                "de.siegmar:fastcsv", "fastcsv.version",
                "org.flywaydb:flyway-core", "flyway.version",
                "io.github.openhtmltopdf:openhtmltopdf-pdfbox", "openhtmltopdf.version",
                "org.apache.pdfbox:pdfbox", "pdfbox.version",
                "org.commonmark:commonmark", "commonmark.version"));
    // a map written at once ends at ten
    properties.put("com.nimbusds:nimbus-jose-jwt", "nimbus.version");
    properties.put("io.nayuki:qrcodegen", "qrcodegen.version");
    for (Map<String, String> row : dependencies().rows()) {
      String property = properties.get(row.get("artifact"));
      if (property != null) {
        assertEquals(inside(pom, property), row.get("version"), row.get("artifact"));
      }
      if (row.get("artifact").startsWith("npm:")) {
        String licences = Files.readString(TOP.resolve("docs/licences.md"));
        assertTrue(licences.contains(row.get("version")), row.get("artifact"));
      }
    }
  }

  private static boolean delivered(Path pom) {
    String module = pom.getParent().getFileName().toString();
    return !NOT_DELIVERED.contains(module) && !module.startsWith("virtual-");
  }

  private static String inside(String xml, String tag) {
    Matcher value = Pattern.compile("<" + tag + ">([^<]+)</" + tag + ">").matcher(xml);
    return value.find() ? value.group(1) : "";
  }
}
