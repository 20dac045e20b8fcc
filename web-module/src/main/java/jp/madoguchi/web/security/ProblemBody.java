package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.text.Language;

/** A refusal to a program before any resource has seen it. */
public final class ProblemBody {
  private static final int TOO_MANY = 429;

  private ProblemBody() {}

  /** Writes status and body. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, int status, String reason) {
    Locale locale = Language.of(request);
    byte[] body =
        ProblemDetails.of(status, reason)
            .toJson(locale)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(ProblemDetails.MEDIA_TYPE);
    response.setHeader("Content-Language", locale.toLanguageTag());
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says how long to wait (RFC 6585, RFC 9110 §10.2.3). */
  public static void wait(
      HttpServletRequest request, HttpServletResponse response, Duration time, String reason) {
    response.setHeader("Retry-After", Long.toString(Math.max(1, time.toSeconds())));
    write(request, response, TOO_MANY, reason);
  }
}
