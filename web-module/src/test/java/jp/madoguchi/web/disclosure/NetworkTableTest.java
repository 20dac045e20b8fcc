package jp.madoguchi.web.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of connections names every setting that opens one, with the default that is written.
 */
class NetworkTableTest {
  private static final Path TOP = Path.of("..");
  private static final Path TABLES = TOP.resolve("docs/disclosure");
  private static final Pattern OF_SCRIPTS =
      Pattern.compile("MADOGUCHI_(?:[A-Z]+_)*(?:PORT|PORT_BASE|ADDRESS|HOST)\\b");

  /** Of the connectors: ports, addresses, folders of the terminal, sockets, sources. */
  private static final Pattern OF_CONNECTORS =
      Pattern.compile(
          "(?m)^#?((?:desk\\.(?:port|bind))|terminal\\.(?:root|main\\.(?:req|res|face))"
              + "|reader\\.socket|certificate\\.revocation\\.source)=");

  private static DisclosureTable network() throws IOException {
    return DisclosureTable.read(TABLES.resolve("network.tsv"));
  }

  @Test
  void everySettingThatOpensAConnectionHasItsRow() throws IOException {
    Set<String> told = new TreeSet<>();
    network().column("setting").forEach(cell -> told.addAll(List.of(cell.split("; "))));
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TOP.resolve("config/server"))) {
      for (Path script : files.filter(one -> one.toString().endsWith(".sh")).toList()) {
        find(OF_SCRIPTS, Files.readString(script), there);
      }
    }
    find(OF_CONNECTORS, Files.readString(TOP.resolve("config/madoguchi.properties")), there);
    assertTrue(there.size() > 10, there.toString());
    there.removeAll(told);
    assertEquals(Set.of(), there);
  }

  private static void find(Pattern names, String text, Set<String> found) {
    Matcher name = names.matcher(text);
    while (name.find()) {
      found.add(name.group(name.groupCount()));
    }
  }

  @Test
  void everySettingAndDefaultStandsInTheFileThatIsNamed() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> row : network().rows()) {
      StringBuilder text = new StringBuilder();
      for (String file : row.get("file").split("; ")) {
        text.append(Files.readString(TOP.resolve(file)));
      }
      for (String setting : row.get("setting").replaceAll(" \\(.*", "").split("; ")) {
        if (text.indexOf(setting) < 0) {
          wrong.add(row.get("number") + ": " + setting);
        }
      }
      Arrays.stream(row.get("default").split("; "))
          .filter(value -> value.matches("[0-9/].*"))
          .filter(value -> text.indexOf(value) < 0)
          .forEach(value -> wrong.add(row.get("number") + ": " + value));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPlaceOfAConnectionIsDrawnAndEveryDrawnPlaceHasOne() throws IOException {
    Set<String> connected = new TreeSet<>(network().column("from"));
    connected.addAll(network().column("to"));
    assertEquals(
        connected,
        new TreeSet<>(DisclosureTable.read(TABLES.resolve("places.tsv")).column("place")));
  }

  @Test
  void rowsAreNumberedAsTheyFollow() throws IOException {
    List<String> numbers = network().column("number");
    for (int i = 0; i < numbers.size(); i++) {
      assertEquals(Integer.toString(i + 1), numbers.get(i));
    }
  }
}
