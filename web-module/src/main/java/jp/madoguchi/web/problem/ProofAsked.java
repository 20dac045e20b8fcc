package jp.madoguchi.web.problem;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.access.ProofDue;

/**
 * Answers an act that needs a fresh proof of who does it (再認証). A part of the page is left as it
 * stands, with all that was typed: the page opens its box (pf.js) and presses the same button
 * again. Where the whole page was sent, the person is led to a page of its own and back.
 */
public final class ProofAsked {
  /** Says to pf.js that nothing was done yet. */
  static final String HEADER = "X-Madoguchi-Proof";

  private static final int DEEPEST = 12;

  private ProofAsked() {}

  static boolean isDue(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at instanceof ProofDue) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  static void answer(FacesContext faces) {
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    try {
      external.responseReset();
      if (faces.getPartialViewContext().isAjaxRequest()) {
        external.setResponseHeader(HEADER, "due");
        external.setResponseContentType("text/xml;charset=UTF-8");
        external
            .getResponseOutputWriter()
            .write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><changes></changes>"
                    + "</partial-response>");
      } else {
        external.redirect(external.getRequestContextPath() + address(request));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** As a servlet's answer: to the page that asks, and from there to the page with the button. */
  public static void lead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + address(request));
  }

  /** The page that asks, and from where it leads back. */
  static String address(HttpServletRequest request) {
    String context = request.getContextPath();
    String referer = request.getHeader("Referer");
    String back = "";
    try {
      URI page = new URI(referer == null ? "" : referer);
      String path = page.getRawPath();
      if (path != null && path.startsWith(context + "/")) {
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        back = path.substring(context.length()) + query;
      }
    } catch (URISyntaxException noAddress) {
      back = "";
    }
    return "/prove.xhtml?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
