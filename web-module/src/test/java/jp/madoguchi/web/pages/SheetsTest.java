package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * All sheets of the pages go over the wire as one (pom.xml), and the board's comes on top: a class
 * that two of them mean differently makes one page look like another.
 */
class SheetsTest {
  private static final Pattern JOINED =
      Pattern.compile("filelist dir=\"\\$\\{from\\}/style\" files=\"([^\"]+)\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern SELECTORS = Pattern.compile("([^{};]+)\\{");

  /** {@code .name} and nothing else, in whatever state. */
  private static final Pattern BARE =
      Pattern.compile("\\.([A-Za-z_][\\w-]*)(?:::?[a-z-]+(?:\\([^)]*\\))?)*");

  private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)");

  /** What they rule is everybody's. */
  private static final Set<String> SHARED =
      Set.of("tokens.css", "base.css", "forms.css", "tour.css");

  private final Map<String, List<String>> sheets = sheets();

  @Test
  void aClassIsRuledByOneSheet() {
    Map<String, Set<String>> ruling = new TreeMap<>();
    sheets.forEach(
        (sheet, selectors) ->
            bare(selectors)
                .forEach(name -> ruling.computeIfAbsent(name, n -> new TreeSet<>()).add(sheet)));
    assertTrue(ruling.size() > 200, "classes were looked at: " + ruling.size());
    ruling.values().removeIf(in -> in.size() == 1);
    assertEquals(
        Map.of(),
        ruling,
        "rename it in one of the sheets, or move the rule to base.css or forms.css");
  }

  @Test
  void aClassOfOneSectionIsNoWordOfAnother() {
    List<String> wrong = new ArrayList<>();
    sheets.forEach(
        (sheet, selectors) -> {
          if (SHARED.contains(sheet)) {
            return;
          }
          Set<String> ruled = bare(selectors);
          sheets.forEach(
              (other, others) -> {
                if (!other.equals(sheet) && !SHARED.contains(other)) {
                  Set<String> both = new TreeSet<>(named(others));
                  both.retainAll(ruled);
                  both.forEach(name -> wrong.add(other + " names ." + name + " of " + sheet));
                }
              });
        });
    assertEquals(List.of(), wrong, "use another name, or move the rule to base.css or forms.css");
  }

  private static Set<String> bare(List<String> selectors) {
    Set<String> names = new TreeSet<>();
    for (String one : selectors) {
      Matcher bare = BARE.matcher(one);
      if (bare.matches()) {
        names.add(bare.group(1));
      }
    }
    return names;
  }

  private static Set<String> named(List<String> selectors) {
    Set<String> names = new TreeSet<>();
    for (String one : selectors) {
      CLASS.matcher(one).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  /** Selectors by sheet. */
  private static Map<String, List<String>> sheets() {
    Matcher joined = JOINED.matcher(Pages.text(Path.of("pom.xml")));
    assertTrue(joined.find(), "the list of joined sheets in pom.xml");
    List<String> names = new ArrayList<>(List.of(joined.group(1).split(",")));
    names.add("board.css");
    Map<String, List<String>> sheets = new LinkedHashMap<>();
    for (String name : names) {
      String text = Pages.text(Pages.ROOT.resolve("resources/style").resolve(name));
      List<String> selectors = new ArrayList<>();
      Matcher each = SELECTORS.matcher(COMMENT.matcher(text).replaceAll(""));
      while (each.find()) {
        if (!each.group(1).strip().startsWith("@")) {
          for (String one : each.group(1).split(",")) {
            selectors.add(one.strip());
          }
        }
      }
      sheets.put(name, selectors);
    }
    return sheets;
  }
}
