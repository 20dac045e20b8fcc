package jp.madoguchi.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogInSecret;

/**
 * The log-in of a request, and the cookie that names it. The HTTP session holds nothing that must
 * survive its node: only the server's own state of open pages, which belongs to one log-in.
 */
public final class CurrentLogIn {
  /** Name of the cookie. */
  public static final String COOKIE = "MADOGUCHI_LOGIN";

  private static final String LOG_IN = LiveLogIn.class.getName();
  private static final String OWNER = CurrentLogIn.class.getName() + ".owner";

  private CurrentLogIn() {}

  /** The log-in as it was looked up for this request, or null. */
  public static LiveLogIn of(HttpServletRequest request) {
    return (LiveLogIn) request.getAttribute(LOG_IN);
  }

  /** Notes it; a session of pages that somebody else had open in this browser ends. */
  static void became(HttpServletRequest request, LiveLogIn logIn) {
    request.setAttribute(LOG_IN, logIn);
    HttpSession session = request.getSession(false);
    if (session != null) {
      Object owner = session.getAttribute(OWNER);
      if (owner == null) {
        session.setAttribute(OWNER, logIn.key().hex());
      } else if (!owner.equals(logIn.key().hex())) {
        session.invalidate();
      }
    }
  }

  /** What the browser's cookie names. */
  static Optional<LogInKey> keyOf(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (COOKIE.equals(cookie.getName())) {
          return LogInSecret.sent(cookie.getValue()).map(LogInSecret::key);
        }
      }
    }
    return Optional.empty();
  }

  /** What a {@code Cookie} header names, where there is nothing but the header. */
  public static Optional<LogInKey> keyIn(String header) {
    for (String pair : header.split(";")) {
      String[] parts = pair.strip().split("=", 2);
      if (parts.length == 2 && COOKIE.equals(parts[0])) {
        return LogInSecret.sent(parts[1]).map(LogInSecret::key);
      }
    }
    return Optional.empty();
  }

  /** Gives the browser its log-in; it forgets it when it is closed. */
  static void give(HttpServletRequest request, HttpServletResponse response, LogInSecret secret) {
    response.addHeader("Set-Cookie", cookie(request, secret.text()));
  }

  /** Ends the log-in's part of the browser and of this node. */
  static void takeAway(HttpServletRequest request, HttpServletResponse response) {
    request.removeAttribute(LOG_IN);
    response.addHeader("Set-Cookie", cookie(request, "") + "; Max-Age=0");
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** By hand: not every server writes SameSite from the cookie's attributes. */
  private static String cookie(HttpServletRequest request, String value) {
    return COOKIE
        + "="
        + value
        + "; Path="
        + request.getContextPath()
        + "/; HttpOnly; SameSite=Lax"
        + (OwnOrigin.of(request).tls() ? "; Secure" : "");
  }
}
