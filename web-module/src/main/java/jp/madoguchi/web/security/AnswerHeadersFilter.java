package jp.madoguchi.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every answer its headers; one that becomes the line of a board stays the server's own. */
public class AnswerHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getCharacterEncoding() == null) {
      request.setCharacterEncoding("UTF-8");
    }
    if (MadoguchiAuthentication.pathOf(request).startsWith("/push/")) {
      AnswerHeaders.write(request, response);
      chain.doFilter(request, response);
    } else {
      chain.doFilter(request, new GuardedAnswer(request, response));
    }
  }
}
