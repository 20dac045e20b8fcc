package jp.madoguchi.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours that people can tell apart (WCAG 2.2, 1.4.3, 1.4.11), in the sheets as they are sent. */
class ThemeTest {
  private static final Path RESOURCES = Pages.ROOT.resolve("resources");
  private static final Map<String, String> TOKENS = tokens();
  private static final String THEME =
      Pages.text(RESOURCES.resolve("primefaces-madoguchi/theme.css"));

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, paper-2",
    "ink, paper-3",
    "ink, focus-ground",
    "ink-2, paper",
    "ink-2, paper-2",
    "ink-faded, paper",
    "link, paper",
    "link, focus-ground",
    "paper, link",
    "paper, link-pressed",
    "ok, paper",
    "ok, ok-ground",
    "attention, paper",
    "attention, attention-ground",
    "stop, paper",
    "stop, stop-ground",
    "wait, paper",
    "wait, wait-ground",
    "grace, grace-ground",
    "new, new-ground",
    "ink, line",
    "paper, ink"
  })
  void textIsReadOnItsGround(String text, String ground) {
    assertTrue(
        contrast(text, ground) >= 4.5, text + " on " + ground + ": " + contrast(text, ground));
  }

  @ParameterizedTest
  @CsvSource({"line-strong, paper", "line-strong, paper-2", "focus, paper", "link, paper-2"})
  void edgesOfPartsAreSeen(String edge, String ground) {
    assertTrue(contrast(edge, ground) >= 3, edge + " on " + ground + ": " + contrast(edge, ground));
  }

  /** Black or yellow: one of the ring's two colours stands out from whatever lies beside it. */
  @ParameterizedTest
  @CsvSource({"paper", "paper-3", "ink", "link", "stop", "ok", "attention-ground", "line-strong"})
  void theRingIsSeenOnAnyGround(String ground) {
    double best = Math.max(contrast("ring", ground), contrast("ring-glow", ground));
    assertTrue(best >= 3, "ring on " + ground + ": " + best);
  }

  @Test
  void thePrintIsGreyAndMotionAndColoursAreThePersons() {
    for (String media :
        List.of("@media print", "(forced-colors: active)", "(prefers-reduced-motion: reduce)")) {
      assertTrue(THEME.contains(media), media);
    }
  }

  @Test
  void theThemeFetchesNothing() {
    assertFalse(THEME.contains("url("), "a font or picture");
    assertFalse(THEME.contains("primeicons"), "a font of icons");
  }

  @Test
  void everyTokenThatASheetAsksForIsThere() throws IOException {
    List<Path> sheets;
    try (Stream<Path> files = Files.list(RESOURCES.resolve("style"))) {
      sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
    assertTrue(sheets.size() > 8, sheets::toString);
    for (Path sheet : sheets) {
      String own = Pages.text(sheet);
      Matcher asked = Pattern.compile("var\\(--([a-z0-9-]+)\\)").matcher(own);
      while (asked.find()) {
        assertTrue(
            TOKENS.containsKey(asked.group(1)) || own.contains("--" + asked.group(1) + ":"),
            sheet.getFileName() + ": " + asked.group(1));
      }
    }
  }

  @Test
  void contrastIsReckonedAsWcagDoes() {
    assertEquals(21, ratio("#000000", "#ffffff"), 0.01);
    assertEquals(4.54, ratio("#767676", "#ffffff"), 0.01);
  }

  private static double contrast(String one, String other) {
    return ratio(TOKENS.get(one), TOKENS.get(other));
  }

  private static double ratio(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      parts[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  private static Map<String, String> tokens() {
    Map<String, String> tokens = new HashMap<>();
    Matcher each =
        Pattern.compile("--([a-z0-9-]+): ([^;]+);")
            .matcher(Pages.text(RESOURCES.resolve("style/tokens.css")));
    while (each.find()) {
      tokens.put(each.group(1), each.group(2));
    }
    return tokens;
  }
}
