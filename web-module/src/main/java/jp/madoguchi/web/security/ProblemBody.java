package jp.madoguchi.web.security;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import jp.madoguchi.web.problem.Problem;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.problem.ProblemLog;
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
    write(request, response, ProblemDetails.of(status, reason));
  }

  private static void write(
      HttpServletRequest request, HttpServletResponse response, ProblemDetails details) {
    Locale locale = Language.of(request);
    boolean scim = ScimAnswer.isFor(MadoguchiAuthentication.pathOf(request));
    JsonObject said = scim ? scim(details, locale) : details.toJson(locale);
    byte[] body = said.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(details.status());
    response.setContentType(scim ? ScimAnswer.MEDIA_TYPE : ProblemDetails.MEDIA_TYPE);
    response.setHeader("Content-Language", locale.toLanguageTag());
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject scim(ProblemDetails details, Locale locale) {
    String said = BundleTexts.say(locale, details.reason(), details.arguments().toArray());
    return ScimAnswer.error(details.status(), null, said);
  }

  /** Nobody could be asked (503), or a fault of this program's own (500), which is in the log. */
  public static void failed(
      HttpServletRequest request, HttpServletResponse response, RuntimeException thrown) {
    if (Problem.databaseIsAway(thrown)) {
      write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "api.away");
    } else {
      write(
          request,
          response,
          ProblemDetails.of(
              HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
              "api.failure",
              ProblemLog.record(thrown)));
    }
  }

  /** Says how long to wait (RFC 6585, RFC 9110 §10.2.3). */
  public static void wait(
      HttpServletRequest request, HttpServletResponse response, Duration time, String reason) {
    response.setHeader("Retry-After", Long.toString(Math.max(1, time.toSeconds())));
    write(request, response, TOO_MANY, reason);
  }
}
