package jp.madoguchi.web.security;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.scim.ScimAnswer;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Language;

/** A refusal to a program before any resource has seen it. */
public final class ProblemBody {
  private static final int TOO_MANY = 429;

  private ProblemBody() {}

  /** Writes status and body. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, int status, String reason) {
    Locale locale = Language.of(request);
    boolean scim = ScimAnswer.isFor(MadoguchiAuthentication.pathOf(request));
    JsonObject said =
        scim
            ? ScimAnswer.error(status, null, BundleTexts.say(locale, reason))
            : ProblemDetails.of(status, reason).toJson(locale);
    byte[] body = said.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(scim ? ScimAnswer.MEDIA_TYPE : ProblemDetails.MEDIA_TYPE);
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
