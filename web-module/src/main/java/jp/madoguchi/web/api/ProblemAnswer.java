package jp.madoguchi.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.text.Language;

/** The one way a problem becomes an answer. */
final class ProblemAnswer {
  private ProblemAnswer() {}

  static Response of(ProblemDetails problem, HttpServletRequest request) {
    Locale locale = Language.of(request);
    return Response.status(problem.status())
        .type(ProblemDetails.MEDIA_TYPE)
        .language(locale)
        .entity(problem.toJson(locale).toString())
        .build();
  }
}
