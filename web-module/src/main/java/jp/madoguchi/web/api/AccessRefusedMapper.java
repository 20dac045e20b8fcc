package jp.madoguchi.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.madoguchi.web.problem.ProblemDetails;

/** The caller's role does not open a business method. */
@Provider
public class AccessRefusedMapper implements ExceptionMapper<EJBAccessException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(EJBAccessException refusal) {
    return ProblemAnswer.of(ProblemDetails.of(403, "api.role"), request);
  }
}
