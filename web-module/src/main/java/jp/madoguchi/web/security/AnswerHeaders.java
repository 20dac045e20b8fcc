package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Headers of every answer: no framing, no guessing of types, nothing from other hosts, no copy of a
 * person's page left behind in a cache, and no way back from TLS once the browser used it.
 */
final class AnswerHeaders {
  static final String POLICY = "Content-Security-Policy";

  private static final String COMMON =
      "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
          + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
          + "style-src 'self'; style-src-attr 'unsafe-inline'; default-src ";

  private static final List<String> PRODUCT = List.of("Server", "X-Powered-By");

  private static final String A_YEAR = "max-age=31536000; includeSubDomains";

  private AnswerHeaders() {}

  static void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(POLICY, policy(request) + "; script-src 'self'");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    for (String product : PRODUCT) {
      // which server it is, and of which release, helps nobody but who looks for a hole in it
      if (response.containsHeader(product)) {
        response.setHeader(product, "madoguchi");
      }
    }
    if (OwnOrigin.of(request).tls()) {
      response.setHeader("Strict-Transport-Security", A_YEAR);
    }
    if (!isResource(request)) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /** All of the policy but what it says of scripts. */
  static String policy(HttpServletRequest request) {
    boolean page =
        MadoguchiAuthentication.pathOf(request).endsWith(".xhtml") && !isResource(request);
    return COMMON + (page ? "'self'" : "'none'");
  }

  private static boolean isResource(HttpServletRequest request) {
    return MadoguchiAuthentication.pathOf(request).startsWith("/jakarta.faces.resource/");
  }
}
