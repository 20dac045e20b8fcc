package jp.madoguchi.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/**
 * The language of the person: what was chosen on this computer, else what the browser asks for,
 * else Japanese.
 */
@Named
@RequestScoped
public class Language {
  /** Name of the cookie of the choice: {@code ja} or {@code en}. */
  public static final String COOKIE = "language";

  private final HttpServletRequest request;

  /** For the container's proxy. */
  protected Language() {
    this(null);
  }

  @Inject
  public Language(HttpServletRequest request) {
    this.request = request;
  }

  /** {@link Locale#JAPANESE} or {@link Locale#ENGLISH}. */
  public Locale getLocale() {
    return of(request);
  }

  /** {@code ja} or {@code en}. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  /** Whether the screens are in English. */
  public boolean isEnglish() {
    return getLocale() == Locale.ENGLISH;
  }

  /** The language of a request outside a page, such as an error. */
  public static Locale of(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (COOKIE.equals(cookie.getName())) {
          return "en".equals(cookie.getValue()) ? Locale.ENGLISH : Locale.JAPANESE;
        }
      }
    }
    if (request.getHeader("Accept-Language") == null) {
      return Locale.JAPANESE;
    }
    for (Locale wanted : Collections.list(request.getLocales())) {
      if ("ja".equals(wanted.getLanguage())) {
        return Locale.JAPANESE;
      }
      if ("en".equals(wanted.getLanguage())) {
        return Locale.ENGLISH;
      }
    }
    return Locale.JAPANESE;
  }
}
