package jp.madoguchi.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts are for people: nothing is decided by comparing with a key of the message bundle. */
class RulesDecideOnTypesTest {
  private static final Pattern COMPARED =
      Pattern.compile(
          "\"([a-zA-Z][\\w.]*)\"\\s*\\.equals\\(|\\.equals\\(\\s*\"([a-zA-Z][\\w.]*)\"\\s*\\)"
              + "|case\\s+\"([a-zA-Z][\\w.]*)\"");

  @Test
  void noRuleComparesWithAKeyOfTheBundle() throws IOException {
    Set<String> keys = keys();
    TreeSet<String> found = new TreeSet<>();
    int read = 0;
    for (String module : new String[] {"ejb-module", "web-module"}) {
      for (Path file : SourceTree.mainCode(module)) {
        read++;
        Matcher compared = COMPARED.matcher(SourceTree.code(file));
        while (compared.find()) {
          for (int group = 1; group <= 3; group++) {
            String text = compared.group(group);
            if (text != null && text.contains(".") && keys.contains(text)) {
              found.add(file.getFileName() + ": " + text);
            }
          }
        }
      }
    }
    assertEquals(new TreeSet<String>(), found, "decided by a text instead of a type");
    assertTrue(read > 300 && keys.size() > 1000, "the sources and the bundle were read");
  }

  private static Set<String> keys() throws IOException {
    Properties bundle = new Properties();
    Path file =
        SourceTree.top()
            .resolve("web-module/src/main/resources/jp/madoguchi/web/messages.properties");
    try (Reader text = Files.newBufferedReader(file)) {
      bundle.load(text);
    }
    return bundle.stringPropertyNames();
  }
}
