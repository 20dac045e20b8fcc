package jp.madoguchi.web.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each requirement that has to be answered is, once, and what is said to show it exists. */
class AsvsTableTest {
  private static final Path TOP = Path.of("..");
  private static final Path REQUIRED =
      Path.of("src/test/resources/jp/madoguchi/web/disclosure/asvs-required.tsv");
  private static final Set<String> ANSWERS = Set.of("yes", "part", "no", "not applicable");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\b");

  private static DisclosureTable asvs() throws IOException {
    return DisclosureTable.read(TOP.resolve("docs/disclosure/asvs.tsv"));
  }

  @Test
  void everyRequirementHasItsRowInTheOrderOfTheStandard() throws IOException {
    DisclosureTable required = DisclosureTable.read(REQUIRED);
    List<String> missing = new ArrayList<>(required.column("number"));
    missing.removeAll(asvs().column("number"));
    assertEquals(List.of(), missing);
    assertEquals(required.column("number"), asvs().column("number"));
    assertEquals(required.column("level"), asvs().column("level"));
  }

  @Test
  void everyAnswerIsOneOfFourAndSaysWhy() throws IOException {
    for (Map<String, String> row : asvs().rows()) {
      assertTrue(ANSWERS.contains(row.get("answer")), row.toString());
      assertTrue(!row.get("how").isEmpty(), row.toString());
    }
  }

  @Test
  void nothingIsAnsweredWithYesThatNothingShows() throws IOException {
    List<String> bare =
        asvs().rows().stream()
            .filter(row -> row.get("answer").equals("yes") && row.get("test").isEmpty())
            .map(row -> row.get("number"))
            .toList();
    assertEquals(List.of(), bare);
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    for (Map<String, String> row : asvs().rows()) {
      if (!row.get("test").isEmpty() && !row.get("test").startsWith("by hand: ")) {
        for (String name : row.get("test").split("; ")) {
          String[] parts = name.split("\\.");
          String code = tests.get(parts[0]);
          if (code == null || parts.length > 1 && !code.contains("void " + parts[1] + "(")) {
            missing.add(row.get("number") + " " + name);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /** docs/security.md explains at length; it and the table must not contradict each other. */
  @Test
  void whatIsExplainedAsDoneIsNotAnsweredWithNo() throws IOException {
    Map<String, String> answers = new HashMap<>();
    asvs().rows().forEach(row -> answers.put(row.get("number").substring(1), row.get("answer")));
    Set<String> denied = new HashSet<>();
    for (String line : Files.readAllLines(TOP.resolve("docs/security.md"))) {
      if (line.startsWith("| ")) {
        Matcher numbers = NUMBER.matcher(line.split("\\|")[1]);
        while (numbers.find()) {
          String answer = answers.get(numbers.group());
          if ("no".equals(answer) || "not applicable".equals(answer)) {
            denied.add(numbers.group());
          }
        }
      }
    }
    assertEquals(Set.of(), denied);
  }

  /** Code of test classes and scenarios by simple name; of a name that stands twice, both. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (Path file : ProjectFiles.below(TOP)) {
      String path = file.toString().replace('\\', '/');
      if (path.endsWith(".java") && path.contains("/src/test/")) {
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        tests.merge(name, Files.readString(file), String::concat);
      }
    }
    return tests;
  }
}
