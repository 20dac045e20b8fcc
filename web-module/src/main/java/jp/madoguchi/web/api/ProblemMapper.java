package jp.madoguchi.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals of this package's own. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(ProblemException refusal) {
    return ProblemAnswer.of(refusal.problem(), request);
  }
}
