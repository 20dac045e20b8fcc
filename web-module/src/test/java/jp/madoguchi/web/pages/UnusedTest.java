package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.web.pages.Pages.Element;
import org.junit.jupiter.api.Test;

/**
 * What nothing uses is deleted: tags of ours with their attributes, classes of the sheets, texts.
 * What is put together while the program runs counts as used by its beginning ({@code "bulk.done."
 * + what}), so a few may be missed, and none is found wrongly.
 */
class UnusedTest {
  /** Tags that stand ready and that no page uses: choosing rows. */
  private static final Set<String> NOT_YET = Set.of("pick");

  private static final Path STYLE = Pages.ROOT.resolve("resources/style");
  private static final Pattern TOKEN = Pattern.compile("[\\w.-]*\\w");
  private static final Pattern WORD = Pattern.compile("\\w+");

  /** {@code "bulk.done." + …}, {@code 'field.'.concat(…)}, {@code ?told=register.said." + …}. */
  private static final Pattern BEGUN = Pattern.compile("[\"'=]([A-Za-z][\\w.-]*[.-])[\"']");

  /** {@code 'status-' + kind}, {@code class="bar-#{source}"}. */
  private static final Pattern CLASS_BEGUN =
      Pattern.compile("([A-Za-z][\\w-]*-)(?:[\"'`]|[#$]\\{)");

  private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

  @Test
  void everyTagAndEachOfItsAttributes() throws Exception {
    Map<String, Set<String>> given =
        Pages.all().stream()
            .flatMap(page -> Pages.elements(page).stream())
            .filter(one -> one.prefix().equals("m"))
            .collect(
                Collectors.groupingBy(
                    Element::name,
                    Collectors.flatMapping(
                        one -> one.attributes().keySet().stream(), Collectors.toSet())));
    for (String tag : NOT_YET) {
      assertTrue(TaglibTest.tags().containsKey(tag), tag + " is no tag: take it out of NOT_YET");
      assertFalse(given.containsKey(tag), tag + " is used: take it out of NOT_YET");
    }
    List<String> unused = new ArrayList<>();
    TaglibTest.tags()
        .forEach(
            (tag, takes) -> {
              if (NOT_YET.contains(tag)) {
                return;
              }
              if (!given.containsKey(tag)) {
                unused.add(tag);
              }
              String drawn = Pages.text(Pages.ROOT.resolve("WEB-INF/tags/" + tag + ".xhtml"));
              for (String name : takes.keySet()) {
                boolean read =
                    Pattern.compile("[#$]\\{[^}]*\\b" + name + "\\b").matcher(drawn).find();
                if (!read || !given.getOrDefault(tag, Set.of()).contains(name)) {
                  unused.add(tag + " " + name);
                }
              }
            });
    assertEquals(
        List.of(), unused, "no page uses it: delete it from the tag and from madoguchi.taglib.xml");
  }

  @Test
  void everyClassOfASheet() throws IOException {
    String sources = sources(List.of(Path.of("src/main")), Set.of("xhtml", "js", "java"));
    Set<String> words = all(Pattern.compile("[\\w-]+"), sources);
    Set<String> begun = all(CLASS_BEGUN, sources);
    Set<String> unused = new TreeSet<>();
    int seen = 0;
    try (Stream<Path> sheets = Files.list(STYLE)) {
      for (Path sheet : sheets.filter(one -> one.toString().endsWith(".css")).toList()) {
        String rules = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/|\\{[^{}]*}", " ");
        for (String name : all(CLASS, rules)) {
          seen++;
          boolean made = begun.stream().anyMatch(start -> name.startsWith(start));
          if (!name.startsWith("ui-") && !words.contains(name) && !made) {
            unused.add(sheet.getFileName() + " ." + name);
          }
        }
      }
    }
    assertEquals(Set.of(), unused, "no page uses the class: delete its rule");
    assertTrue(seen > 300, "classes were looked at: " + seen);
  }

  @Test
  void everyText() throws IOException {
    String sources =
        sources(
            List.of(
                Path.of("src/main"),
                Path.of("../ejb-module/src/main"),
                Path.of("../terminal-connector"),
                Path.of("../reader-connector"),
                Path.of("../docs/manual")),
            Set.of("xhtml", "js", "java", "tsv", "xml", "md"));
    Set<String> tokens = all(TOKEN, sources);
    Set<String> words = all(WORD, sources);
    Set<String> begun = all(BEGUN, sources);
    // PageHelp makes them of the page's address, and PurposeTest compares
    begun.add("purpose.");
    Set<String> unused = new TreeSet<>();
    for (String key : keys()) {
      String whole = key.replaceAll("\\.short$", "");
      boolean constant =
          Character.isUpperCase(key.charAt(0))
              && Arrays.stream(key.split("\\.")).allMatch(words::contains);
      boolean made = begun.stream().anyMatch(whole::startsWith);
      if (!tokens.contains(key) && !tokens.contains(whole) && !constant && !made) {
        unused.add(key);
      }
    }
    assertEquals(
        Set.of(),
        unused,
        "nothing says these keys: delete them in both bundles, or correct where they are said");
  }

  private static List<String> keys() {
    return Pages.text(Path.of("src/main/resources/jp/madoguchi/web/messages.properties"))
        .lines()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static String sources(List<Path> roots, Set<String> kinds) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.toString().replace('\\', '/');
          if (kinds.contains(name.substring(name.lastIndexOf('.') + 1))
              && !name.contains("/target/")
              && !name.contains("/src/test/")) {
            all.append(Files.readString(file)).append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    Matcher each = pattern.matcher(text);
    while (each.find()) {
      found.add(each.group(each.groupCount() == 0 ? 0 : 1));
    }
    return found;
  }
}
