package jp.madoguchi.acceptance.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page as it stands, with whatever is open on it. */
public final class Accessibility {
  private static final String AXE = script();

  private static final String FINDINGS =
      """
      () => axe.run(document, {resultTypes: ['violations']}).then(
        (found) => found.violations.filter((one) => one.impact !== 'minor').map((one) =>
          `${one.impact} ${one.id}: ` + one.nodes.slice(0, 3).map((node) =>
            node.target.join(' ') + ' ' + node.html.slice(0, 120)).join(' | ')))
      """;

  private Accessibility() {}

  /** Findings above "minor", each with its first places. */
  public static List<String> findings(Page page) {
    if (!Boolean.TRUE.equals(page.evaluate("() => Boolean(window.axe)"))) {
      page.evaluate(AXE);
    }
    @SuppressWarnings("unchecked")
    List<String> found = (List<String>) page.evaluate(FINDINGS);
    return List.copyOf(found);
  }

  private static String script() {
    try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("axe.min.js is not on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
