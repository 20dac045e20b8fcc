package jp.madoguchi.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Language;

/** What the page that is shown is for, and where the manual says more about it. */
@Named("pageHelp")
@RequestScoped
public class PageHelp {
  private static final String ENDING = ".xhtml";

  private final HttpServletRequest request;

  /** For the container's proxy. */
  protected PageHelp() {
    this(null);
  }

  @Inject
  public PageHelp(HttpServletRequest request) {
    this.request = request;
  }

  /** Its address below the context root. */
  public String getAddress() {
    return Manual.in(Language.of(request))
        .about(request.getServletPath())
        .map(chapter -> "/help/" + chapter.name())
        .orElse("/help");
  }

  /** One line, or "" where the bundles have none. */
  public String getPurpose() {
    Locale locale = Language.of(request);
    String key = purposeKey(request.getServletPath());
    return BundleTexts.has(locale, key) ? BundleTexts.say(locale, key) : "";
  }

  /** {@code purpose.reception.board} of {@code /reception/board.xhtml}. */
  static String purposeKey(String page) {
    String path = page.endsWith(ENDING) ? page.substring(0, page.length() - ENDING.length()) : page;
    return "purpose" + path.replace('/', '.');
  }
}
