package jp.madoguchi.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jp.madoguchi.web.oidc.TripSecrets;

/** What binds a trip to the provider to the browser that left, and says afterwards that it came. */
final class TripCookie {
  private static final String TRIP = "MADOGUCHI_TRIP";
  private static final String CAME = "MADOGUCHI_CAME";
  private static final String TEN_MINUTES = "; Max-Age=600";

  private TripCookie() {}

  static void give(HttpServletRequest request, HttpServletResponse response, TripSecrets secrets) {
    write(request, response, TRIP, secrets.browser(), "oidc/", TEN_MINUTES);
  }

  /** Of the browser that is back; it forgets it. */
  static Optional<TripSecrets> take(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, TRIP, "", "oidc/", "; Max-Age=0");
    return value(request, TRIP).filter(TripSecrets::is).map(TripSecrets::new);
  }

  /** Notes in the browser by which door the person came, for the log-out. */
  static void cameByProvider(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, CAME, "1", "", "");
  }

  /** Whether the person came by the provider; forgotten. */
  static boolean leave(HttpServletRequest request, HttpServletResponse response) {
    boolean came = value(request, CAME).isPresent();
    if (came) {
      write(request, response, CAME, "", "", "; Max-Age=0");
    }
    return came;
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (name.equals(cookie.getName())) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** Lax: the way back from the provider begins at another site. */
  private static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      String below,
      String lasts) {
    response.addHeader(
        "Set-Cookie",
        name
            + "="
            + value
            + "; Path="
            + request.getContextPath()
            + "/"
            + below
            + "; HttpOnly; SameSite=Lax"
            + lasts
            + (OwnOrigin.of(request).tls() ? "; Secure" : ""));
  }
}
