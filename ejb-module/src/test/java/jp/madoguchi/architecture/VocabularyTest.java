package jp.madoguchi.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * One word, one thing: {@code docs/vocabulary.md} names every type that a capability shows to
 * others, and no name stands for two things anywhere in the project.
 */
class VocabularyTest {
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^([ \\t]*)((?:(?:public|protected|private|static|final|abstract|sealed|non-sealed)"
              + "\\s+)*)(?:class|record|enum|@?interface)\\s+([A-Z]\\w*)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+) \\| `(\\w+)` \\| ([^|]+) \\| `([a-z.]+)` \\|$");

  @Test
  void noSimpleNameStandsTwice() {
    Map<String, List<String>> places = new TreeMap<>();
    SourceTree.mainCode("").forEach(file -> declared(file, places));
    places.values().removeIf(found -> found.size() == 1);
    assertEquals(Map.of(), places, "a name that stands for two things explains neither");
  }

  /** Types nested in private are known in their own file only. */
  private static void declared(Path file, Map<String, List<String>> places) {
    Matcher types = TYPE.matcher(withoutTexts(SourceTree.code(file)));
    while (types.find()) {
      if (!types.group(2).contains("private")) {
        places
            .computeIfAbsent(types.group(3), name -> new ArrayList<>())
            .add(SourceTree.top().relativize(file).toString());
      }
    }
  }

  private static String withoutTexts(String code) {
    return code.replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
        .replaceAll("\"(\\\\.|[^\"\\\\\n])*\"", "\"\"");
  }

  @Test
  void everyTypeThatACapabilityShowsStandsInTheVocabulary() {
    Map<String, String> rows = rows();
    TreeSet<String> missing = new TreeSet<>();
    Map<String, String> shown = shownTypes();
    shown.forEach(
        (name, capability) -> {
          if (!capability.equals(rows.get(name))) {
            missing.add(name + " of " + capability);
          }
        });
    assertEquals(new TreeSet<String>(), missing, "not in docs/vocabulary.md");
    TreeSet<String> gone = new TreeSet<>(rows.keySet());
    gone.removeAll(shown.keySet());
    assertEquals(new TreeSet<String>(), gone, "in docs/vocabulary.md, but nowhere in the code");
    assertTrue(rows.size() > 100, "the table was read: " + rows.size());
  }

  /** Public types of the capabilities' own packages, by simple name, with their capability. */
  private static Map<String, String> shownTypes() {
    Map<String, String> types = new LinkedHashMap<>();
    for (Path file : SourceTree.mainCode("ejb-module")) {
      String path = file.toString();
      String name = path.replaceFirst(".*/", "").replace(".java", "");
      if (!path.contains("/internal/")
          && !name.equals("package-info")
          && SourceTree.code(file).contains("public ")) {
        types.put(name, file.getParent().getFileName().toString());
      }
    }
    return types;
  }

  /** Class by capability as the table says; a term that stands twice would be two words for one. */
  private static Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    Matcher row = ROW.matcher(SourceTree.text(SourceTree.top().resolve("docs/vocabulary.md")));
    TreeSet<String> sentences = new TreeSet<>();
    while (row.find()) {
      assertTrue(sentences.add(row.group(3)), "the same sentence twice: " + row.group(3));
      assertEquals(
          null, rows.put(row.group(2), row.group(4)), "twice in the table: " + row.group(2));
    }
    return rows;
  }
}
