package jp.madoguchi.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The system's Chromium without a window, driven by Playwright; one for all tests.
 *
 * <p>A Chromium in a container sometimes stops to answer while its process lives on, and Playwright
 * waits for it without a limit where a page is opened or closed. It is then ended, which is
 * printed, and the next page gets a new one: a build must not hang for a browser.
 */
public final class Chromium implements AutoCloseable {

  /** The one that never has a window comes first: it takes half of the processor's time. */
  private static final List<Path> EXECUTABLES =
      List.of(
          Path.of("/usr/bin/chromium-headless-shell"),
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static final int ASSERTION_MILLIS = 20_000;
  private static final int ANSWER_SECONDS = 60;

  private final Playwright playwright;
  private final LaunchOptions options;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "browser watch");
            thread.setDaemon(true);
            return thread;
          });
  private Browser browser;

  public Chromium() {
    // bounds a wait that ends with its condition; a build machine may be busy with other things
    PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
    Path executable =
        EXECUTABLES.stream()
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("Chromium is missing: apt-get install chromium"));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    options =
        new LaunchOptions()
            .setExecutablePath(executable)
            // containers run as root and give little /dev/shm
            // a hospital's browser: the fields that it draws itself are Japanese
            .setArgs(
                List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=ja"));
    browser = launch();
  }

  private Browser launch() {
    return playwright.chromium().launch(options);
  }

  /** An empty page in a browser profile of its own. */
  public Page page(NewContextOptions profile) {
    if (!browser.isConnected()) {
      browser = launch();
    }
    try {
      return watched("a new page", () -> browser.newContext(profile).newPage());
    } catch (PlaywrightException e) {
      if (browser.isConnected()) {
        throw e;
      }
      browser = launch();
      return browser.newContext(profile).newPage();
    }
  }

  /** Closes the profile of that page. */
  public void close(Page page) {
    BrowserContext profile = page.context();
    try {
      watched(
          "closing " + page.url(),
          () -> {
            profile.close();
            return null;
          });
    } catch (PlaywrightException e) {
      if (browser.isConnected()) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    watch.shutdown();
    if (browser.isConnected()) {
      browser.close();
    }
    playwright.close();
  }

  private <T> T watched(String what, Supplier<T> step) {
    ScheduledFuture<?> end = watch.schedule(() -> end(what), ANSWER_SECONDS, TimeUnit.SECONDS);
    try {
      return step.get();
    } finally {
      end.cancel(false);
    }
  }

  private static void end(String what) {
    System.err.println(
        "Chromium did not answer for " + ANSWER_SECONDS + " s (" + what + ") and is ended");
    ProcessHandle.current()
        .descendants()
        .filter(child -> isChromium(child.info().command().orElse("")))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static boolean isChromium(String command) {
    return command.substring(command.lastIndexOf('/') + 1).startsWith("chrom");
  }
}
