package jp.madoguchi.web.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A part of a page is given by each include what it calls by a name. One of the two makers of Faces
 * hands on what an outer include was given, the other does not: there, every form of the result
 * page would come back without its session.
 */
class FragmentsTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  private static final Pattern INCLUDE =
      Pattern.compile("<ui:include src=\"([^\"]+)\"(?:/>|>(.*?)</ui:include>)", Pattern.DOTALL);
  private static final Pattern TEMPLATE = Pattern.compile("template=\"([^\"]+)\"");
  private static final Pattern GIVEN = Pattern.compile("<ui:param name=\"([^\"]+)\"");
  private static final Pattern OF_ITS_OWN = Pattern.compile("\\b(?:var|varStatus)=\"([^\"]+)\"");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)\\}");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");

  private final Set<String> wrong = new TreeSet<>();
  private int given;

  @Test
  void eachIncludeGivesWhatThePartCallsByName() {
    for (Path page : SourceFiles.files("webapp", ".xhtml")) {
      look(page, Set.of());
    }
    assertEquals(Set.of(), wrong, "give it by a ui:param inside of the ui:include");
    assertTrue(given > 10, "parts with names were looked at: " + given);
  }

  /**
   * @param known the names that the includes on the way to this file were given
   */
  private void look(Path file, Set<String> known) {
    String text = SourceFiles.text(file);
    Matcher include = INCLUDE.matcher(text);
    while (include.find()) {
      Path part = part(file, include.group(1));
      Set<String> told = names(GIVEN, include.group(2) == null ? "" : include.group(2));
      given += told.size();
      Set<String> missing = new TreeSet<>(known);
      missing.retainAll(called(SourceFiles.text(part)));
      missing.removeAll(told);
      missing.forEach(name -> wrong.add(file + " does not give " + name + " to " + part));
      Set<String> further = new TreeSet<>(known);
      further.addAll(told);
      look(part, further);
    }
    Matcher template = TEMPLATE.matcher(text);
    if (template.find()) {
      look(part(file, template.group(1)), names(GIVEN, INCLUDE.matcher(text).replaceAll("")));
    }
  }

  /** Names that expressions begin with, without those that the file itself makes. */
  private static Set<String> called(String text) {
    Set<String> called = new TreeSet<>();
    Matcher expression = EXPRESSION.matcher(text);
    while (expression.find()) {
      called.addAll(names(NAME, QUOTED.matcher(expression.group(1)).replaceAll("''")));
    }
    called.removeAll(names(OF_ITS_OWN, text));
    return called;
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      names.add(found.group(found.groupCount()));
    }
    return names;
  }

  private static Path part(Path file, String address) {
    return address.startsWith("/")
        ? PAGES.resolve(address.substring(1))
        : file.resolveSibling(address).normalize();
  }
}
