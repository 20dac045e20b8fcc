package jp.madoguchi.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.web.problem.Problem;
import jp.madoguchi.web.problem.ProblemDetails;
import jp.madoguchi.web.problem.ProblemLog;

/** Everything unforeseen: the caller gets a number to tell the help desk, the log the rest. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    ProblemDetails problem =
        switch (Problem.of(failure)) {
          case FORBIDDEN -> ProblemDetails.of(403, "api.role");
          case OVERTAKEN -> ProblemDetails.of(409, "api.overtaken");
          case DATABASE_DOWN -> ProblemDetails.of(503, "api.database", ProblemLog.record(failure));
          default -> ProblemDetails.of(500, "api.failure", ProblemLog.record(failure));
        };
    return ProblemAnswer.of(problem, request);
  }
}
