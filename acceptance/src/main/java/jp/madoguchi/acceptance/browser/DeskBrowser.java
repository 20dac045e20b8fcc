package jp.madoguchi.acceptance.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** A person's browser at a desk. */
public final class DeskBrowser {

  private final Page page;
  private final ServerUnderTest server;

  DeskBrowser(Page page, ServerUnderTest server) {
    this.page = page;
    this.server = server;
    AskedAddresses.keep(page);
  }

  public Page page() {
    return page;
  }

  /** Opens a page of the application, such as {@code board.xhtml}. */
  public void open(String path) {
    opened(path);
  }

  /** The same, with what the server said. */
  public Response opened(String path) {
    String address = server.base().resolve(path).toString();
    try {
      return page.navigate(address);
    } catch (PlaywrightException calledOff) {
      // an address typed in the moment in which the page reads itself anew: typed once more
      if (!calledOff.getMessage().contains("ERR_ABORTED")) {
        throw calledOff;
      }
      return page.navigate(address);
    }
  }

  /** What the person once chose for this browser, {@code ja} or {@code en}; opens nothing. */
  public void speak(String language) {
    page.context()
        .addCookies(
            List.of(
                new Cookie("language", language)
                    .setDomain(server.base().getHost())
                    .setPath(server.base().getPath())
                    .setHttpOnly(true)));
  }

  /** Logs in by the form, as a person does. */
  public void logIn(DemoAccount account) {
    open("login.xhtml");
    page.locator("#account").fill(account.user());
    page.locator("#password").fill(account.password());
    page.locator("#enter").click();
    page.waitForURL(url -> !url.contains("/login.xhtml"));
  }

  /** Keeps a picture of the screen as build output: {@code screenshots/<assembly>/<name>.png}. */
  public void picture(String name) {
    Path folder =
        Installation.output("screenshots")
            .resolve(server.assembly().name().toLowerCase(Locale.ROOT));
    ScreenshotOptions kept = new ScreenshotOptions().setPath(folder.resolve(name + ".png"));
    try {
      page.screenshot(kept);
    } catch (TimeoutError late) {
      // a browser that has drawn for an hour may miss one; a page that cannot be drawn misses two
      page.screenshot(kept);
    }
  }
}
