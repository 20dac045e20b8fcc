package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A key has its home on the page. Where manual or texts name one, it is that page's, and means it.
 */
class NamedKeysTest {
  private static final Path MANUAL = Path.of("../docs/manual");
  private static final String LAYOUT = "WEB-INF/layout/page.xhtml";

  private static final Pattern ON_PAGE =
      Pattern.compile("\\b(?:data-)?key=\"([^\"#]+)\"|<kbd class=\"key\">([^<]+)</kbd>");

  /** A letter or sign in the manual: {@code `H`}. */
  private static final Pattern IN_MANUAL = Pattern.compile("`([A-Z/?])`");

  /** A row of its table of keys: {@code | `H` | {{key.hold}} |}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Z/?])` \\| \\{\\{([\\w.]+)}} \\|$");

  private static final Pattern PAGE_FACT = Pattern.compile("(?m)^page: *(.*)$");

  /** "Inquire by number (N)". */
  private static final Pattern IN_TEXT = Pattern.compile("[(（]([A-Z])[)）]");

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theManualNamesKeysThatThePageHas(String language) throws IOException {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path chapter : chapters(language)) {
      String text = Files.readString(chapter);
      String page = pages(text);
      Set<String> keys = keys(page);
      Matcher named = IN_MANUAL.matcher(text);
      while (named.find()) {
        seen++;
        if (!keys.contains(named.group(1))) {
          wrong.add(chapter.getFileName() + ": no key " + named.group(1));
        }
      }
      Matcher row = ROW.matcher(text);
      while (row.find()) {
        if (!means(page, row.group(1), row.group(2))) {
          wrong.add(chapter.getFileName() + ": " + row.group(1) + " is not " + row.group(2));
        }
      }
    }
    assertEquals(
        List.of(),
        wrong,
        "the page of that chapter has no such key, or the key does something else");
    assertTrue(seen > 10, "keys in the manual: " + seen);
  }

  /** They stand on the result page, and all of them send to the inquiry by number. */
  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void stepsNameTheKeyOfTheInquiryByNumber(String bundle) {
    String result = Pages.whole("reception/session.xhtml");
    Matcher number =
        Pattern.compile("<m:open page=\"/reception/number.xhtml\"[^>]* key=\"([a-z])\"")
            .matcher(result);
    assertTrue(number.find(), "the link to the inquiry by number");
    Set<String> named = new TreeSet<>();
    Pages.text(Path.of("src/main/resources/jp/madoguchi/web").resolve(bundle))
        .lines()
        .filter(line -> line.startsWith("steps."))
        .flatMap(line -> IN_TEXT.matcher(line).results())
        .forEach(found -> named.add(found.group(1)));
    assertEquals(Set.of(number.group(1).toUpperCase(Locale.ROOT)), named);
  }

  @Test
  void noOtherTextNamesALetter() {
    for (String bundle : List.of("messages.properties", "messages_en.properties")) {
      List<String> naming =
          Pages.text(Path.of("src/main/resources/jp/madoguchi/web").resolve(bundle))
              .lines()
              .filter(line -> !line.startsWith("steps.") && !line.startsWith("#"))
              .filter(line -> IN_TEXT.matcher(line).find())
              .toList();
      assertEquals(
          List.of(), naming, "keys stand on their buttons: take the letter out of the text");
    }
  }

  private static boolean means(String page, String sign, String key) {
    String word = "'" + key + "'";
    Pattern listed =
        Pattern.compile(
            "<kbd class=\"key\">"
                + Pattern.quote(sign)
                + "</kbd></dt>\\s*<dd>[^<]*"
                + Pattern.quote(word));
    boolean onButton =
        Pattern.compile(
                "<[^>]*\\bkey=\"" + Pattern.quote(sign.toLowerCase(Locale.ROOT)) + "\"[^>]*>")
            .matcher(page)
            .results()
            .anyMatch(one -> one.group().contains(word));
    return onButton || listed.matcher(page).find();
  }

  private static List<Path> chapters(String language) throws IOException {
    try (Stream<Path> files = Files.list(MANUAL.resolve(language))) {
      return files.filter(one -> one.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** The pages that a chapter is about, with what they include and what every page has. */
  private static String pages(String chapter) {
    StringBuilder all = new StringBuilder(Pages.text(Pages.ROOT.resolve(LAYOUT)));
    Matcher fact = PAGE_FACT.matcher(chapter);
    if (fact.find()) {
      for (String page : fact.group(1).split("\\s*,\\s*")) {
        all.append(Pages.whole(page.replaceFirst("^/", "")));
      }
    }
    return all.toString();
  }

  private static Set<String> keys(String page) {
    Set<String> keys = new TreeSet<>();
    Matcher each = ON_PAGE.matcher(page);
    while (each.find()) {
      String key = each.group(1) == null ? each.group(2) : each.group(1);
      keys.add(key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key);
    }
    return keys;
  }
}
