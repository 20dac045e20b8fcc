package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.web.pages.Pages.Element;
import org.junit.jupiter.api.Test;

/**
 * The box of keys is whole on every page: keys of buttons are read from the buttons themselves
 * (keys.js), so each needs a name there and must show the key that it has; a letter that a script
 * acts on by itself stands on no button, and is named by every page that loads the script.
 */
class KeysTest {
  private static final Path SCRIPTS = Pages.ROOT.resolve("resources/script");
  private static final String LAYOUT = "template=\"/WEB-INF/layout/page.xhtml\"";
  private static final Pattern LOADED =
      Pattern.compile("outputScript library=\"script\" name=\"([a-z]+\\.js)\"");

  /** {@code event.key === 'x'}, also of its lower case. */
  private static final Pattern ACTED =
      Pattern.compile("event\\.key(?:\\.toLowerCase\\(\\))? === '([^']+)'");

  private static final Pattern NAMED = Pattern.compile("<kbd class=\"key\">([^<]+)</kbd>");

  /** What a browser's list or field does with them is what everybody expects there. */
  private static final Set<String> EVERYWHERE =
      Set.of("Escape", "Enter", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", " ", "?");

  /** A key of a script that finds nothing to press on that page. */
  private static final Map<String, Set<String>> WITHOUT =
      Map.of("reception/bulk.xhtml", Set.of("x"), "medical/index.xhtml", Set.of("x"));

  /** An element by hand with a key, what it holds until its end. */
  private static final Pattern BY_HAND =
      Pattern.compile("(?s)<(a|button)\\b([^>]*\\bdata-key=\"([^\"]*)\"[^>]*)>(.*?)</\\1>");

  private static final Map<String, String> SIGNS = Map.of("Escape", "Esc", "Enter", "⏎");

  @Test
  void aLetterThatAScriptActsOnIsNamedByThePagesThatLoadIt() throws Exception {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      String text = Pages.text(page);
      if (!text.contains(LAYOUT)) {
        continue;
      }
      String whole = Pages.whole(page);
      Set<String> named = new TreeSet<>();
      Matcher terms = NAMED.matcher(whole);
      while (terms.find()) {
        named.add(terms.group(1).toLowerCase(Locale.ROOT));
      }
      Matcher loaded = LOADED.matcher(whole);
      while (loaded.find()) {
        for (String key : acted(loaded.group(1))) {
          seen++;
          boolean without = WITHOUT.getOrDefault(Pages.name(page), Set.of()).contains(key);
          if (!without && !named.contains(key.toLowerCase(Locale.ROOT))) {
            wrong.add(Pages.name(page) + " does not name " + key + " of " + loaded.group(1));
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "name it in <ui:define name=keys> of the page");
    assertTrue(seen > 3, "keys of scripts were looked at: " + seen);
  }

  @Test
  void whatHasAKeyHasANameAndShowsTheKeyThatItHas() {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      if (Pages.name(page).startsWith("WEB-INF/tags/")) {
        continue;
      }
      String text = Pages.text(page);
      Matcher elements = BY_HAND.matcher(text);
      while (elements.find()) {
        seen++;
        String where = Pages.name(page) + ": " + elements.group(3);
        String held = elements.group(4);
        if (held.replaceAll("<kbd.*?</kbd>", "").isBlank()) {
          wrong.add(where + " has no name");
        }
        Matcher face = Pattern.compile("<m:face [^>]*key=\"([^\"#]*)\"").matcher(held);
        if (face.find() && !shown(elements.group(3)).equalsIgnoreCase(face.group(1))) {
          wrong.add(where + " shows " + face.group(1));
        }
      }
      for (Element one : Pages.elements(page)) {
        if (one.prefix().equals("m") && one.attributes().containsKey("key")) {
          seen++;
          if (one.attributes().containsKey("shown")) {
            wrong.add(Pages.name(page) + ": says twice " + one.attributes().get("key"));
          }
        }
        boolean field = one.prefix().isEmpty() && one.name().equals("input");
        if (field && one.attributes().containsKey("data-key")) {
          seen++;
          String id = one.attributes().get("id");
          if (!one.attributes().containsKey("aria-label") && !text.contains("for=\"" + id + "\"")) {
            wrong.add(Pages.name(page) + ": the field " + id + " has no label");
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "a key stands on what has a word, and is shown once, as it is");
    assertTrue(seen > 20, "keys were looked at: " + seen);
  }

  /** The key of a search stands on the field that takes a scan, too (guard.js). */
  @Test
  void aFieldThatSearchesKeepsWhatIsScannedIntoIt() {
    String ours = Pages.text(Pages.ROOT.resolve("WEB-INF/tags/text.xhtml"));
    assertTrue(ours.contains("name=\"data-scan\" value=\"#{key eq '/' ? 'here' : ''}\""), ours);
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      for (Element one : Pages.elements(page)) {
        boolean field = one.prefix().isEmpty() && one.name().equals("input");
        if (field && "/".equals(one.attributes().get("data-key"))) {
          seen++;
          if (!"here".equals(one.attributes().get("data-scan"))) {
            wrong.add(Pages.name(page));
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "give the field data-scan=here");
    assertTrue(seen > 0, "fields that search were looked at: " + seen);
  }

  private static String shown(String key) {
    return SIGNS.getOrDefault(key, key);
  }

  private static Set<String> acted(String script) throws Exception {
    Set<String> keys = new TreeSet<>();
    for (String part : parts(script)) {
      Matcher each = ACTED.matcher(Files.readString(SCRIPTS.resolve(part)));
      while (each.find()) {
        if (!EVERYWHERE.contains(each.group(1))) {
          keys.add(each.group(1));
        }
      }
    }
    return keys;
  }

  /** What the build joins into that script, or the script itself. */
  private static List<String> parts(String script) throws Exception {
    Matcher joined =
        Pattern.compile(
                "(?s)destfile=\"[^\"]*/script/"
                    + script
                    + "\"[^>]*>\\s*<filelist [^>]*files=\"([^\"]+)\"")
            .matcher(Files.readString(Path.of("pom.xml")));
    return joined.find() ? List.of(joined.group(1).split(",")) : List.of(script);
  }
}
