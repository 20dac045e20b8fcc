package jp.madoguchi.web.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.web.navigation.PageAccess;
import jp.madoguchi.web.navigation.PageRow;
import jp.madoguchi.web.text.BundleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page says in one line what it is for, and its manual has a chapter, in both languages. */
class PurposeTest {
  /** A line at 1366 beside the page's buttons. */
  private static final int LONGEST_JAPANESE = 40;

  private static final int LONGEST_ENGLISH = 90;

  private static List<String> pages() throws Exception {
    List<String> pages = new ArrayList<>();
    for (PageRow row : PageAccess.rows()) {
      if (row.page()
          && Files.readString(Path.of("src/main/webapp" + row.path()))
              .contains("template=\"/WEB-INF/layout/page.xhtml\"")) {
        pages.add(row.path());
      }
    }
    return pages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyPageHasItsLineAndItsChapter(String tag) throws Exception {
    Locale locale = Locale.forLanguageTag(tag);
    List<String> wrong = new ArrayList<>();
    for (String page : pages()) {
      String key = PageHelp.purposeKey(page);
      if (!BundleTexts.has(locale, key)) {
        wrong.add(key + " has no text");
        continue;
      }
      int length = BundleTexts.say(locale, key).length();
      int longest = tag.equals("ja") ? LONGEST_JAPANESE : LONGEST_ENGLISH;
      if (length > longest) {
        wrong.add(key + " has " + length + " characters, and a line at most " + longest);
      }
      if (Manual.in(locale).about(page).isEmpty()) {
        wrong.add(page + " has no chapter");
      }
    }
    assertEquals(
        List.of(),
        wrong,
        "write purpose.FOLDER.NAME in both bundles, and a chapter in docs/manual/ja and en");
    assertTrue(pages().size() > 15, "pages were looked at");
  }

  @Test
  void noLineIsOfAPageThatIsNotThere() throws Exception {
    Set<String> keys =
        pages().stream().map(PageHelp::purposeKey).collect(Collectors.toCollection(TreeSet::new));
    Set<String> said =
        Files.readAllLines(Path.of("src/main/resources/jp/madoguchi/web/messages.properties"))
            .stream()
            .filter(line -> line.startsWith("purpose."))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .collect(Collectors.toCollection(TreeSet::new));
    said.removeAll(keys);
    assertEquals(Set.of(), said, "no page has the address that these are made of");
  }
}
