package jp.madoguchi.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.web.text.Language;

/** Where the manual says something about the page that is shown. */
@Named("pageHelp")
@RequestScoped
public class PageHelp {
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
}
