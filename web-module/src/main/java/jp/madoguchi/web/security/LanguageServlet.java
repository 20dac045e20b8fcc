package jp.madoguchi.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.text.Language;

/** Keeps the person's choice of language in the browser for a year and goes back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Cookie cookie =
        new Cookie(Language.COOKIE, "en".equals(request.getParameter("to")) ? "en" : "ja");
    cookie.setHttpOnly(true);
    cookie.setSecure(OwnOrigin.of(request).tls());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(365 * 24 * 3600);
    response.addCookie(cookie);
    String back = ReturnAddress.accept(request.getParameter("back")).orElse("/start");
    response.sendRedirect(request.getContextPath() + back);
  }
}
