package jp.madoguchi.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.web.problem.ProblemDetails;

/** Input that is not taken, field by field; a session that does not exist is 404. */
@Provider
public class RefusedInputMapper implements ExceptionMapper<RefusedInput> {
  private static final Set<String> UNKNOWN = Set.of("session.gone", "session.unknown");
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(RefusedInput refusal) {
    if (refusal.problems().stream().anyMatch(p -> UNKNOWN.contains(p.messageKey()))) {
      return ProblemAnswer.of(ProblemDetails.of(404, "session.gone"), request);
    }
    ProblemDetails problem = ProblemDetails.of(422, "api.input");
    for (RefusedInput.InputProblem one : refusal.problems()) {
      problem = problem.and(new ProblemDetails.FieldProblem(one.field(), one.messageKey(), null));
    }
    return ProblemAnswer.of(problem, request);
  }
}
