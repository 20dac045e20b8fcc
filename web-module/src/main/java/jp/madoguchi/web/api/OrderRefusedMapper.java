package jp.madoguchi.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.clinical.OrderRefusal;
import jp.madoguchi.clinical.OrderRefused;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.problem.ProblemDetails.FieldProblem;
import jp.madoguchi.web.text.Words;

/** An order that was not recorded: 422 with the field, or 409 where what matches is another. */
@Provider
public class OrderRefusedMapper implements ExceptionMapper<OrderRefused> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(OrderRefused refused) {
    return ProblemAnswer.of(problem(refused.why()), request);
  }

  static ProblemDetails problem(OrderRefusal why) {
    String key = Words.keyOf(why);
    return switch (why) {
      case DRUG -> ProblemDetails.of(422, key).and(new FieldProblem("code", key, null));
      case REASON, REASON_SIGNS, MY_NUMBER ->
          ProblemDetails.of(422, key).and(new FieldProblem("reason", key, null));
      case KEY -> ProblemDetails.of(422, key).and(new FieldProblem("key", key, null));
      case KEY_USED, SWITCHED_OFF, NOTHING_FOUND, CHANGED_MEANWHILE -> ProblemDetails.of(409, key);
    };
  }
}
