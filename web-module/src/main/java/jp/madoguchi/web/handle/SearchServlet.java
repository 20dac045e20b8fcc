package jp.madoguchi.web.handle;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientNumberFormat;

/**
 * {@code POST /search/reception/board.xhtml}: takes what was typed out of the body and leads to the
 * page by an address that tells nobody what it was; so reloading, paging and going back work as
 * with any other. The session's cookie does not come along from a foreign site (SameSite).
 */
@WebServlet("/search/*")
public class SearchServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  @Inject private transient Handles handles;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<HandledPage> page = HandledPage.at(request.getPathInfo());
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    StringBuilder address =
        new StringBuilder(request.getContextPath()).append(page.get().path()).append('?');
    for (String name : page.get().plain()) {
      String chosen = request.getParameter(name);
      add(address, name, MyNumberGuard.suspects(chosen) ? null : chosen);
    }
    for (String name : page.get().sealed()) {
      String typed = request.getParameter(name);
      String text = typed == null ? "" : typed.strip();
      if (PatientNumberFormat.fromSettings().mayBeMyNumber(text)) {
        // not even sealed
        add(address, "told", MyNumberGuard.KEY);
      } else {
        add(address, name, handles.of(text.substring(0, Math.min(LONGEST, text.length()))));
      }
    }
    response.sendRedirect(address.substring(0, address.length() - 1));
  }

  private static void add(StringBuilder address, String name, String value) {
    if (value != null && !value.isEmpty()) {
      address.append(name).append('=');
      address.append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
    }
  }
}
