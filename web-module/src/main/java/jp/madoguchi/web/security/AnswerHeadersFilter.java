package jp.madoguchi.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer: no framing, no guessing of types, no copy of a person's page left behind
 * in a cache. The rule for scripts on Faces pages comes from PrimeFaces, which adds its nonce; two
 * rules for the same thing would both have to allow it.
 */
public class AnswerHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final String COMMON =
      "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
          + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
          + "style-src 'self'; style-src-attr 'unsafe-inline'";

  private static final String NO_PAGE = COMMON + "; default-src 'none'; script-src 'self'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = MadoguchiAuthentication.pathOf(request);
    boolean resource = path.startsWith("/jakarta.faces.resource/");
    boolean page = path.endsWith(".xhtml") && !resource;
    response.setHeader("Content-Security-Policy", page ? COMMON : NO_PAGE);
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (!resource) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (request.getCharacterEncoding() == null) {
      request.setCharacterEncoding("UTF-8");
    }
    chain.doFilter(request, response);
  }
}
