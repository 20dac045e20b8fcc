package jp.madoguchi.web.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The manual explains every page of the program, in both languages, and names nothing that is not
 * there.
 */
class ManualTest {
  private static final Path MANUAL = Path.of("../docs/manual");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern LINK = Pattern.compile("\\]\\(([a-z0-9-]+)\\.md\\)");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  static List<Locale> languages() {
    return List.of(Locale.JAPANESE, Locale.ENGLISH);
  }

  /** What a browser opens, not what a script fetches into an open page. */
  private static Set<String> pagesOfTheProgram() throws IOException {
    try (Stream<Path> all = Files.walk(PAGES)) {
      return all.filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> !file.startsWith(PAGES.resolve("WEB-INF")))
          .filter(ManualTest::whole)
          .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean whole(Path page) {
    String text = read(page);
    return text.contains("template=\"/WEB-INF/layout/") || text.contains("<h:body");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyPageOfTheProgramHasItsPageInTheManual(Locale language) throws IOException {
    Map<String, String> explained = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (ManualChapter chapter : Manual.in(language).chapters()) {
      for (String page : chapter.pages()) {
        if (explained.put(page, chapter.name()) != null) {
          twice.add(page);
        }
      }
    }
    Set<String> unexplained = pagesOfTheProgram();
    unexplained.removeAll(explained.keySet());
    assertEquals(
        Set.of(),
        unexplained,
        "each needs a chapter in docs/manual with its page: and a line in contents.txt");
    explained.keySet().removeAll(pagesOfTheProgram());
    assertEquals(Map.of(), explained, "chapters of pages that are not there");
    assertEquals(List.of(), twice, "a page is named by one chapter");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyPictureThatIsNamedIsThereAndEveryPictureIsNamed(Locale language) throws IOException {
    Path folder = MANUAL.resolve("pictures").resolve(language.toLanguageTag());
    Set<String> named = new TreeSet<>();
    Manual.in(language).chapters().forEach(chapter -> named.addAll(chapter.pictures()));
    Set<String> there = names(folder, ".png");
    Set<String> missing = new TreeSet<>(named);
    missing.removeAll(there);
    assertEquals(
        Set.of(),
        missing,
        folder
            + " lacks them: name the page in ManualPictures, then ./madoguchi manual --pictures");
    there.removeAll(named);
    assertEquals(Set.of(), there, "no chapter shows them: delete them in " + folder);
    for (String name : named) {
      long bytes = Files.size(folder.resolve(name + ".png"));
      assertTrue(
          bytes > 0 && bytes <= 100 * 1024, name + ".png has " + bytes + " bytes, at most 102400");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyLabelIsOneOfTheScreens(String tag) throws IOException {
    Properties labels = new Properties();
    String bundle = tag.equals("ja") ? "messages.properties" : "messages_en.properties";
    labels.load(Files.newBufferedReader(Path.of("src/main/resources/jp/madoguchi/web", bundle)));
    List<String> unknown = new ArrayList<>();
    int seen = 0;
    for (String name : names(MANUAL.resolve(tag), ".md")) {
      String text = read(MANUAL.resolve(tag).resolve(name + ".md"));
      Matcher label = ManualText.LABEL.matcher(text);
      while (label.find()) {
        seen++;
        String said = labels.getProperty(label.group(1));
        if (said == null || said.contains("{0}")) {
          unknown.add(name + ": " + label.group());
        }
      }
      String[] parts = text.split("`", -1);
      for (int code = 1; code < parts.length; code += 2) {
        if (parts[code].contains("{{")) {
          unknown.add(name + ": a label in code stays as it is");
        }
      }
    }
    assertEquals(
        List.of(), unknown, "a label is a key of the bundles, and its text takes no number");
    assertTrue(seen > 100, "labels were looked at: " + seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theContentsNameEveryTextOnce(String tag) throws IOException {
    List<String> listed =
        Manual.in(Locale.forLanguageTag(tag)).chapters().stream().map(ManualChapter::name).toList();
    Set<String> unlisted = names(MANUAL.resolve(tag), ".md");
    unlisted.removeAll(listed);
    assertEquals(Set.of(), unlisted, "each needs a line in contents.txt");
    Set<String> unwritten = new TreeSet<>(listed);
    unwritten.removeAll(names(MANUAL.resolve(tag), ".md"));
    assertEquals(Set.of(), unwritten, "lines of contents.txt without a text");
    assertEquals(listed.size(), new TreeSet<>(listed).size());
  }

  @Test
  void bothLanguagesSayTheSameOfAChapter() {
    for (ManualChapter chapter : Manual.in(Locale.JAPANESE).chapters()) {
      ManualChapter english = Manual.in(Locale.ENGLISH).chapter(chapter.name()).orElseThrow();
      assertEquals(chapter.reader(), english.reader(), chapter.name());
      assertEquals(chapter.pages(), english.pages(), chapter.name());
      assertEquals(chapter.pictures(), english.pictures(), chapter.name());
      assertTrue(HelpFrame.READERS.contains(chapter.reader()), chapter.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void linksLeadToChapters(String tag) throws IOException {
    Set<String> known = names(MANUAL.resolve(tag), ".md");
    List<String> lost = new ArrayList<>();
    for (String name : known) {
      Matcher link = LINK.matcher(read(MANUAL.resolve(tag).resolve(name + ".md")));
      while (link.find()) {
        if (!known.contains(link.group(1))) {
          lost.add(name + ": " + link.group());
        }
      }
    }
    assertEquals(List.of(), lost, "no chapter has the name that these links lead to");
  }

  /** Signs that a Japanese paper or screen has are the exception; each is quoted as code. */
  @Test
  void theEnglishTextIsEnglish() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String name : names(MANUAL.resolve("en"), ".md")) {
      String text = read(MANUAL.resolve("en").resolve(name + ".md")).replaceAll("`[^`]*`", "");
      if (JAPANESE.matcher(text).find()) {
        wrong.add(name);
      }
    }
    assertEquals(List.of(), wrong, "put Japanese signs into `…`, or say it in English");
  }

  private static Set<String> names(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new TreeSet<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
