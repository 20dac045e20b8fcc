package jp.madoguchi.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnownSettingsTest {
  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern USE =
      Pattern.compile(
          "Settings\\s*\\.(text|number|minutes|hours)\\(\\s*(\"[^\"]+\"|KEY)"
              + "(?:\\s*,\\s*([^,()]+?|[A-Za-z._]+\\(\\)))?(?:\\s*,\\s*([\\w* ]+))?(?:\\s*,\\s*(\\w+))?\\s*[),+]");

  static List<KnownSetting> settings() {
    return KnownSettings.all();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aWrongValueIsSaidWithKeyValueWhatIsAllowedAndWhereItStands(KnownSetting setting) {
    String key = setting.key().replace("*", "main");
    String value = wrongFor(setting);
    Properties properties = new Properties();
    properties.setProperty("madoguchi." + key, value);
    assertSaid(
        setting, "madoguchi." + key, value, "system property madoguchi." + key, node(properties));
    String variable = NodeProperties.variable(key);
    NodeProperties node = new NodeProperties(new Properties(), Map.of(variable, value));
    String said = setting.many() ? variable : "madoguchi." + key;
    assertSaid(setting, said, value, "environment variable " + variable, node);
  }

  private static void assertSaid(
      KnownSetting setting, String key, String value, String place, NodeProperties node) {
    List<WrongSetting> wrong = KnownSettings.wrong(node);
    assertEquals(1, wrong.size(), wrong::toString);
    String sentence = wrong.get(0).sentence();
    for (String part : List.of(key, value, place, setting.shape().allowed())) {
      assertTrue(sentence.contains(part), sentence);
    }
  }

  private static String wrongFor(KnownSetting setting) {
    if (setting.shape() instanceof SettingShape.WholeNumber number) {
      return Long.toString(number.max() + 1L);
    }
    if (setting.shape() instanceof SettingShape.OneWordOf) {
      return "perhaps";
    }
    if (setting.shape() instanceof SettingShape.CalendarDay) {
      return "2027-02-30";
    }
    return setting.shape() instanceof SettingShape.HoursOfDay ? "07:30-24:30" : "(unclosed";
  }

  @ParameterizedTest
  @MethodSource("settings")
  void itsOwnDefaultIsAllowed(KnownSetting setting) {
    assertTrue(setting.whenUnset() == null || setting.shape().allows(setting.whenUnset()));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.0.0/16, true",
    "'10.1.2.3, 192.168.0.0/24', true",
    "fd00::/8, true",
    "::1, true",
    "10.0.0.0/99, false",
    "999.1.1.1, false",
    "10.1.0/16, false",
    "fd00::/129, false",
    "'::::', false",
    "'10.1.2.3,', false",
    "proxy.example, false"
  })
  void rangesOfProxiesAreAddressesWithALengthThatFits(String written, boolean right) {
    Properties properties = new Properties();
    properties.setProperty("madoguchi.proxy.trusted", written);
    assertEquals(right, KnownSettings.wrong(node(properties)).isEmpty());
  }

  @Test
  void nothingIsWrongWhereNothingIsSet() {
    assertEquals(List.of(), KnownSettings.wrong(node(new Properties())));
  }

  @ParameterizedTest
  @CsvSource({
    "madoguchi.bulk.atempts, madoguchi.bulk.attempts",
    "madoguchi.session.desk.minutes, madoguchi.session.desk-minutes",
    "madoguchi.conifg, madoguchi.config",
    "MADOGUCHI_BULK_QUITE, MADOGUCHI_BULK_QUIET",
    "MADOGUCHI_DB_PASWORD, MADOGUCHI_DB_PASSWORD"
  })
  void aNameThatIsNoneIsSaidWithTheOneThatWasMeantAndWithoutItsValue(String typed, String meant) {
    Properties properties = new Properties();
    boolean property = typed.startsWith("madoguchi.");
    if (property) {
      properties.setProperty(typed, "what-stands-there");
    }
    NodeProperties node =
        new NodeProperties(properties, property ? Map.of() : Map.of(typed, "what-stands-there"));
    List<String> said = KnownSettings.unknown(node);
    assertEquals(List.of("unknown setting " + typed + "; is " + meant + " meant?"), said);
  }

  @Test
  void whatIsNothingLikeOursIsSaidToo() {
    Properties properties = new Properties();
    properties.setProperty("madoguchi.zzzzzzzzzzzzzzzzzzzzzzzzz", "1");
    properties.setProperty("another.program", "1");
    properties.setProperty("madoguchi.inquiry.readers.main", ".*");
    assertEquals(
        List.of("unknown setting madoguchi.zzzzzzzzzzzzzzzzzzzzzzzzz; there is none like it"),
        KnownSettings.unknown(node(properties)));
  }

  @Test
  void everySettingThatTheCodeReadsIsInTheListWithItsDefaultAndBounds() {
    Map<String, String> read = new TreeMap<>();
    for (String module : List.of("ejb-module", "web-module")) {
      for (String text : sources(TOP.resolve(module).resolve("src/main/java"))) {
        Matcher use = USE.matcher(text);
        while (use.find()) {
          note(read, use, text);
        }
      }
    }
    Map<String, String> listed = new TreeMap<>();
    for (KnownSetting setting : KnownSettings.all()) {
      listed.put(setting.key(), described(setting));
    }
    assertEquals(lines(listed), lines(read));
  }

  private static void note(Map<String, String> read, Matcher use, String text) {
    String key = use.group(2).equals("KEY") ? constant(text, "KEY") : unquoted(use.group(2));
    if (key.endsWith(".")) {
      key += "*";
    }
    String[] rest = new String[3];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = use.group(3 + i) == null ? null : value(text, use.group(3 + i));
    }
    read.put(
        key,
        switch (use.group(1)) {
          case "number" -> rest[0] + " " + rest[1] + ".." + rest[2];
          case "minutes", "hours" -> rest[0] + " 0.." + rest[1];
          default -> key.endsWith("*") || "null".equals(rest[0]) ? "null" : rest[0];
        });
  }

  private static String described(KnownSetting setting) {
    return setting.whenUnset()
        + (setting.shape() instanceof SettingShape.WholeNumber number
            ? " " + number.min() + ".." + number.max()
            : "");
  }

  /** A literal, or what the constant of that name is in the same file. */
  private static String value(String text, String expression) {
    if (expression.startsWith("\"")) {
      return unquoted(expression);
    }
    if (expression.endsWith(".name()")) {
      return expression.replaceFirst("\\.name\\(\\)", "").replaceFirst(".*\\.", "");
    }
    return expression.matches("[A-Z_]+") ? constant(text, expression) : product(expression);
  }

  private static String constant(String text, String name) {
    Matcher constant = Pattern.compile("\\b" + name + " = ([^;]+);").matcher(text);
    assertTrue(constant.find(), name);
    return value(text, constant.group(1));
  }

  private static String product(String factors) {
    return factors.equals("null")
        ? factors
        : Integer.toString(
            Arrays.stream(factors.replace("_", "").split("\\*"))
                .mapToInt(factor -> Integer.parseInt(factor.strip()))
                .reduce(1, Math::multiplyExact));
  }

  private static String unquoted(String literal) {
    return literal.replace("\"", "");
  }

  @Test
  void theReadmeListsEachSettingWithItsDefault() throws IOException {
    String readme = Files.readString(TOP.resolve("README.md"));
    Map<String, String> documented = new TreeMap<>();
    Matcher row =
        Pattern.compile("^\\| `madoguchi\\.([^`]+)` \\| ([^|]+) \\|", Pattern.MULTILINE)
            .matcher(readme.substring(readme.indexOf("**Application**")));
    while (row.find()) {
      documented.put(row.group(1).replaceFirst("\\.N$", ".*"), row.group(2).strip());
    }
    Map<String, String> listed = new TreeMap<>();
    for (KnownSetting setting : KnownSettings.all()) {
      listed.put(setting.key(), setting.whenUnset() == null ? "–" : setting.whenUnset());
    }
    assertEquals(lines(listed), lines(documented));
  }

  /**
   * Start scripts hand their own variables on to the server: none of them is a mistyped setting.
   */
  @Test
  void whatTheScriptsOfTheServersReadIsKnown() throws IOException {
    Map<String, String> variables = new TreeMap<>();
    try (Stream<Path> all = Files.walk(TOP.resolve("config/server"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Matcher name = Pattern.compile("MADOGUCHI_[A-Z_]+[A-Z]").matcher(Files.readString(file));
        while (name.find()) {
          variables.put(name.group(), "some");
        }
      }
    }
    assertTrue(variables.size() > 10, variables::toString);
    assertEquals(List.of(), KnownSettings.unknown(new NodeProperties(new Properties(), variables)));
  }

  @Test
  void nodesThatDecideAlikeHaveTheSameSign() {
    Properties same = new Properties();
    same.setProperty("madoguchi.bulk.attempts", " 100 ");
    Properties other = new Properties();
    other.setProperty("madoguchi.bulk.attempts", "101");
    String unset = SettingsDigest.of(node(new Properties()));
    assertEquals(unset, SettingsDigest.of(node(same)));
    assertNotEquals(unset, SettingsDigest.of(node(other)));
    other.remove("madoguchi.bulk.attempts");
    other.setProperty("madoguchi.inquiry.readers.dental", "Dental.*");
    assertNotEquals(unset, SettingsDigest.of(node(other)));
    NodeProperties byVariable =
        new NodeProperties(
            new Properties(), Map.of("MADOGUCHI_INQUIRY_READERS_DENTAL", "Dental.*"));
    assertNotEquals(unset, SettingsDigest.of(byVariable));
    Properties named = new Properties();
    named.setProperty("madoguchi.node", "second");
    assertEquals(unset, SettingsDigest.of(node(named)), "a node's own name");
  }

  private static String lines(Map<String, String> map) {
    TreeSet<String> lines = new TreeSet<>();
    map.forEach((key, value) -> lines.add(key + " " + value));
    return String.join("\n", lines);
  }

  private static NodeProperties node(Properties properties) {
    return new NodeProperties(properties, Map.of());
  }

  private static List<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().endsWith("facility"))
          .map(KnownSettingsTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
