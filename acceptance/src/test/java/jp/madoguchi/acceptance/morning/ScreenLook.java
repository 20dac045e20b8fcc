package jp.madoguchi.acceptance.morning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.Accessibility;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.system.Installation;

/** One page in one browser, and what is wrong with it. */
final class ScreenLook {
  private static final Path FOLDER = Installation.output("screenshots").resolve("screens");

  /** Keys of the bundle, names of classes and objects, nothing at all. */
  private static final Pattern CODE =
      Pattern.compile("\\?\\?\\?|jp\\.madoguchi|@[0-9a-f]{6,}|\\bnull\\b|\\bundefined\\b|#\\{");

  private static final String LABELS =
      """
      () => [...document.querySelectorAll(
          'main h1, main h2, main th, main label, main legend, main button, main summary, nav a')]
        .filter((one) => one.offsetParent && !one.closest('[lang=ja], [data-datum]'))
        .map((one) => one.textContent.trim()).filter((text) => /[\\u3040-\\u30ff]/.test(text))
      """;

  /** What opens something over the page: dialogs, panels, calendars, what is folded. */
  private static final String OPENERS =
      "main [data-opens]:visible, main [aria-haspopup]:visible, main summary:visible,"
          + " header summary:visible";

  /** What it opens, by its words: of a list's rows, each of which has the same, one is enough. */
  private static final String NAME = "one => one.textContent.trim() || one.id";

  /** A large screen, and the usual one at 125 %. */
  private static final List<ViewportSize> ELSEWHERE =
      List.of(new ViewportSize(1920, 1080), new ViewportSize(1093, 614));

  private final DeskBrowser desk;
  private final String language;
  private final String where;
  private final List<String> wrong = new ArrayList<>();
  private String address;

  ScreenLook(DeskBrowser desk, String language, String where) {
    this.desk = desk;
    this.language = language;
    this.where = where;
    desk.page()
        .onConsoleMessage(
            message -> {
              if (List.of("error", "warning").contains(message.type())) {
                wrong.add(where + ": console: " + message.text());
              }
            });
    desk.page().onPageError(error -> wrong.add(where + ": script: " + error));
  }

  void open(String path) {
    desk.speak(language);
    address = path;
    again();
    if (!language.equals(page().locator("html").getAttribute("lang"))) {
      wrong.add(where + ": lang is " + page().locator("html").getAttribute("lang"));
    }
  }

  private void again() {
    Response answer = desk.opened(address);
    String path = URI.create(page().url()).getPath();
    if (answer.status() != 200 || !path.equals("/madoguchi/" + address.replaceAll("\\?.*", ""))) {
      wrong.add(where + ": " + answer.status() + " at " + page().url());
    }
    page().waitForLoadState();
  }

  void words() {
    Matcher code = CODE.matcher(page().locator("body").innerText());
    if (code.find()) {
      wrong.add(where + ": says " + code.group());
    }
    int headings = page().locator("h1").count();
    if (headings != 1) {
      wrong.add(where + ": has " + headings + " first headings");
    }
    if (language.equals("en")) {
      @SuppressWarnings("unchecked")
      List<String> japanese = (List<String>) page().evaluate(LABELS);
      japanese.forEach(text -> wrong.add(where + ": in Japanese: " + text));
    }
  }

  void fits() {
    Object over =
        page()
            .evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) over).intValue() > 0) {
      wrong.add(where + ": is " + over + " px too wide for " + page().viewportSize().width);
    }
  }

  void accessible() {
    Accessibility.findings(page()).forEach(one -> wrong.add(where + ": " + one));
  }

  /** Opens everything that can be opened, one after the other, and looks again. */
  void overlays() {
    Set<String> opened = new HashSet<>();
    for (int i = 0; i < page().locator(OPENERS).count(); i++) {
      Locator opener = page().locator(OPENERS).nth(i);
      String what = opener.evaluate(NAME).toString();
      if (!opened.add(what)) {
        continue;
      }
      try {
        opener.click(new Locator.ClickOptions().setTimeout(5_000));
      } catch (PlaywrightException covered) {
        wrong.add(
            where + ": " + what + " cannot be opened: " + covered.getMessage().split("\n")[0]);
        again();
        continue;
      }
      settled();
      Accessibility.findings(page()).forEach(one -> wrong.add(where + " + " + what + ": " + one));
      again();
    }
    // in the field that has the focus it would be a letter
    page().evaluate("() => document.activeElement?.blur()");
    page().keyboard().press("?");
    Locator keys = page().locator("#keys");
    // where nobody is logged in there are no keys
    if (page().locator("header.top").count() > 0) {
      PlaywrightAssertions.assertThat(keys).isVisible();
    }
    Accessibility.findings(page()).forEach(one -> wrong.add(where + " + ?: " + one));
    page().keyboard().press("Escape");
  }

  /** Nothing of PrimeFaces is under way. */
  private void settled() {
    page()
        .waitForFunction(
            "() => !window.PrimeFaces || (PrimeFaces.ajax.Queue.isEmpty()"
                + " && !PrimeFaces.animationActive && !jQuery.active)");
  }

  /** On the other screens it fits as well. */
  void elsewhere(String name) {
    ViewportSize usual = page().viewportSize();
    for (ViewportSize size : ELSEWHERE) {
      page().setViewportSize(size.width, size.height);
      fits();
      pictured(name + "-" + size.width);
    }
    page().setViewportSize(usual.width, usual.height);
  }

  void pictured(String name) {
    page()
        .screenshot(
            new ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
  }

  List<String> wrong() {
    return wrong;
  }

  private Page page() {
    return desk.page();
  }
}
